package handrail.assistant.triage;

import java.util.List;
import java.util.Optional;

/// Looks for danger in what a citizen says, before anything else may touch it (N1). Needs no
/// network, store or language model. Safe to call from many threads.
public final class SafetyScreen {
  /// Words further from where two messages meet than this are not read together: it bounds the time
  /// the screen takes, and a sentence split over messages is shorter.
  private static final int MEETING = 150;

  private final Rules rules;
  private final Classifier classifier;

  public SafetyScreen(Classifier classifier) {
    this.rules = Rules.from("danger.yaml");
    this.classifier = classifier;
  }

  /// Screens one message on its own.
  public Screening check(String text) {
    return check(text, List.of());
  }

  /// Screens the newest message, and a sentence that began in those before it.
  ///
  /// @param earlier the citizen's last messages before it, oldest first
  public Screening check(String text, List<String> earlier) {
    return rules
        .first(text)
        .or(() -> acrossMessages(text, earlier))
        .<Screening>map(reason -> new Screening.Danger(reason, null))
        .orElseGet(() -> classified(text));
  }

  /// Words that show danger only together ("i want" / "to die"). The reason quotes what the newest
  /// message holds of them.
  private Optional<Reason> acrossMessages(String text, List<String> earlier) {
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    var before = String.join(" ", earlier);
    before = before.substring(Math.max(0, before.length() - MEETING)) + " ";
    var after = text.substring(0, Math.min(text.length(), MEETING));
    return rules
        .across(before + after, before.length())
        .map(r -> new Reason(r.code(), text, r.detector()));
  }

  private Screening classified(String text) {
    var weighed = classifier.weigh(text);
    if (Decision.showsDanger(weighed)) {
      var reason = new Reason(weighed.strongest("C"), text, "classifier");
      return new Screening.Danger(reason, weighed);
    }
    return Decision.mayShowDanger(weighed)
        ? new Screening.Unsure(weighed)
        : new Screening.Clear(weighed);
  }
}
