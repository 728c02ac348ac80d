package handrail.assistant.triage;

import handrail.assistant.triage.Triage.Window;
import handrail.assistant.triage.Triaged.Control;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The policies by which a person is needed, in the order in which they are told to a worker. Each
/// looks at the window and quotes the words that showed it.
final class Signals {
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  private static final Pattern TRIGGER = Pattern.compile("R\\d+");

  private static final Pattern KEPT =
      Pattern.compile(
          "\\b(?:data|details|record(?:s|ed|ing)?|chats?|messages?|texts?|calls?|number|names?|"
              + "photo|information|confidential|private|share|keep|know|language)\\b");

  private final Rules rules = Rules.from("signals.yaml");
  private final Rules distress = rules.showing("R3");

  private final List<Function<Read, List<Reason>>> policies =
      List.of(
          Signals::wordsShowIt,
          Signals::thirdTimeOfAsking,
          this::distressOverMessages,
          Signals::tangledNeeds,
          read -> OverTurns.in(read.window(), read.hits()));

  /// What the rules find in a window; the rules are run once.
  Found in(Window window) {
    var read = new Read(window, rules.every(window.text()));
    var byCode = new LinkedHashMap<String, Reason>();
    policies.stream()
        .flatMap(p -> p.apply(read).stream())
        .forEach(r -> byCode.merge(r.code(), r, Signals::weightier));
    var codes = read.hits().stream().map(Reason::code).toList();
    return new Found(List.copyOf(byCode.values()), control(codes), other(codes));
  }

  /// What rules found.
  ///
  /// @param relational why a person is needed, strongest first; empty when nothing shows it
  /// @param control what is asked of the service itself
  /// @param other too vague, or not ours
  record Found(List<Reason> relational, Optional<Control> control, Optional<Need> other) {
    private static final Set<String> OVER_MESSAGES =
        Set.of("rule:third-time-of-asking", "rule:distress-over-messages");

    /// Whether earlier messages showed it: the classifier weighs one message and cannot gainsay.
    boolean overMessages() {
      return relational.stream().anyMatch(Found::isOverMessages);
    }

    private static boolean isOverMessages(Reason reason) {
      return OVER_MESSAGES.contains(reason.detector())
          || OverTurns.DETECTORS.contains(reason.detector());
    }
  }

  /// Of two reasons of one kind the one that more than one message shows, else the first.
  private static Reason weightier(Reason first, Reason second) {
    return Found.isOverMessages(second) && !Found.isOverMessages(first) ? second : first;
  }

  private record Read(Window window, List<Reason> hits) {}

  private static Optional<Control> control(List<String> codes) {
    return codes.stream().flatMap(Signals::asControl).findFirst();
  }

  private static Optional<Need> other(List<String> codes) {
    if (codes.contains("off-topic")) {
      return Optional.of(Need.OFF_TOPIC);
    }
    return codes.contains("unclear") ? Optional.of(Need.UNCLEAR) : Optional.empty();
  }

  /// The control that words without a rule most likely mean: what is kept here, if they speak of
  /// that at all, otherwise how to use the service.
  static Control likeliestControl(String text) {
    return KEPT.matcher(Normalised.of(text).text()).find() ? Control.ABOUT_DATA : Control.HELP;
  }

  private static List<Reason> wordsShowIt(Read read) {
    return read.hits().stream().filter(r -> TRIGGER.matcher(r.code()).matches()).toList();
  }

  private static Stream<Control> asControl(String code) {
    return Arrays.stream(Control.values()).filter(c -> c.name().equals(code));
  }

  /// The third question on the same matter shows that the answers did not help (R13).
  private static List<Reason> thirdTimeOfAsking(Read read) {
    var window = read.window();
    var now = content(window.text());
    long same = window.earlier().stream().filter(before -> alike(now, content(before))).count();
    return same >= 2
        ? List.of(new Reason(Reason.LIMIT, window.text(), "rule:third-time-of-asking"))
        : List.of();
  }

  private static boolean alike(Set<String> one, Set<String> other) {
    var shared = new HashSet<>(one);
    shared.retainAll(other);
    return !shared.isEmpty() && shared.size() * 2 >= Math.min(one.size(), other.size());
  }

  /// Alike beyond a word that happens to be shared.
  static boolean same(Set<String> one, Set<String> other) {
    var shared = new HashSet<>(one);
    shared.retainAll(other);
    return shared.size() >= 2 && shared.size() * 2 >= Math.max(one.size(), other.size());
  }

  static Set<String> content(String text) {
    var words = new HashSet<String>();
    WORD.matcher(Normalised.of(text).text()).results().forEach(m -> words.add(m.group()));
    words.removeAll(
        Set.of(
            "what", "when", "where", "which", "with", "about", "does", "have", "please", "there",
            "much", "this", "that", "need", "want", "would", "could", "from", "they", "your",
            "long", "will"));
    return words;
  }

  /// Distress in this message and in one before it is more than a bad moment (R3).
  private List<Reason> distressOverMessages(Read read) {
    var window = read.window();
    long distressed = window.earlier().stream().filter(t -> distress.first(t).isPresent()).count();
    return distressed >= 2
        ? List.of(new Reason("R3", window.text(), "rule:distress-over-messages"))
        : List.of();
  }

  /// Needs of three domains in one message go to one worker, not to three links (R4).
  private static List<Reason> tangledNeeds(Read read) {
    var text = read.window().text();
    return domains(text).size() >= 3 && tellsTrouble(text)
        ? List.of(new Reason("R4", text, "rule:tangled-needs"))
        : List.of();
  }

  /// Which domains of life a message speaks of.
  static Set<Integer> domains(String text) {
    var plain = Normalised.of(text).text();
    return IntStream.range(0, DOMAINS.size())
        .filter(each -> DOMAINS.get(each).matcher(plain).find())
        .boxed()
        .collect(Collectors.toSet());
  }

  /// Whether a message tells of trouble of one's own.
  static boolean tellsTrouble(String text) {
    var plain = Normalised.of(text).text();
    return TOLD.matcher(plain).find() && TROUBLE.matcher(plain).find();
  }

  private static final List<Pattern> DOMAINS =
      Stream.of(
              "\\b(?:rent|arrears|evict\\w*|landlord|tenancy|housing|overcrowded|damp|mortgage)\\b",
              "\\b(?:uc|universal credit|pip|benefits?|pension|esa|housing benefit|bursary)\\b",
              "\\b(?:debts?|bailiffs?|loans?|skint|council tax|owe|bills?)\\b",
              "\\b(?:ill|sick|hospital|depress\\w*|asthma|cancer|kidney|disab\\w*|mental|meds|dialysis|stroke)\\b",
              "\\b(?:job|work|redundan\\w*|wages|hours|sacked)\\b",
              "\\b(?:school|nursery|ehcp|son|daughter|kids|children|baby)\\b",
              "\\b(?:visa|home office|asylum|status|immigration)\\b",
              "\\b(?:divorce\\w*|split|ex|separated|drinkin\\w*|drugs|prison)\\b")
          .map(Pattern::compile)
          .toList();

  private static final Pattern TOLD = Pattern.compile("\\b(?:my|ive|im|we|our|me)\\b");

  private static final Pattern TROUBLE =
      Pattern.compile(
          "\\b(?:lost|behind|cant|cannot|stopped|no |wont|arrears|owe|struggl\\w*|dont"
              + " know|refus\\w*|late|evict\\w*|since|because|so )\\b");
}
