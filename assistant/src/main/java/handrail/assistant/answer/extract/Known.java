package handrail.assistant.answer.extract;

import handrail.assistant.answer.text.Titles;
import handrail.knowledge.Search.Hit;
import java.util.List;
import java.util.Optional;

/// A page that need not be weighed: the citizen named it, or its editor wrote down that it answers
/// this very question.
///
/// @param document the article
/// @param how as it is told to whoever asks why
record Known(String document, String how) {
  /// From this likeness to an example question on, two questions are the same one. Northmoor's
  /// examples and 1,200 questions of other hands: at .92 the page was always the right one, the
  /// likest wrong one was at .89 ("why doesn't universal credit cover my rent").
  private static final double SAME = .92;

  /// The model does not know Welsh: "register a birth" and "register a death" are the same to it.
  private static final String ITS_LANGUAGE = "en";

  private static final String NAMED = "pickedByTitle";
  private static final String EXAMPLE = "askedAsInExample";

  /// Whether the citizen named it.
  boolean isNamed() {
    return how.equals(NAMED);
  }

  /// @param words the citizen's
  static Optional<Known> of(String words, List<Hit> hits) {
    return Titles.chosen(words, hits)
        .map(document -> new Known(document, NAMED))
        .or(() -> example(hits));
  }

  /// Where two pages have the question for an example, neither is taken unweighed.
  private static Optional<Known> example(List<Hit> hits) {
    List<String> pages =
        hits.stream()
            .filter(hit -> hit.likeness().question() >= SAME)
            .filter(hit -> hit.passage().language().equals(ITS_LANGUAGE))
            .map(hit -> hit.passage().document())
            .distinct()
            .toList();
    return pages.size() == 1 ? Optional.of(new Known(pages.getFirst(), EXAMPLE)) : Optional.empty();
  }
}
