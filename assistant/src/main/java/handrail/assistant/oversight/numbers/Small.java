package handrail.assistant.oversight.numbers;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which groups are too small to be shown, since somebody could be told from them.
final class Small {
  /// Groups of fewer are not shown.
  static final int FEW = 5;

  private Small() {}

  static boolean isSmall(int size) {
    return size < FEW;
  }

  /// The groups that are not shown: the small ones, and, so that the total less the others does not
  /// give those away, the next smallest until at least two groups with at least [#FEW] in them are
  /// hidden together.
  static Set<String> hidden(Map<String, Integer> sizes) {
    var hidden = new HashSet<String>();
    sizes.forEach(
        (name, size) -> {
          if (isSmall(size)) {
            hidden.add(name);
          }
        });
    if (together(hidden, sizes) > 0) {
      sizes.entrySet().stream()
          .sorted(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .filter(_ -> hidden.size() < 2 || isSmall(together(hidden, sizes)))
          .forEach(next -> hidden.add(next.getKey()));
    }
    return Set.copyOf(hidden);
  }

  private static int together(Set<String> names, Map<String, Integer> sizes) {
    return names.stream().mapToInt(name -> sizes.getOrDefault(name, 0)).sum();
  }
}
