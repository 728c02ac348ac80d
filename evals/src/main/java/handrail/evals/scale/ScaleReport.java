package handrail.evals.scale;

import com.fasterxml.jackson.annotation.JsonProperty;
import handrail.evals.load.LoadReport;
import handrail.evals.report.Report;
import handrail.evals.report.Table;
import handrail.evals.scale.OwnService.Memory;
import java.util.ArrayList;
import java.util.List;

/// What was found of a service with many pages.
///
/// @param copies how many of the articles are copies of others that name other towns
/// @param first its first start, on an empty data folder
/// @param again its second, on the same folder
/// @param memory after the load
public record ScaleReport(
    int passages,
    int articles,
    int copies,
    Start first,
    Start again,
    LoadReport load,
    Memory memory)
    implements Report {

  static ScaleReport of(FilledUp pages, Scale.Asked asked, Start again) {
    return new ScaleReport(
        pages.passages(),
        pages.articles().size(),
        pages.copies(),
        asked.first(),
        again,
        asked.load(),
        asked.memory());
  }

  /// One start, in seconds.
  ///
  /// @param ready from open doors until questions can be answered
  /// @param worked processor time until then, on all cores together
  /// @param idle from open doors until all pages were read ahead; null when that took too long
  /// @param memory then
  public record Start(double ready, double worked, double idle, Memory memory) {}

  /// How fast the index was made, while the service also began to read ahead.
  @JsonProperty
  public double passagesPerSecond() {
    return passages / first.ready();
  }

  @Override
  public List<String> shown() {
    var shown = new ArrayList<String>();
    shown.add(
        "%,d passages of %,d articles, %,d of them copies that name other towns"
            .formatted(passages, articles, copies));
    shown.add(
        new Table("", "first start", "second start")
            .row("ready after, s", first.ready(), again.ready())
            .row("processor time until then, s", first.worked(), again.worked())
            .row("read ahead after, s", first.idle(), again.idle())
            .row("memory then, MB", first.memory().itself(), again.memory().itself())
            .toString());
    shown.add(
        "%.0f passages a second were indexed; after the load %.0f MB, and %.0f MB for Redis"
            .formatted(passagesPerSecond(), memory.itself(), memory.others()));
    shown.addAll(load.shown());
    return shown;
  }
}
