package handrail.evals.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import handrail.evals.answerable.AnswerableReport;
import handrail.evals.answerable.AnswerableReport.Outcomes;
import handrail.evals.metric.Mean;
import handrail.evals.metric.Share;
import handrail.evals.page.AnswersReport.Measured;
import handrail.evals.retrieval.Scores;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The report as one page of HTML, with everything it needs in it.
///
/// @param on the day it was measured on
public record Page(String on, List<Section> sections) {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "handrail.evals.page.template");

  /// One data set.
  ///
  /// @param answering null where nobody has said what can be answered
  public record Section(
      String name,
      String about,
      String size,
      Plot ranks,
      boolean severalRight,
      List<Way> ways,
      @Nullable Answering answering) {}

  /// One way of finding, as a row of the table.
  public record Way(String name, String look, Cell first, Cell five, Cell recall, Cell order) {}

  /// A figure with its interval.
  public record Cell(String value, String interval) {
    static Cell of(Mean mean) {
      return new Cell(figure(mean.value()), figure(mean.low()) + "–" + figure(mean.high()));
    }

    static Cell of(Share share) {
      return of(new Mean(share.value(), share.low(), share.high()));
    }
  }

  /// What was answered, and how sure it was.
  public record Answering(
      AnswerableReport report, List<Bar> bars, Plot calibration, Plot tradeoff) {}

  /// Questions of one kind, by what became of them.
  public record Bar(String name, Outcomes outcomes) {}

  /// The page of a report.
  public static String html(AnswersReport report) {
    var page = new Page(report.on(), report.sets().stream().map(Page::section).toList());
    var output = new StringOutput();
    TEMPLATES.render("report.jte", page, output);
    return output.toString();
  }

  private static Section section(Measured set) {
    var retrieval = set.retrieval();
    String size =
        "%,d questions, %,d texts in %,d passages"
            .formatted(retrieval.queries(), retrieval.entries(), retrieval.passages());
    return new Section(
        set.name(),
        set.about(),
        size,
        Plots.ranks(retrieval),
        retrieval.scores().values().stream().anyMatch(Scores::severalAreRight),
        retrieval.scores().entrySet().stream()
            .map(each -> way(each.getKey(), each.getValue()))
            .toList(),
        set.answering() == null ? null : answering(set.answering()));
  }

  private static Way way(String name, Scores scores) {
    return new Way(
        name,
        Plots.look(name),
        within(scores, 1),
        within(scores, 5),
        cell(scores, "recall@5"),
        cell(scores, "ndcg@10"));
  }

  private static Cell within(Scores scores, int depth) {
    return Cell.of(Objects.requireNonNull(scores.firstWithin().get(depth)));
  }

  private static Cell cell(Scores scores, String name) {
    return Cell.of(Objects.requireNonNull(scores.intervals().get(name)));
  }

  private static Answering answering(AnswerableReport report) {
    return new Answering(
        report,
        List.of(
            new Bar("Has an answer", report.whenAnswerable()),
            new Bar("Has none", report.whenNot())),
        Plots.calibration(report),
        Plots.tradeoff(report));
  }

  /// `.758`; `–` where there is none.
  public static String figure(double value) {
    return Double.isNaN(value)
        ? "–"
        : String.format(Locale.ROOT, "%.3f", value).replaceFirst("^0", "");
  }
}
