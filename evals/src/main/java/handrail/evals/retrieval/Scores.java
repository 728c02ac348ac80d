package handrail.evals.retrieval;

import com.fasterxml.jackson.annotation.JsonProperty;
import handrail.evals.metric.Mean;
import handrail.evals.metric.Ranking;
import handrail.evals.metric.Share;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// How well one way of finding serves a set of questions: means over all questions that have an
/// answer.
///
/// @param intervals the 95% interval of recall@1, recall@5 and ndcg@10
/// @param firstWithin by depth, of how many questions the first right text stands so high
public record Scores(
    @JsonProperty("recall@1") double recallAt1,
    @JsonProperty("recall@3") double recallAt3,
    @JsonProperty("recall@5") double recallAt5,
    @JsonProperty("recall@10") double recallAt10,
    @JsonProperty("ndcg@10") double ndcgAt10,
    @JsonProperty("mrr@10") double mrrAt10,
    Map<String, Mean> intervals,
    Map<Integer, Share> firstWithin) {

  /// How deep a reader of the report may want to look.
  private static final List<Integer> DEPTHS = List.of(1, 2, 3, 5, 10, 20);

  /// What was found for one question, and what should have been.
  record Found(List<String> ranked, Map<String, Integer> relevant) {}

  /// Whether questions have several right texts, so that recall is not only about the first.
  public boolean severalAreRight() {
    return firstWithin.values().stream().findFirst().map(Share::value).orElse(0.0) != recallAt1;
  }

  static Scores of(List<Found> found) {
    return new Scores(
        mean(found, recall(1)).value(),
        mean(found, recall(3)).value(),
        mean(found, recall(5)).value(),
        mean(found, recall(10)).value(),
        mean(found, Scores::ndcg).value(),
        mean(found, each -> Ranking.reciprocalRank(each.ranked(), each.relevant(), 10)).value(),
        Map.of(
            "recall@1", mean(found, recall(1)),
            "recall@5", mean(found, recall(5)),
            "ndcg@10", mean(found, Scores::ndcg)),
        firstWithin(found));
  }

  private static ToDoubleFunction<Found> recall(int depth) {
    return each -> Ranking.recall(each.ranked(), each.relevant(), depth);
  }

  private static double ndcg(Found each) {
    return Ranking.ndcg(each.ranked(), each.relevant(), 10);
  }

  private static Map<Integer, Share> firstWithin(List<Found> found) {
    Map<Integer, Share> shares = new LinkedHashMap<>();
    for (int depth : DEPTHS) {
      long within =
          found.stream()
              .filter(each -> Ranking.reciprocalRank(each.ranked(), each.relevant(), depth) > 0)
              .count();
      shares.put(depth, new Share((int) within, found.size()));
    }
    return shares;
  }

  private static Mean mean(List<Found> found, ToDoubleFunction<Found> score) {
    return Mean.of(found.stream().mapToDouble(score).toArray());
  }
}
