package handrail.assistant.answer.extract;

import java.util.List;
import java.util.stream.IntStream;

/// Fits a logistic regression by plain gradient descent: ten signals and a thousand examples need
/// no library, and the same data always give the same weights.
final class Logistic {
  private static final int ROUNDS = 4_000;
  private static final double STEP = .3;

  /// Keeps weights small, so that no single signal decides.
  private static final double RIDGE = .002;

  /// @param right whether the answer would have rested on the right page
  record Example(Signals signals, boolean right) {}

  private Logistic() {}

  static Confidence fitted(List<Example> examples, double threshold) {
    int size = Signals.NAMES.size();
    double[] mean = new double[size];
    double[] spread = new double[size];
    for (int i = 0; i < size; i++) {
      int signal = i;
      mean[i] = average(examples, one -> value(one, signal));
      double middle = mean[i];
      double variance = average(examples, one -> Math.pow(value(one, signal) - middle, 2));
      spread[i] = Math.max(1e-6, Math.sqrt(variance));
    }
    Confidence fit =
        new Confidence(
            Signals.NAMES, list(mean), list(spread), list(new double[size]), 0, threshold);
    for (int round = 0; round < ROUNDS; round++) {
      fit = step(fit, examples);
    }
    return fit;
  }

  private static Confidence step(Confidence fit, List<Example> examples) {
    double[] weights = fit.weights().stream().mapToDouble(Double::doubleValue).toArray();
    double[] slope = new double[weights.length];
    double bias = 0;
    for (Example one : examples) {
      double error = (one.right() ? 1 : 0) - fit.of(one.signals());
      bias += error;
      for (int i = 0; i < slope.length; i++) {
        slope[i] += error * (value(one, i) - fit.mean().get(i)) / fit.spread().get(i);
      }
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] += STEP * (slope[i] / examples.size() - RIDGE * weights[i]);
    }
    return new Confidence(
        fit.names(),
        fit.mean(),
        fit.spread(),
        list(weights),
        fit.bias() + STEP * bias / examples.size(),
        fit.threshold());
  }

  private static double value(Example example, int signal) {
    return example.signals().values().get(signal);
  }

  private static double average(
      List<Example> examples, java.util.function.ToDoubleFunction<Example> measure) {
    return examples.stream().mapToDouble(measure).average().orElse(0);
  }

  private static List<Double> list(double[] values) {
    return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
  }
}
