package handrail.evals.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What things were, against what they were taken for.
///
/// @param labels in the order in which they are shown
/// @param counts how often a label was taken for another: label, then what it was taken for
public record Confusion(List<String> labels, Map<String, Map<String, Integer>> counts) {

  /// One thing judged.
  public record Judged(String label, String takenFor) {}

  public static Confusion of(List<String> labels, List<Judged> judged) {
    Map<String, Map<String, Integer>> counts =
        judged.stream()
            .collect(
                Collectors.groupingBy(
                    Judged::label,
                    TreeMap::new,
                    Collectors.groupingBy(
                        Judged::takenFor, TreeMap::new, Collectors.summingInt(_ -> 1))));
    return new Confusion(labels, counts);
  }

  public int count(String label, String takenFor) {
    return counts.getOrDefault(label, Map.of()).getOrDefault(takenFor, 0);
  }

  /// Of those that are so, how many were seen to be.
  public Share recall(String label) {
    int all = labels.stream().mapToInt(other -> count(label, other)).sum();
    return new Share(count(label, label), all);
  }

  /// Of those taken to be so, how many are.
  public Share precision(String label) {
    int all = labels.stream().mapToInt(other -> count(other, label)).sum();
    return new Share(count(label, label), all);
  }

  /// The harmonic mean of recall and precision; 0 when neither has any.
  public double f1(String label) {
    int wrong = recall(label).of() + precision(label).of() - 2 * count(label, label);
    int twice = 2 * count(label, label);
    return twice == 0 ? 0 : (double) twice / (twice + wrong);
  }

  @JsonProperty
  public Share accuracy() {
    int right = labels.stream().mapToInt(label -> count(label, label)).sum();
    int all = labels.stream().mapToInt(label -> recall(label).of()).sum();
    return new Share(right, all);
  }
}
