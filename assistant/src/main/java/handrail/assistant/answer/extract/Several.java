package handrail.assistant.answer.extract;

import handrail.assistant.answer.extract.Explaining.Judged;
import handrail.assistant.answer.text.Titles;
import handrail.knowledge.Basis;
import handrail.knowledge.Search.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is known on each of several things asked in one message, in the order asked.
record Several(List<Answer> parts) {

  /// The articles that may answer one question, and all that was found.
  record Read(Understood question, List<Candidate> pages, Finding.Found found) {}

  /// One part.
  ///
  /// @param words the citizen's own
  /// @param page that answers it; empty when none is sure enough
  record Answer(String words, Read read, Optional<Candidate> page) {}

  List<Candidate> answered() {
    return parts.stream().flatMap(part -> part.page().stream()).toList();
  }

  /// What no page answers, in the citizen's words.
  List<String> missing() {
    return parts.stream()
        .filter(part -> part.page().isEmpty())
        .map(part -> Titles.inFewWords(part.words()))
        .toList();
  }

  List<Hit> hits() {
    return parts.stream().flatMap(part -> part.read().found().hits().stream()).distinct().toList();
  }

  List<Candidate> read() {
    return parts.stream().flatMap(part -> part.read().pages().stream()).toList();
  }

  /// As sure as of the part it is least sure of.
  Basis basis(String asked, double threshold) {
    List<Basis> each = parts.stream().flatMap(part -> basis(part, threshold).stream()).toList();
    Basis least =
        each.stream()
            .filter(basis -> basis.confidence() >= threshold)
            .min(Comparator.comparingDouble(Basis::confidence))
            .orElseThrow();
    return new Basis(
        asked,
        least.confidence(),
        threshold,
        least.signals(),
        each.stream().flatMap(basis -> basis.passages().stream().limit(2)).distinct().toList(),
        each.stream().flatMap(basis -> basis.dropped().stream()).distinct().toList());
  }

  private static Optional<Basis> basis(Answer part, double threshold) {
    return part.page()
        .or(() -> Candidate.surest(part.read().pages()))
        .map(page -> new Judged(with(part.read().pages(), page), page, Optional.empty()))
        .map(judged -> Explaining.judged(judged, part.read().found(), threshold));
  }

  private static List<Candidate> with(List<Candidate> pages, Candidate page) {
    return Stream.concat(
            Stream.of(page),
            pages.stream().filter(other -> !other.document().equals(page.document())))
        .toList();
  }
}
