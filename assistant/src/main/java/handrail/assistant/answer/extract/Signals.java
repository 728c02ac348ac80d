package handrail.assistant.answer.extract;

import handrail.assistant.answer.extract.Choosing.Scored;
import handrail.knowledge.Search.Hit;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What speaks for and against an answer, measured on the hits it was made from. The names stand in
/// `confidence.json` in this order.
record Signals(List<Double> values) {
  static final List<String> NAMES =
      List.of(
          "cosine",
          "cosineGap",
          "share",
          "shareGap",
          "support",
          "covered",
          "sentenceCosine",
          "sentenceCovered",
          "words",
          "score",
          "scoreGap");

  /// The nearest hits, whose share that is from the one article is a signal.
  private static final int NEAREST = 5;

  /// A question with this many telling words is long.
  private static final double LONG = 8;

  /// @param hits all that were found, best first
  /// @param document the article the answer is from
  /// @param covered the share of the question's words that the article meets
  /// @param words telling words in the question
  static Signals of(List<Hit> hits, String document, double covered, Scored best, int words) {
    List<Hit> own = hits.stream().filter(hit -> isOf(hit, document)).toList();
    List<Hit> others = hits.stream().filter(hit -> !isOf(hit, document)).toList();
    return new Signals(
        List.of(
            most(own, Hit::cosine),
            most(own, Hit::cosine) - most(others, Hit::cosine),
            most(own, Hit::lexicalShare),
            most(own, Hit::lexicalShare) - most(others, Hit::lexicalShare),
            hits.stream().limit(NEAREST).filter(hit -> isOf(hit, document)).count()
                / (double) NEAREST,
            covered,
            best.cosine(),
            best.covered(),
            Math.min(words, LONG) / LONG,
            most(own, Hit::score),
            most(own, Hit::score) - most(others, Hit::score)));
  }

  private static boolean isOf(Hit hit, String document) {
    return hit.passage().document().equals(document);
  }

  private static double most(List<Hit> hits, ToDoubleFunction<Hit> measure) {
    return hits.stream().mapToDouble(measure).max().orElse(0);
  }
}
