package handrail.evals.metric;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/// A mean, with how sure one can be of it.
///
/// @param low lower end of the 95% interval
/// @param high upper end of it
public record Mean(double value, double low, double high) {
  private static final int RESAMPLES = 1_000;
  private static final double TAIL = .025;

  /// The same resamples in every run.
  private static final long SEED = 20_261_126;

  /// By the bootstrap: the middle 95% of the means of a thousand samples drawn from the values.
  public static Mean of(double[] values) {
    if (values.length == 0) {
      return new Mean(Double.NaN, Double.NaN, Double.NaN);
    }
    var random = new Random(SEED);
    double[] means =
        IntStream.range(0, RESAMPLES).mapToDouble(_ -> drawn(values, random)).sorted().toArray();
    return new Mean(
        Arrays.stream(values).average().orElseThrow(),
        means[(int) (TAIL * RESAMPLES)],
        means[(int) ((1 - TAIL) * RESAMPLES) - 1]);
  }

  private static double drawn(double[] values, Random random) {
    return random.ints(values.length, 0, values.length).mapToDouble(i -> values[i]).sum()
        / values.length;
  }
}
