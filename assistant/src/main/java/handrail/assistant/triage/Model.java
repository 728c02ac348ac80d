package handrail.assistant.triage;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.io.QNModelReader;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/// A regularised maximum-entropy model over the labels of [Weighed]: OpenNLP's, which takes numbers
/// as well as words. Safe to call from many threads.
final class Model {
  private final AbstractModel model;

  private Model(AbstractModel model) {
    this.model = model;
  }

  /// One that ships.
  static Model shipped(String name) {
    try (var in = new BufferedInputStream(new GZIPInputStream(Resources.open(name)))) {
      var reader = new QNModelReader(new BinaryFileDataReader(new DataInputStream(in)));
      return new Model(reader.getModel());
    } catch (IOException e) {
      throw new UncheckedIOException("the model " + name + " cannot be read", e);
    }
  }

  /// Learns from examples; the same examples give the same model.
  static Model of(List<Event> examples) {
    try (var stream = ObjectStreamUtils.createObjectStream(examples)) {
      var trainer = new QNTrainer();
      trainer.init(parameters(), new HashMap<>());
      return new Model((AbstractModel) trainer.train(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Regularised, since there are far more pieces of words than messages; one thread, so that sums
  /// are added in the same order each time.
  private static TrainingParameters parameters() {
    var parameters = new TrainingParameters();
    parameters.put(
        AbstractEventTrainer.DATA_INDEXER_PARAM,
        AbstractEventTrainer.DATA_INDEXER_ONE_PASS_REAL_VALUE);
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 60);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 4);
    parameters.put(QNTrainer.THREADS_PARAM, 1);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, 1.0);
    return parameters;
  }

  Weighed weigh(Features features) {
    var found = features.weighedBy(model);
    var weights = new HashMap<String, Double>();
    for (int i = 0; i < found.length; i++) {
      weights.put(model.getOutcome(i), found[i]);
    }
    return new Weighed(weights);
  }

  void write(Path file) {
    try (var out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      new BinaryQNModelWriter(model, new DataOutputStream(out)).persist();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
