package handrail.evals.soak;

import handrail.evals.report.Report;
import handrail.evals.report.Table;
import handrail.evals.soak.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the soak found.
///
/// @param steps how often all rules were held against a conversation
/// @param ways the same by how the citizen was in touch
/// @param triedAgain requests that had to be made again, since something had been killed
/// @param done what workers did
/// @param refused what they wanted to do and could not, as when another had it
/// @param broken how often each rule was broken
public record SoakReport(
    Run run,
    long steps,
    Map<String, Long> ways,
    int triedAgain,
    Map<String, Long> done,
    Map<String, Long> refused,
    Waiting waiting,
    Map<String, Long> broken,
    List<Violation> violations)
    implements Report {

  /// What was led.
  ///
  /// @param fault what was killed in the middle
  /// @param seconds how long it took
  /// @param back seconds from the killing until the desk answered again; null when nothing was
  public record Run(String fault, int conversations, int workers, double seconds, double back) {}

  /// Those who wait at the end.
  ///
  /// @param read seconds it took to read the queue
  public record Waiting(int handoffs, double read) {}

  static SoakReport of(Run run, Findings findings, int triedAgain, Waiting waiting) {
    var violations = findings.violations();
    Map<String, Long> broken =
        violations.stream()
            .collect(
                Collectors.groupingBy(
                    violation -> violation.rule().wireName(), TreeMap::new, Collectors.counting()));
    return new SoakReport(
        run,
        findings.steps(),
        findings.ways(),
        triedAgain,
        findings.done(),
        findings.refused(),
        waiting,
        broken,
        violations);
  }

  @Override
  public List<String> shown() {
    return Stream.of(about(), deeds().toString(), rules().toString(), places())
        .filter(block -> !block.isEmpty())
        .toList();
  }

  private String about() {
    return """
    %,d conversations, %d workers, %.0f s; fault: %s
    the desk answered again after %.1f s; %,d requests were made again
    the rules were held against %,d steps (%s); %,d handoffs are open at the end, read in %.0f ms\
    """
        .formatted(
            run.conversations(),
            run.workers(),
            run.seconds(),
            run.fault(),
            run.back(),
            triedAgain,
            steps,
            ways,
            waiting.handoffs(),
            waiting.read() * 1000);
  }

  private Table deeds() {
    var table = new Table("workers", "done", "refused");
    Stream.concat(done.keySet().stream(), refused.keySet().stream())
        .distinct()
        .sorted()
        .forEach(
            deed -> table.row(deed, done.getOrDefault(deed, 0L), refused.getOrDefault(deed, 0L)));
    return table;
  }

  private Table rules() {
    var table = new Table("rule", "violations");
    for (Rule rule : Rule.values()) {
      table.row(rule.words(), broken.getOrDefault(rule.wireName(), 0L));
    }
    return table;
  }

  private String places() {
    if (violations.isEmpty()) {
      return "";
    }
    var table = new Table("violation", "at", "conversation", "play");
    violations.forEach(
        each -> table.row(each.rule().wireName(), each.at(), each.conversation(), each.play()));
    return table.toString();
  }
}
