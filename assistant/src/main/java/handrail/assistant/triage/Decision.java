package handrail.assistant.triage;

import java.util.Comparator;
import java.util.Map;

/// Chooses the need from what rules found and the classifier weighed. The thresholds come from
/// cross-validation over authors; see `decisions/0001-triage-first-version.md`.
final class Decision {
  /// A person is offered above this: asking once too often costs less than leaving somebody alone.
  private static final double PERSON = 0.4;

  /// A rule's finding stands unless the classifier gives a person less than this.
  private static final double PERSON_WITH_RULE = 0.05;

  private Decision() {}

  static Need of(Classifier.Weighed weighed, Signals.Found found) {
    double person = weighed.of("R") + weighed.of("C");
    if (found.other().isPresent() && person < PERSON) {
      return found.other().get();
    }
    double enough = found.relational().isEmpty() ? PERSON : PERSON_WITH_RULE;
    if (found.overMessages() || person >= enough) {
      return Need.RELATIONAL;
    }
    return likeliest(weighed);
  }

  private static Need likeliest(Classifier.Weighed weighed) {
    var calm =
        Map.of(
            Need.ROUTINE, weighed.of("routine"),
            Need.UNCLEAR, weighed.of("unclear"),
            Need.OFF_TOPIC, weighed.of("off-topic"),
            Need.CONTROL, weighed.of("control"));
    return calm.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(Need.UNCLEAR);
  }
}
