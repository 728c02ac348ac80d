package handrail.assistant.answer.extract;

import handrail.knowledge.Passage;
import handrail.knowledge.Search;
import handrail.knowledge.Search.Hit;
import handrail.knowledge.Search.NotReady;
import handrail.knowledge.Search.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Puts a question to the search. An expired page is never answered from, even when the index has
/// not yet noticed.
final class Finding {
  /// Passages looked at: enough to see the whole of the best article and its rivals.
  private static final int PASSAGES = 20;

  private final Search search;
  private final Clock clock;

  Finding(Search search, Clock clock) {
    this.search = search;
    this.clock = clock;
  }

  /// What was found, best first.
  ///
  /// @param expired what would have been, but may not be said any more
  record Found(List<Hit> hits, List<Hit> expired) {}

  Found find(Understood question, String language) throws NotReady {
    var query =
        new Query(question.text(), question.before(), question.vector(), language, PASSAGES);
    var found =
        search.find(query).stream()
            .collect(Collectors.partitioningBy(hit -> isCurrent(hit.passage())));
    return new Found(found.getOrDefault(true, List.of()), found.getOrDefault(false, List.of()));
  }

  private boolean isCurrent(Passage passage) {
    return passage.expires() == null || !LocalDate.now(clock).isAfter(passage.expires());
  }
}
