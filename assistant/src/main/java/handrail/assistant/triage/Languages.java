package handrail.assistant.triage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells which of the served languages a message is in: by its script, else by its words and the
/// pieces of them. What says too little, a reference number or one word that several languages
/// share, leaves the conversation in the language it is in.
public final class Languages {
  /// The served languages.
  public static final List<String> SERVED =
      List.of("en", "cy", "pl", "es", "ur", "ar", "ro", "so", "bn");

  private static final Set<String> IN_ARABIC_LETTERS = Set.of("ar", "ur");

  /// Letters that Urdu has and Arabic has not.
  private static final String ONLY_URDU = "ٹڈڑںےہھگچپژکی";

  /// Letters that Arabic has and Urdu writes otherwise.
  private static final String ONLY_ARABIC = "ةىيكأإ";

  /// How many times likelier than the language so far another must be to be taken for it.
  private static final double CLEARLY = 6;

  /// The same for one word or two, of which the model makes too much: "no ta" was Spanish to it at
  /// 250. Greetings, thanks and yeses in the served languages stand at 10^8 and more.
  private static final double CLEARLY_IN_FEW_WORDS = 1e6;

  private static final int FEW_WORDS = 2;

  /// "Hi", "ok" and "no" are words of many languages.
  private static final int FEWEST_LETTERS = 3;

  /// What every telephone's owner writes to a service, whatever her language.
  private static final Set<String> COMMANDS = Set.of("help", "stop", "start", "info");

  private final LanguageModel model;

  public Languages() {
    this(LanguageModel.shipped());
  }

  Languages(LanguageModel model) {
    this.model = model;
  }

  /// The language of `text`; `soFar` where it cannot be told.
  public String of(String text, String soFar) {
    return byScript(text, soFar).orElseGet(() -> byWords(text, soFar));
  }

  private Optional<String> byScript(String text, String soFar) {
    long bengali = text.chars().filter(c -> c >= 0x980 && c <= 0x9FF).count();
    long arabic = text.chars().filter(c -> c >= 0x600 && c <= 0x6FF).count();
    long latin = text.chars().filter(c -> c < 0x250 && Character.isLetter(c)).count();
    if (bengali + arabic <= latin / 4) {
      return Optional.empty();
    }
    return Optional.of(bengali > arabic ? "bn" : inArabicLetters(text, soFar));
  }

  private String inArabicLetters(String text, String soFar) {
    long urdu = text.chars().filter(c -> ONLY_URDU.indexOf(c) >= 0).count();
    long arabic = text.chars().filter(c -> ONLY_ARABIC.indexOf(c) >= 0).count();
    if (urdu != arabic) {
      return urdu > arabic ? "ur" : "ar";
    }
    return IN_ARABIC_LETTERS.contains(soFar) ? soFar : model.likeliest(text, IN_ARABIC_LETTERS);
  }

  private String byWords(String text, String soFar) {
    boolean says = text.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS;
    if (!says || COMMANDS.contains(Normalised.of(text).text().strip())) {
      return soFar;
    }
    var weighed = model.weigh(text);
    return weighed.entrySet().stream()
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .filter(best -> best.getValue() > enough(text, best.getKey(), weighed, soFar))
        .map(Map.Entry::getKey)
        .orElse(soFar);
  }

  private static double enough(
      String text, String best, Map<String, Double> weighed, String soFar) {
    double before = weighed.getOrDefault(soFar, 0.0);
    if (text.strip().split("\\s+", -1).length > FEW_WORDS) {
      return CLEARLY * before;
    }
    double english = best.equals("en") ? 0 : weighed.getOrDefault("en", 0.0);
    return CLEARLY_IN_FEW_WORDS * Math.max(before, english);
  }
}
