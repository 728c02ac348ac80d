package handrail.assistant.triage;

import handrail.assistant.triage.Triaged.Control;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Triage by rules that can be read and a classifier that can be trained anew, both local.
public final class LocalTriage implements Triage {
  private final SafetyScreen screen;
  private final Classifier classifier;
  private final Languages languages;
  private final Signals signals;

  public LocalTriage(SafetyScreen screen, Classifier classifier, Languages languages) {
    this.screen = screen;
    this.classifier = classifier;
    this.languages = languages;
    this.signals = new Signals();
  }

  /// What ships: its rules, its model, its languages.
  public static LocalTriage shipped() {
    var classifier = Classifier.shipped();
    return new LocalTriage(new SafetyScreen(classifier), classifier, new Languages());
  }

  @Override
  public Triaged triage(Window window) {
    var language = languages.of(window.text(), window.language());
    return switch (screen.check(window.text(), window.earlier())) {
      case Screening.Danger danger -> urgent(danger, window, language);
      case Screening.Unsure _, Screening.Clear _ -> calm(window, language);
    };
  }

  private Triaged urgent(Screening.Danger danger, Window window, String language) {
    var reasons = new ArrayList<>(List.of(danger.reason()));
    signals.relational(window).stream().limit(2).forEach(reasons::add);
    return new Triaged(Need.URGENT, reasons, null, language, false);
  }

  private Triaged calm(Window window, String language) {
    var word = ControlWords.in(window.text());
    if (word.isPresent()) {
      return control(word.get(), language);
    }
    var relational = signals.relational(window);
    if (!relational.isEmpty() && relational.getFirst().code().equals("R1")) {
      return person(relational, window, language);
    }
    return signals.control(window.text()).map(c -> control(c, language)).orElseGet(() -> weighed(window, relational, language));
  }

  private Triaged weighed(Window window, List<Reason> relational, String language) {
    var weighed = classifier.weigh(window.text());
    var needs = Decision.of(weighed, !relational.isEmpty(), signals.other(window.text()));
    return switch (needs) {
      case RELATIONAL, URGENT -> person(reasons(relational, weighed, window), window, language);
      case CONTROL -> control(signals.likeliestControl(window.text()), language);
      case ROUTINE, UNCLEAR, OFF_TOPIC -> new Triaged(needs, List.of(), null, language, false);
    };
  }

  private static List<Reason> reasons(List<Reason> found, Classifier.Weighed weighed, Window window) {
    return found.isEmpty()
        ? List.of(new Reason(weighed.strongest("R"), window.text(), "classifier"))
        : found;
  }

  private static Triaged person(List<Reason> reasons, Window window, String language) {
    return new Triaged(Need.RELATIONAL, reasons, null, language, PlainQuestion.in(window.text()));
  }

  private static Triaged control(@Nullable Control control, String language) {
    var asked = Optional.ofNullable(control).orElse(Control.HELP);
    return new Triaged(Need.CONTROL, List.of(), asked, language, false);
  }
}
