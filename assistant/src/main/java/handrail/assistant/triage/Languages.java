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

  private static final Map<String, Set<String>> EVERYDAY = EverydayWords.byLanguage();

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
    return byScript(text)
        .or(() -> everyWordKnown(text))
        .or(() -> byPieces(text))
        .or(() -> byWords(text))
        .orElse(soFar);
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

  /// A text of nothing but everyday words of one language: "bore da".
  private static Optional<String> everyWordKnown(String text) {
    var words = words(text);
    var knowing =
        EVERYDAY.entrySet().stream().filter(e -> e.getValue().containsAll(words)).toList();
    return !words.isEmpty() && knowing.size() == 1
        ? Optional.of(knowing.getFirst().getKey())
        : Optional.empty();
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
}
