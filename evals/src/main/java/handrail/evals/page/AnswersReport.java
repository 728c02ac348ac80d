package handrail.evals.page;

import handrail.evals.answerable.AnswerableReport;
import handrail.evals.report.Report;
import handrail.evals.retrieval.RetrievalReport;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was measured of finding and answering, on every data set there was.
///
/// @param on the day, as `2026-11-26`
public record AnswersReport(String on, List<Measured> sets) implements Report {

  /// One data set.
  ///
  /// @param about what its texts and questions are
  /// @param answering null where nobody has said what can be answered
  public record Measured(
      String name, String about, RetrievalReport retrieval, @Nullable AnswerableReport answering) {}

  @Override
  public List<String> shown() {
    return sets.stream()
        .flatMap(set -> Stream.concat(Stream.of(set.name().toUpperCase(Locale.ROOT)), figures(set)))
        .toList();
  }

  private static Stream<String> figures(Measured set) {
    return Stream.concat(
        set.retrieval().shown().stream(),
        set.answering() == null ? Stream.of() : set.answering().shown().stream());
  }
}
