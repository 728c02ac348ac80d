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
import java.util.stream.Stream;

/// The policies by which a person is needed, in the order in which they are told to a worker. Each
/// looks at the window and quotes the words that showed it.
final class Signals {
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

  private final Rules rules = Rules.from("signals.yaml");

  private final List<Function<Window, List<Reason>>> policies =
      List.of(this::wordsShowIt, Signals::thirdTimeOfAsking, this::distressOverMessages, this::tangledNeeds);

  /// Why a person is needed, strongest first; empty when nothing shows it.
  List<Reason> relational(Window window) {
    var byCode = new LinkedHashMap<String, Reason>();
    policies.stream().flatMap(p -> p.apply(window).stream()).forEach(r -> byCode.putIfAbsent(r.code(), r));
    return List.copyOf(byCode.values());
  }

  /// What is asked of the service itself.
  Optional<Control> control(String text) {
    return codes(text).flatMap(Signals::asControl).findFirst();
  }

  /// Too vague, or not ours.
  Optional<Need> other(String text) {
    var codes = codes(text).toList();
    if (codes.contains("off-topic")) {
      return Optional.of(Need.OFF_TOPIC);
    }
    return codes.contains("unclear") ? Optional.of(Need.UNCLEAR) : Optional.empty();
  }

  /// The control that words without a rule most likely mean: questions about data, else how the
  /// service is used.
  Control likeliestControl(String text) {
    var plain = Normalised.of(text).text();
    if (Pattern.compile("\\b(?:my|me|this|chats?|calls?|messages?|details|data)\\b").matcher(plain).find()) {
      return Control.ABOUT_DATA;
    }
    return Control.HELP;
  }

  private List<Reason> wordsShowIt(Window window) {
    return rules.every(window.text()).stream().filter(r -> r.code().startsWith("R") && r.code().length() <= 3).toList();
  }

  private Stream<String> codes(String text) {
    return rules.every(text).stream().map(Reason::code);
  }

  private static Stream<Control> asControl(String code) {
    return Arrays.stream(Control.values()).filter(c -> c.name().equals(code));
  }

  /// The third question on the same matter shows that the answers did not help (R13).
  private static List<Reason> thirdTimeOfAsking(Window window) {
    var now = content(window.text());
    long same = window.earlier().stream().filter(before -> alike(now, content(before))).count();
    return same >= 2 ? List.of(new Reason("R13", window.text(), "rule:third-time-of-asking")) : List.of();
  }

  private static boolean alike(Set<String> one, Set<String> other) {
    var shared = new HashSet<>(one);
    shared.retainAll(other);
    return !shared.isEmpty() && shared.size() * 2 >= Math.min(one.size(), other.size());
  }

  private static Set<String> content(String text) {
    var words = new HashSet<String>();
    WORD.matcher(Normalised.of(text).text()).results().forEach(m -> words.add(m.group()));
    words.removeAll(Set.of("what", "when", "where", "which", "with", "about", "does", "have", "please", "there", "much", "this", "that", "need", "want", "would", "could", "from", "they", "your", "long", "will"));
    return words;
  }

  /// Distress in this message and in one before it is more than a bad moment (R3).
  private List<Reason> distressOverMessages(Window window) {
    long distressed = window.earlier().stream().filter(t -> rules.every(t).stream().anyMatch(r -> r.code().equals("R3"))).count();
    return distressed >= 2 ? List.of(new Reason("R3", window.text(), "rule:distress-over-messages")) : List.of();
  }

  /// Needs of three domains in one message go to one worker, not to three links (R4).
  private List<Reason> tangledNeeds(Window window) {
    var plain = Normalised.of(window.text()).text();
    long domains = DOMAINS.stream().filter(d -> d.matcher(plain).find()).count();
    boolean told = Pattern.compile("\\b(?:my|ive|im|we|our|me)\\b").matcher(plain).find();
    boolean trouble = TROUBLE.matcher(plain).find();
    return domains >= 3 && told && trouble ? List.of(new Reason("R4", window.text(), "rule:tangled-needs")) : List.of();
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

  private static final Pattern TROUBLE =
      Pattern.compile("\\b(?:lost|behind|cant|cannot|stopped|no |wont|arrears|owe|struggl\\w*|dont know|refus\\w*|late|evict\\w*|since|because|so )\\b");
}
