package handrail.assistant.answer.extract;

import handrail.assistant.answer.extract.Choosing.Scored;
import handrail.knowledge.Passage;
import handrail.knowledge.Search.Hit;
import java.util.List;

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
}
