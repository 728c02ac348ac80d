package handrail.assistant.triage;

import java.util.Comparator;
import java.util.Map;

/// Chooses the need from what rules found and the classifiers weighed. The thresholds come from
/// cross-validation over authors; see `decisions/0001-triage-first-version.md`.
final class Decision {
  /// From here on the screen takes a message for danger by its words alone.
  private static final double DANGER = 0.5;

  /// From here on the words settle it. Below, triage asks the meaning too: "n the bus for his
  /// brother hes 11" is said in the words of somebody who fears for a child.
  private static final double BEYOND_DOUBT = 0.9;

  /// From here on triage sees danger, which knows the meaning too: it is righter, and a miss costs
  /// most.
  private static final double DANGER_ON_REFLECTION = 0.3;

  /// From here on it may be danger: one soft line goes with the reply.
  private static final double MAYBE_DANGER = 0.15;

  /// A person is offered above this: asking once too often costs less than leaving somebody alone,
  /// but a plain question wants its answer.
  private static final double PERSON = 0.55;

  /// From here on somebody is taken to read along, where no rule has seen it.
  private static final double WATCHED = 0.6;

  /// A rule's finding stands unless the classifiers are this sure that a plain question is all.
  private static final double PERSON_WITH_RULE = 0.05;

  /// A rule that a matter is too vague or not ours stands unless the classifiers give a person more
  /// than this: such rules see the whole message, and were right nearly always.
  private static final double PERSON_AGAINST_RULE = 0.7;

  private Decision() {}

  /// Whether the screen interrupts.
  static boolean showsDanger(Weighed words) {
    return words.of("C") >= DANGER && outweighs(words);
  }

  /// Whether no other judgement than that of the words is asked.
  static boolean isBeyondDoubt(Weighed words) {
    return words.of("C") >= BEYOND_DOUBT;
  }

  static boolean mayShowDanger(Weighed weighed) {
    return weighed.of("C") >= MAYBE_DANGER;
  }

  /// Whether triage sees danger that the screen did not.
  static boolean showsDangerOnReflection(Weighed weighed) {
    return weighed.of("C") >= DANGER_ON_REFLECTION && outweighs(weighed);
  }

  /// Danger must outweigh what else a person is needed for: a loss or despair at a task is not met
  /// with the words for an emergency.
  private static boolean outweighs(Weighed weighed) {
    return weighed.of("C") >= weighed.of("R");
  }

  /// What a person is needed for. That somebody reads along shuts an address, so that is not
  /// guessed.
  static String reasonForAPerson(Weighed weighed) {
    return weighed.of(Reason.WATCHED) >= WATCHED
        ? Reason.WATCHED
        : weighed.without(Reason.WATCHED).strongest("R");
  }

  static Need of(Weighed weighed, Signals.Found found) {
    double person = weighed.of("R") + weighed.of("C");
    if (found.other().isPresent() && person < PERSON_AGAINST_RULE) {
      return found.other().get();
    }
    double enough = found.relational().isEmpty() ? PERSON : PERSON_WITH_RULE;
    if (found.overMessages() || person >= enough) {
      return Need.RELATIONAL;
    }
    var likeliest = likeliest(weighed);
    // Too few words for the classifiers, and a rule knows them.
    boolean known = likeliest == Need.UNCLEAR && !found.relational().isEmpty();
    return known ? Need.RELATIONAL : likeliest;
  }

  private static Need likeliest(Weighed weighed) {
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
