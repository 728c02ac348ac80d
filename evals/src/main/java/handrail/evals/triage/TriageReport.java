package handrail.evals.triage;

import handrail.assistant.triage.Languages;
import handrail.assistant.triage.Need;
import handrail.evals.data.Labelled;
import handrail.evals.metric.Confusion;
import handrail.evals.metric.Confusion.Judged;
import handrail.evals.metric.Latencies;
import handrail.evals.metric.Share;
import handrail.evals.report.Report;
import handrail.evals.report.Table;
import handrail.evals.triage.Triaging.Taken;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the triage suite found.
///
/// @param needs recall, precision and F1 of each need
/// @param missed messages that need a person (urgent or relational) and were taken for neither
/// @param urgentMissed the same of urgent messages alone
/// @param hardNegativesInterrupted routine messages not marked as plain that would get the safety
///     words
/// @param routineDisturbed routine messages that would be offered a person or interrupted
/// @param languageRight messages in a served language that were taken to be in it
/// @param by the share taken right, by language, channel, trigger, and hard or not
public record TriageReport(
    int messages,
    Share accuracy,
    Map<String, NeedScores> needs,
    Share missed,
    Share urgentMissed,
    Share hardNegativesInterrupted,
    Share routineDisturbed,
    Share languageRight,
    Map<String, Map<String, Slices.Slice>> by,
    Confusion confusion,
    Latencies.Summary milliseconds)
    implements Report {

  public record NeedScores(Share recall, Share precision, double f1) {}

  private static final List<String> NEEDS =
      Arrays.stream(Need.values()).map(Labelled::name).toList();

  static TriageReport of(List<Taken> taken, Latencies.Summary took) {
    Confusion confusion =
        Confusion.of(
            NEEDS,
            taken.stream()
                .map(
                    each ->
                        new Judged(
                            Labelled.name(each.message().label()), Labelled.name(each.takenFor())))
                .toList());
    return new TriageReport(
        taken.size(),
        confusion.accuracy(),
        needs(confusion),
        share(taken, each -> is(each, Need.URGENT) || is(each, Need.RELATIONAL), Taken::missed),
        share(taken, each -> is(each, Need.URGENT), Taken::missed),
        share(taken, TriageReport::hardNegative, each -> each.takenFor() == Need.URGENT),
        share(taken, each -> is(each, Need.ROUTINE), TriageReport::disturbed),
        share(taken, TriageReport::served, TriageReport::languageRight),
        Slices.of(taken),
        confusion,
        took);
  }

  private static Map<String, NeedScores> needs(Confusion confusion) {
    return NEEDS.stream()
        .collect(
            Collectors.toMap(
                need -> need,
                need ->
                    new NeedScores(
                        confusion.recall(need), confusion.precision(need), confusion.f1(need)),
                (one, _) -> one,
                TreeMap::new));
  }

  static Share share(List<Taken> taken, Predicate<Taken> of, Predicate<Taken> hit) {
    var all = taken.stream().filter(of).toList();
    return new Share((int) all.stream().filter(hit).count(), all.size());
  }

  static boolean is(Taken taken, Need need) {
    return taken.message().label() == need;
  }

  private static boolean served(Taken taken) {
    return Languages.SERVED.contains(taken.message().language());
  }

  private static boolean languageRight(Taken taken) {
    return taken.language().equals(taken.message().language());
  }

  private static boolean hardNegative(Taken taken) {
    return is(taken, Need.ROUTINE) && !Boolean.FALSE.equals(taken.message().hard());
  }

  private static boolean disturbed(Taken taken) {
    return taken.takenFor() == Need.URGENT || taken.takenFor() == Need.RELATIONAL;
  }

  @Override
  public List<String> shown() {
    return List.of(
        confusionTable(),
        needsTable(),
        new Table("", "share [95%] of")
            .row("taken right", accuracy)
            .row("needs a person, taken for neither", missed)
            .row("urgent, taken for neither", urgentMissed)
            .row("hard negatives interrupted", hardNegativesInterrupted)
            .row("routine disturbed", routineDisturbed)
            .row("language told right", languageRight)
            .toString(),
        Slices.table(by),
        "beside its embedding a message takes %.2f ms (p50), %.2f ms (p99)"
            .formatted(milliseconds.p50(), milliseconds.p99()));
  }

  private String confusionTable() {
    var table =
        new Table(
            Stream.concat(Stream.of("is \\ taken for"), NEEDS.stream()).toArray(String[]::new));
    for (String label : NEEDS) {
      table.row(
          Stream.concat(
                  Stream.of(label), NEEDS.stream().map(other -> confusion.count(label, other)))
              .toArray());
    }
    return table.toString();
  }

  private String needsTable() {
    var table = new Table("need", "recall [95%] of", "precision [95%] of", "F1");
    for (String need : NEEDS) {
      table.row(need, confusion.recall(need), confusion.precision(need), confusion.f1(need));
    }
    return table.toString();
  }
}
