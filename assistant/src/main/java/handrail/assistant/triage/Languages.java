package handrail.assistant.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// Tells which of the served languages a message is in. Short texts say too little for letter
/// statistics: there script and everyday words decide, and else the conversation goes on in its
/// language.
public final class Languages {
  /// The served languages.
  public static final List<String> SERVED =
      List.of("en", "cy", "pl", "es", "ur", "ar", "ro", "so", "bn");

  /// Below this many words letter statistics are not asked.
  private static final int FEW_WORDS = 4;

  /// How much likelier than the runner-up a language must be; the detector's own confidence is
  /// about 0.03 even when it is right.
  private static final double CLEARLY = 1.3;

  private static final Map<String, String> ISO =
      Map.of(
          "eng", "en", "cym", "cy", "pol", "pl", "spa", "es", "urd", "ur", "ara", "ar", "ron", "ro",
          "som", "so", "ben", "bn");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private static final Map<String, Set<String>> EVERYDAY = everyday();

  private final LanguageDetectorModel model;

  public Languages() {
    try (var in = Languages.class.getResourceAsStream("/langdetect-183.bin")) {
      model =
          new LanguageDetectorModel(java.util.Objects.requireNonNull(in, "no langdetect model"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The language of `text`; `soFar` where it cannot be told.
  public String of(String text, String soFar) {
    return byScript(text).or(() -> byWords(text)).or(() -> byLetters(text)).orElse(soFar);
  }

  private static Optional<String> byScript(String text) {
    long bengali = text.chars().filter(c -> c >= 0x980 && c <= 0x9FF).count();
    long arabic = text.chars().filter(c -> c >= 0x600 && c <= 0x6FF).count();
    if (bengali > text.length() / 4) {
      return Optional.of("bn");
    }
    if (arabic <= text.length() / 4) {
      return Optional.empty();
    }
    boolean urdu = text.chars().anyMatch(c -> "ٹڈڑںےہھگچپژکی".indexOf(c) >= 0);
    return Optional.of(urdu ? "ur" : "ar");
  }

  private static Optional<String> byWords(String text) {
    var words = words(text);
    var hits = new HashMap<String, Integer>();
    EVERYDAY.forEach(
        (language, known) ->
            hits.put(language, (int) words.stream().filter(known::contains).count()));
    int best = hits.values().stream().max(Integer::compare).orElse(0);
    var leaders =
        hits.entrySet().stream().filter(e -> e.getValue() == best).map(Map.Entry::getKey).toList();
    boolean enough =
        best > 0 && (best >= 2 || words.size() <= FEW_WORDS || best * 5 >= words.size());
    return enough && leaders.size() == 1 ? Optional.of(leaders.getFirst()) : Optional.empty();
  }

  private Optional<String> byLetters(String text) {
    if (words(text).size() < FEW_WORDS) {
      return Optional.empty();
    }
    var served =
        Arrays.stream(new LanguageDetectorME(model).predictLanguages(text))
            .filter(l -> ISO.containsKey(l.getLang()))
            .limit(2)
            .toList();
    return clearly(served)
        ? Optional.ofNullable(ISO.get(served.getFirst().getLang()))
        : Optional.empty();
  }

  private static boolean clearly(List<Language> served) {
    return served.size() == 2
        && served.getFirst().getConfidence() > served.getLast().getConfidence() * CLEARLY;
  }

  private static List<String> words(String text) {
    return WORD.matcher(Normalised.of(text).text()).results().map(m -> m.group()).toList();
  }

  private static Map<String, Set<String>> everyday() {
    var result = new HashMap<String, Set<String>>();
    result.put(
        "en",
        split(
            "the is my i to and a you of for do can what how when where have not it im in on be are"
                + " with pls please thanks hello he she we they me him her his them us our your no"
                + " yes yeah this that these there here was were has had been but or so if who why"
                + " which just got get going go out up down off now then again want need know think"
                + " like all any some one more day time back still about from at by an as help hi"
                + " hey its dont cant wont didnt ive youre hes shes theres will would could should"
                + " did does am let see tell said say new old good bad other another alright ok"));
    result.put(
        "cy",
        split(
            "dw dwi mae yn sut ble pryd beth os gwelwch dda diolch shwmae helo ydi ydy oes gen fi"
                + " chi ti ddim nid isio eisiau efo gyda wedi ar fy ei eu yw yr ga cymraeg bore da"
                + " pherson siarad faint pam gallaf alla angen rwy rwyf"));
    result.put(
        "pl",
        split(
            "nie jest czy jak gdzie kiedy prosze dziekuje mam moge sie na dla jestem potrzebuje ile"
                + " dzien dobry czesc moj moja mnie chce ale zeby pomocy tak z w po"));
    result.put(
        "es",
        split(
            "el la los las que como donde cuando por favor gracias hola necesito tengo puedo mi"
                + " para una con esta quiero no me es cuanto ayuda hablar persona si buenos dias"));
    result.put(
        "ro",
        split(
            "nu este cum unde cand va rog multumesc buna am pot mi pentru si sa vreau cu un mea meu"
                + " sunt ajutor cat ce la o ziua"));
    result.put(
        "so",
        split(
            "waan waxaan iyo maxaa sidee goorma halkee fadlan mahadsanid salaan ma aan waa inaan"
                + " baahanahay ayaa caawi caawimaad qof soomaali miyaan anigu i ku ka"));
    result.put(
        "ur",
        split(
            "mujhe mera meri kya hai hain nahi nahin kaise kahan kab aap se mein ka ki ke ko hun"
                + " hoon chahiye chahta chahti salaam shukria baat ji haan abhi karna kar"));
    result.put(
        "bn",
        split("ami amar ki kothay kokhon kivabe apni dhonnobad lagbe korte chai na achhe hobe"));
    return Map.copyOf(result);
  }

  private static Set<String> split(String words) {
    return Set.of(words.split(" "));
  }
}
