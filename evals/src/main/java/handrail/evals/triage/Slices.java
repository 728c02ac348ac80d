package handrail.evals.triage;

import handrail.assistant.triage.Need;
import handrail.evals.metric.Share;
import handrail.evals.report.Table;
import handrail.evals.triage.Triaging.Taken;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The same figures for parts of the messages: where is the service weak?
final class Slices {
  private Slices() {}

  /// A part of the messages.
  ///
  /// @param accuracy the share taken right
  /// @param urgentRecall of its urgent messages, how many were seen to be
  /// @param relationalRecall the same of its relational ones
  public record Slice(Share accuracy, Share urgentRecall, Share relationalRecall) {}

  static Map<String, Map<String, Slice>> of(List<Taken> taken) {
    return Map.of(
        "language", by(taken, each -> each.message().language()),
        "channel", by(taken, each -> each.message().channel()),
        "hard", by(taken, each -> String.valueOf(each.message().hard())),
        "trigger", by(taken, Slices::trigger));
  }

  private static String trigger(Taken taken) {
    var trigger = taken.message().trigger();
    return trigger == null ? "none" : trigger;
  }

  private static Map<String, Slice> by(List<Taken> taken, Function<Taken, String> part) {
    return taken.stream()
        .collect(
            Collectors.groupingBy(
                part,
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Slices::slice)));
  }

  private static Slice slice(List<Taken> taken) {
    return new Slice(
        TriageReport.share(taken, _ -> true, Taken::right),
        TriageReport.share(taken, each -> TriageReport.is(each, Need.URGENT), Taken::right),
        TriageReport.share(taken, each -> TriageReport.is(each, Need.RELATIONAL), Taken::right));
  }

  static String table(Map<String, Map<String, Slice>> by) {
    var table = new Table("of", "", "taken right", "urgent recall", "relational recall");
    new TreeMap<>(by)
        .forEach(
            (kind, parts) ->
                parts.forEach(
                    (part, slice) ->
                        table.row(
                            kind,
                            part,
                            slice.accuracy(),
                            slice.urgentRecall(),
                            slice.relationalRecall())));
    return table.toString();
  }
}
