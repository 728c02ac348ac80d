package handrail.assistant.answer.extract;

import handrail.assistant.answer.extract.Choosing.Scored;
import handrail.knowledge.Passage;
import handrail.knowledge.Search.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// An article that may answer, with its sentences scored.
///
/// @param hits all that were found, best first
/// @param ranked the article's units, the best first
/// @param sure 0 to 1
record Candidate(
    Understood question, List<Hit> hits, List<Scored> ranked, Signals signals, double sure) {
  /// Of the best sentence.
  Passage passage() {
    return ranked.getFirst().reading().passage();
  }

  String document() {
    return passage().document();
  }

  /// The one that is surest to answer; empty when there is none.
  static Optional<Candidate> surest(List<Candidate> candidates) {
    return candidates.stream().max(Comparator.comparingDouble(Candidate::sure));
  }
}
