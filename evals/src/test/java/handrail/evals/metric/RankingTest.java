package handrail.evals.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final double EXACT = 1e-9;
  private static final Map<String, Integer> TWO = Map.of("a", 1, "b", 1);

  @Test
  void recallCountsWhatIsFoundWithinTheDepth() {
    List<String> ranked = List.of("x", "a", "y", "b");
    assertEquals(0, Ranking.recall(ranked, TWO, 1));
    assertEquals(.5, Ranking.recall(ranked, TWO, 3));
    assertEquals(1, Ranking.recall(ranked, TWO, 10));
  }

  @Test
  void theFirstRelevantOneDecidesTheReciprocalRank() {
    assertEquals(.5, Ranking.reciprocalRank(List.of("x", "a", "b"), TWO, 10));
    assertEquals(0, Ranking.reciprocalRank(List.of("x", "y", "a"), TWO, 2));
  }

  @Test
  void gainIsDiscountedByPlaceAndMeasuredAgainstTheBestOrder() {
    // found at 2 and 4: (1/log2 3 + 1/log2 5) / (1/log2 2 + 1/log2 3)
    double expected = (1 / log2(3) + 1 / log2(5)) / (1 + 1 / log2(3));
    assertEquals(expected, Ranking.ndcg(List.of("x", "a", "y", "b"), TWO, 10), EXACT);
    assertEquals(1, Ranking.ndcg(List.of("b", "a"), TWO, 10), EXACT);
  }

  @Test
  void aHigherGradeWeighsMore() {
    // grades 1 then 3: (1 + 3/log2 3) / (3 + 1/log2 3)
    double expected = (1 + 3 / log2(3)) / (3 + 1 / log2(3));
    assertEquals(
        expected, Ranking.ndcg(List.of("low", "high"), Map.of("low", 1, "high", 3), 10), EXACT);
  }

  @Test
  void nothingFoundOrNothingRelevantIsNothing() {
    assertEquals(0, Ranking.recall(List.of(), TWO, 10));
    assertEquals(0, Ranking.ndcg(List.of(), TWO, 10));
    assertEquals(0, Ranking.recall(List.of("a"), Map.of(), 10));
    assertEquals(0, Ranking.ndcg(List.of("a"), Map.of(), 10));
    assertEquals(0, Ranking.reciprocalRank(List.of("a"), Map.of(), 10));
  }

  @Test
  void oneOfOneIsEverything() {
    assertEquals(1, Ranking.recall(List.of("a"), Map.of("a", 1), 1));
    assertEquals(1, Ranking.ndcg(List.of("a"), Map.of("a", 1), 10), EXACT);
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
