package handrail.evals.metric;

import org.apache.commons.statistics.inference.MannWhitneyUTest;

/// How well one number tells two groups apart.
public final class Separation {
  private Separation() {}

  /// The area under the ROC curve: the chance that a positive one scores higher than a negative
  /// one, ties counting half. 0.5 is chance. NaN when one of the groups is empty, for then there is
  /// nothing to tell apart.
  public static double auroc(double[] positives, double[] negatives) {
    if (positives.length == 0 || negatives.length == 0) {
      return Double.NaN;
    }
    double wins = MannWhitneyUTest.withDefaults().statistic(positives, negatives);
    return wins / ((double) positives.length * negatives.length);
  }
}
