package handrail.evals.metric;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How well a ranked list serves one question, by the usual measures of retrieval. What counts as
/// relevant is a map of ids to grades above 0; every measure is 0 when nothing is relevant.
public final class Ranking {
  private Ranking() {}

  /// The share of what is relevant that stands among the first `depth`.
  public static double recall(List<String> ranked, Map<String, Integer> relevant, int depth) {
    long found = ranked.stream().limit(depth).filter(relevant::containsKey).count();
    return relevant.isEmpty() ? 0 : (double) found / relevant.size();
  }

  /// One divided by the place of the first relevant one; 0 when it is not among the first `depth`.
  public static double reciprocalRank(
      List<String> ranked, Map<String, Integer> relevant, int depth) {
    return IntStream.range(0, Math.min(depth, ranked.size()))
        .filter(place -> relevant.containsKey(ranked.get(place)))
        .mapToDouble(place -> 1.0 / (place + 1))
        .findFirst()
        .orElse(0);
  }

  /// Normalised discounted cumulative gain, with the grade itself as the gain, as in trec_eval and
  /// BEIR.
  public static double ndcg(List<String> ranked, Map<String, Integer> relevant, int depth) {
    double best = gain(relevant.values().stream().sorted((a, b) -> b - a).limit(depth).toList());
    List<Integer> grades =
        ranked.stream().limit(depth).map(id -> relevant.getOrDefault(id, 0)).toList();
    return best == 0 ? 0 : gain(grades) / best;
  }

  private static double gain(List<Integer> grades) {
    return IntStream.range(0, grades.size())
        .mapToDouble(place -> grades.get(place) * Math.log(2) / Math.log(place + 2))
        .sum();
  }
}
