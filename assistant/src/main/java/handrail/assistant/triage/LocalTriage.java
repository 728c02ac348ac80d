package handrail.assistant.triage;

import handrail.assistant.answer.text.Vectors;
import handrail.assistant.triage.Triaged.Control;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Triage by rules that can be read and classifiers that can be trained anew, all local.
public final class LocalTriage implements Triage {
  private static final Set<Control> TRUST =
      Set.of(Control.ABOUT_SOFTWARE, Control.ABOUT_DATA, Control.DELETE_DATA);

  private static final Set<Need> NO_MATTER = Set.of(Need.CONTROL, Need.UNCLEAR, Need.OFF_TOPIC);

  private final SafetyScreen screen;
  private final MeaningClassifier meanings;
  private final Languages languages;
  private final Signals signals;

  public LocalTriage(SafetyScreen screen, MeaningClassifier meanings, Languages languages) {
    this.screen = screen;
    this.meanings = meanings;
    this.languages = languages;
    this.signals = new Signals();
  }

  /// What ships: its rules, its models, its languages.
  public static LocalTriage shipped(Vectors vectors) {
    return new LocalTriage(
        new SafetyScreen(Classifier.shipped()),
        MeaningClassifier.shipped(vectors),
        new Languages());
  }

  /// A question that follows a courtesy is one, where all of it seems to be no matter.
  @Override
  public Triaged triage(Window window) {
    var whole = judged(window);
    var rest = AfterCourtesy.of(window.text());
    if (!NO_MATTER.contains(whole.need()) || rest.equals(window.text())) {
      return whole;
    }
    var asked = judged(window.saying(rest));
    return asked.need() == Need.ROUTINE ? asked : whole;
  }

  private Triaged judged(Window window) {
    var language = languages.of(window.text(), window.language());
    return switch (screen.check(window.text(), window.earlier())) {
      case Screening.Danger(var reason, var words) ->
          words == null || Decision.isBeyondDoubt(words) || !isKnown(language)
              ? urgent(reason, window, language)
              : notInterrupted(window, words, language);
      case Screening.Unsure(var words) -> notInterrupted(window, words, language);
      case Screening.Clear(var words) -> notInterrupted(window, words, language);
    };
  }

  private Triaged urgent(Reason danger, Window window, String language) {
    var reasons = new ArrayList<>(List.of(danger));
    signals.in(window).relational().stream().limit(2).forEach(reasons::add);
    return new Triaged(
        Need.URGENT, ChildSpeaks.with(reasons, window.text()), null, language, false);
  }

  private Triaged notInterrupted(Window window, Weighed words, String language) {
    var word = ControlWords.in(window.text());
    if (word.isPresent()) {
      return control(word.get(), window.text(), language);
    }
    var weighed = isKnown(language) ? words.and(meanings.weigh(window.text())) : words;
    if (Decision.showsDangerOnReflection(weighed)) {
      return urgent(
          new Reason(weighed.strongest("C"), window.text(), "classifier"), window, language);
    }
    var calm = calm(window, weighed, language);
    return Decision.mayShowDanger(words) || Decision.mayShowDanger(weighed)
        ? calm.butUnsure()
        : calm;
  }

  /// Whether the classifier of meanings knows the language.
  private static boolean isKnown(String language) {
    return language.equals(MeaningClassifier.ENGLISH);
  }

  private Triaged calm(Window window, Weighed weighed, String language) {
    var found = signals.in(window);
    if (asksForAPerson(found)) {
      return person(found.relational(), window, language);
    }
    return found
        .control()
        .map(c -> control(c, window.text(), language))
        .orElseGet(() -> decided(window, found, weighed, language));
  }

  private static boolean asksForAPerson(Signals.Found found) {
    return found.relational().stream().anyMatch(r -> r.code().equals("R1"));
  }

  private static Triaged decided(
      Window window, Signals.Found found, Weighed weighed, String language) {
    var need = Decision.of(weighed, found);
    return switch (need) {
      case RELATIONAL, URGENT ->
          person(reasons(found.relational(), weighed, window), window, language);
      case CONTROL ->
          control(Signals.likeliestControl(window.text()), window.text(), language).orAQuestion();
      case OFF_TOPIC -> offTopic(found, language);
      case ROUTINE, UNCLEAR -> new Triaged(need, List.of(), null, language, false);
    };
  }

  /// What no rule knows for something else may still be a question that a page answers.
  private static Triaged offTopic(Signals.Found found, String language) {
    return new Triaged(Need.OFF_TOPIC, List.of(), null, language, found.other().isEmpty());
  }

  private static List<Reason> reasons(List<Reason> found, Weighed weighed, Window window) {
    return found.isEmpty()
        ? List.of(new Reason(Decision.reasonForAPerson(weighed), window.text(), "classifier"))
        : found;
  }

  private static Triaged person(List<Reason> reasons, Window window, String language) {
    return new Triaged(Need.RELATIONAL, reasons, null, language, PlainQuestion.in(window.text()));
  }

  /// Who names a language is answered in it from here on; what concerns trust in the service is a
  /// reason for a person, should she want one.
  private static Triaged control(Control asked, String text, String language) {
    var chosen = asked == Control.LANGUAGE ? LanguageNames.in(text).orElse(language) : language;
    var reasons =
        TRUST.contains(asked)
            ? List.of(new Reason("R16", text, "rule:" + asked.name().toLowerCase(Locale.ROOT)))
            : List.<Reason>of();
    return new Triaged(Need.CONTROL, reasons, asked, chosen, false);
  }
}
