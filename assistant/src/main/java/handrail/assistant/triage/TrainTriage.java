package handrail.assistant.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/// Trains the classifier anew from the development messages: the same messages give the same
/// model. `TrainTriage <folder of .jsonl> <model file>`.
public final class TrainTriage {
  private TrainTriage() {}

  public static void main(String[] args) throws IOException {
    var model = train(messages(Path.of(args[0])));
    try (var out = Files.newOutputStream(Path.of(args[1]))) {
      model.serialize(out);
    }
  }

  /// All messages of a folder, file by file in the order of their names.
  public static List<Labelled> messages(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".jsonl"))
          .sorted(Comparator.comparing(f -> f.getFileName().toString()))
          .flatMap(f -> Labelled.read(f).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /// A model of these messages.
  public static DoccatModel train(List<Labelled> messages) {
    var samples = messages.stream().map(m -> new DocumentSample(m.outcome(), TextFeatures.of(m.text())));
    var factory = new DoccatFactory(new FeatureGenerator[] {new BagOfWordsFeatureGenerator()});
    try (var stream = ObjectStreamUtils.createObjectStream(samples.toList())) {
      return DocumentCategorizerME.train("en", stream, parameters(), factory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Regularised, since there are far more pieces of words than messages; one thread, so that sums
  /// are added in the same order each time.
  private static TrainingParameters parameters() {
    var parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 60);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 3);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, 1.0);
    return parameters;
  }
}
