package handrail.evals.retrieval;

import com.fasterxml.jackson.annotation.JsonProperty;
import handrail.evals.metric.Ranking;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// How well one way of finding serves a set of questions: means over all questions that have an
/// answer.
public record Scores(
    @JsonProperty("recall@1") double recallAt1,
    @JsonProperty("recall@3") double recallAt3,
    @JsonProperty("recall@5") double recallAt5,
    @JsonProperty("recall@10") double recallAt10,
    @JsonProperty("ndcg@10") double ndcgAt10,
    @JsonProperty("mrr@10") double mrrAt10) {

  /// What was found for one question, and what should have been.
  record Found(List<String> ranked, Map<String, Integer> relevant) {}

  static Scores of(List<Found> found) {
    return new Scores(
        mean(found, each -> Ranking.recall(each.ranked(), each.relevant(), 1)),
        mean(found, each -> Ranking.recall(each.ranked(), each.relevant(), 3)),
        mean(found, each -> Ranking.recall(each.ranked(), each.relevant(), 5)),
        mean(found, each -> Ranking.recall(each.ranked(), each.relevant(), 10)),
        mean(found, each -> Ranking.ndcg(each.ranked(), each.relevant(), 10)),
        mean(found, each -> Ranking.reciprocalRank(each.ranked(), each.relevant(), 10)));
  }

  private static double mean(List<Found> found, ToDoubleFunction<Found> score) {
    return found.stream().mapToDouble(score).average().orElse(Double.NaN);
  }
}
