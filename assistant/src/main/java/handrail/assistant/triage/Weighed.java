package handrail.assistant.triage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// The weight of each label for one message, adding up to one. Used to choose, never stored or
/// shown (N3).
///
/// @param weights by trigger (`C1`, `R6`) where a person is needed, else by need
public record Weighed(Map<String, Double> weights) {
  /// What is likely to neither is as good as never.
  private static final double LEAST = 1e-6;

  public Weighed {
    weights = Map.copyOf(weights);
  }

  /// Two judgements of one message in one: the geometric mean, so that what one of them finds out
  /// of the question is not likely any more. With the sum, what either was sure of stood.
  Weighed and(Weighed other) {
    var both = new HashMap<String, Double>();
    weights.forEach((label, weight) -> both.put(label, Math.sqrt(weight * other.weight(label))));
    double all = both.values().stream().mapToDouble(Double::doubleValue).sum();
    both.replaceAll((_, weight) -> weight / all);
    return new Weighed(both);
  }

  private double weight(String label) {
    return Math.max(LEAST, weights.getOrDefault(label, 0.0));
  }

  /// The weight of all labels that begin with `kind`: `C`, `R`, `routine`, `unclear`, `off-topic`
  /// or `control`.
  public double of(String kind) {
    return weights.entrySet().stream()
        .filter(e -> isKind(e.getKey(), kind))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  /// The same, as if one label were out of the question.
  Weighed without(String label) {
    var others = new HashMap<>(weights);
    others.remove(label);
    return new Weighed(others);
  }

  /// The likeliest label of a kind.
  String strongest(String kind) {
    return weights.entrySet().stream()
        .filter(e -> isKind(e.getKey(), kind))
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Comparator.comparing(Map.Entry::getKey)))
        .map(Map.Entry::getKey)
        .orElse(kind);
  }

  private static boolean isKind(String label, String kind) {
    int end = kind.length();
    return label.startsWith(kind)
        && (label.length() == end || Character.isDigit(label.charAt(end)));
  }
}
