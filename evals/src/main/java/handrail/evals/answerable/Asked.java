package handrail.evals.answerable;

/// One question asked, and what came of it.
///
/// @param answerable whether the corpus answers it
/// @param right whether the page in hand, answered from or not, is the one that answers it; where
///     nobody has said which does, whether any does
/// @param confidence the service's
/// @param bm25 the best score by words, as if that alone were the confidence
/// @param cosine the best likeness of meaning, likewise
/// @param figuresCited whether every figure of the answer stands in a quote; true when there is no
///     answer
record Asked(
    boolean answerable,
    Outcome outcome,
    boolean right,
    double confidence,
    double bm25,
    double cosine,
    boolean figuresCited) {

  /// What the service did.
  enum Outcome {
    ANSWERED,
    /// It quoted a page as one that may be meant, and named a person beside it.
    UNSURE,
    CLARIFIED,
    /// It said that it does not know, or that it cannot look now.
    UNKNOWN
  }

  boolean answered() {
    return outcome == Outcome.ANSWERED;
  }
}
