package handrail.assistant.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.LanguageSample;
import opennlp.tools.ml.naivebayes.NaiveBayesTrainer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/// Tells which of the served languages a message is in. Script decides, then the pieces of words as
/// people write them to a council: the detector that OpenNLP ships learnt from whole books, of a
/// hundred languages, and is often wrong about a text of five words or in borrowed letters. Where
/// neither can tell, everyday words do, and else the conversation goes on in its language.
public final class Languages {
  /// The served languages.
  public static final List<String> SERVED =
      List.of("en", "cy", "pl", "es", "ur", "ar", "ro", "so", "bn");

  /// Up to this many words one everyday word is enough.
  private static final int FEW_WORDS = 4;

  /// How sure the detector must be, of 1.
  private static final double SURE = 0.9;

  private static final String SHIPPED = "languages.bin";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private static final Map<String, Set<String>> EVERYDAY = everyday();

  private final LanguageDetectorModel model;

  private Languages(LanguageDetectorModel model) {
    this.model = model;
  }

  /// What ships.
  public Languages() {
    this(shipped());
  }

  private static LanguageDetectorModel shipped() {
    try (var in = Resources.open(SHIPPED)) {
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Learns from messages whose language people noted.
  public static Languages trained(List<Labelled> messages) {
    var samples =
        messages.stream()
            .filter(m -> SERVED.contains(m.lang()))
            .map(m -> new LanguageSample(new Language(m.lang()), read(m.text())))
            .toList();
    try (var stream = ObjectStreamUtils.createObjectStream(samples)) {
      return new Languages(
          LanguageDetectorME.train(stream, parameters(), new LanguageDetectorFactory()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrainingParameters parameters() {
    var parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, NaiveBayesTrainer.NAIVE_BAYES_VALUE);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    return parameters;
  }

  /// Folded, and with a blank at each end, so that beginnings and endings of words count.
  private static String read(String text) {
    return " " + Normalised.of(text).text() + " ";
  }

  void writeTo(Path folder) {
    try {
      model.serialize(folder.resolve(SHIPPED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The language of `text`; `soFar` where it cannot be told.
  public String of(String text, String soFar) {
    return byScript(text).or(() -> byPieces(text)).or(() -> byWords(text)).orElse(soFar);
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

  private Optional<String> byPieces(String text) {
    if (WORD.matcher(text).results().noneMatch(_ -> true)) {
      return Optional.empty();
    }
    var likeliest = new LanguageDetectorME(model).predictLanguage(read(text));
    return likeliest.getConfidence() >= SURE
        ? Optional.of(likeliest.getLang())
        : Optional.empty();
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
