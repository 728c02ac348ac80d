package handrail.evals.retrieval;

import handrail.knowledge.Search.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/// The orders that one search gives: its own, and those of its two sides alone.
record Ranks(List<String> service, List<String> words, List<String> meaning) {

  /// @param served what the service would see, best first
  /// @param all everything either side found
  static Ranks of(List<Hit> served, List<Hit> all) {
    return new Ranks(documents(served), side(all, Hit::lexicalRank), side(all, Hit::vectorRank));
  }

  private static List<String> side(List<Hit> hits, ToIntFunction<Hit> rank) {
    return documents(
        hits.stream()
            .filter(hit -> rank.applyAsInt(hit) > 0)
            .sorted(Comparator.comparingInt(rank))
            .toList());
  }

  /// Each document once, at the place of its best passage.
  private static List<String> documents(List<Hit> hits) {
    return hits.stream().map(hit -> hit.passage().document()).distinct().toList();
  }
}
