package handrail.assistant.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.ml.naivebayes.NaiveBayesTrainer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/// Weighs which served language a short text in Latin or Arabic letters is in, by its words and
/// the pieces they are made of. Learnt from what people text to a council, where the detector that
/// comes with OpenNLP, made for longer texts, is often wrong. Trained by [TrainLanguages].
final class LanguageModel {
  /// Where it lies among the resources.
  static final String SHIPPED = "language-model.bin";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final int LONGEST_PIECE = 4;

  private final DoccatModel model;

  LanguageModel(DoccatModel model) {
    this.model = model;
  }

  /// The model that ships.
  static LanguageModel shipped() {
    try (var in = Resources.open(SHIPPED)) {
      return new LanguageModel(new DoccatModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the language model cannot be read", e);
    }
  }

  /// A text whose language is known.
  record Sample(String language, String text) {}

  /// A model of these texts; the same texts give the same model.
  static DoccatModel train(List<Sample> samples) {
    var documents = samples.stream().map(s -> new DocumentSample(s.language(), features(s.text())));
    var factory = new DoccatFactory(new FeatureGenerator[] {new BagOfWordsFeatureGenerator()});
    try (var stream = ObjectStreamUtils.createObjectStream(documents.toList())) {
      return DocumentCategorizerME.train("x-all", stream, parameters(), factory);
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

  /// How likely each language is; they add up to one.
  Map<String, Double> weigh(String text) {
    return new DocumentCategorizerME(model).scoreMap(features(text));
  }

  /// The likeliest of some languages.
  String likeliest(String text, Set<String> among) {
    var weighed = weigh(text);
    return among.stream()
        .max(Comparator.comparingDouble(each -> weighed.getOrDefault(each, 0.0)))
        .orElseThrow();
  }

  private static String[] features(String text) {
    Set<String> features = new HashSet<>();
    WORD.matcher(Normalised.of(text).text()).results().forEach(m -> addPieces(m.group(), features));
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> c > 127 && Character.isLetter(c))
        .forEach(c -> features.add("letter=" + Character.toString(c)));
    return features.stream().sorted().toArray(String[]::new);
  }

  private static void addPieces(String word, Set<String> features) {
    features.add("word=" + word);
    var padded = " " + word + " ";
    for (int size = 2; size <= LONGEST_PIECE; size++) {
      for (int i = 0; i + size <= padded.length(); i++) {
        features.add(padded.substring(i, i + size));
      }
    }
  }
}
