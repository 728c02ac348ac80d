package handrail.assistant.triage;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;

/// What a model sees of a message: names, and how much there is of each.
final class Features {
  private final String[] names;
  private final float[] values;

  private Features(String[] names, float[] values) {
    this.names = names;
    this.values = values;
  }

  /// Each name as much as the others, and all together the same for a long message as for a short
  /// one: otherwise a long one would be judged surer, for its length alone.
  ///
  /// @param length of the whole, as of a vector
  static Features alike(Collection<String> names, double length) {
    var values = new float[names.size()];
    Arrays.fill(values, (float) (length / Math.sqrt(Math.max(1, names.size()))));
    return new Features(names.toArray(String[]::new), values);
  }

  /// The numbers of a vector, named by their places.
  ///
  /// @param length to which a vector of length one is stretched
  static Features of(float[] vector, float length) {
    var values = Arrays.copyOf(vector, vector.length + 1);
    for (int i = 0; i < vector.length; i++) {
      values[i] *= length;
    }
    values[vector.length] = 1;
    return new Features(
        IntStream.range(0, values.length).mapToObj(Integer::toString).toArray(String[]::new),
        values);
  }

  double[] weighedBy(MaxentModel model) {
    return model.eval(names, values);
  }

  /// What a model learns from a message that people labelled.
  Event shownFor(String outcome) {
    return new Event(outcome, names, values);
  }
}
