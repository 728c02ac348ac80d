package handrail.knowledge.search;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/// Brings kinds of scores together: each is standardised over what was found for this question (how
/// many standard deviations above the mean), weighted, and added.
final class Fusion {
  private Fusion() {}

  /// A standardised score for each item; all alike count as nothing.
  static <T> ToDoubleFunction<T> standardised(
      Collection<T> items, double weight, ToDoubleFunction<T> score) {
    double mean = items.stream().mapToDouble(score).average().orElse(0);
    double variance =
        items.stream()
            .mapToDouble(item -> Math.pow(score.applyAsDouble(item) - mean, 2))
            .average()
            .orElse(0);
    double deviation = Math.sqrt(variance);
    return deviation == 0
        ? _ -> 0
        : item -> weight * (score.applyAsDouble(item) - mean) / deviation;
  }
}
