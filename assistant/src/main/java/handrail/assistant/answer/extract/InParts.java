package handrail.assistant.answer.extract;

import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.extract.Parted.Part;
import handrail.assistant.answer.text.Titles;
import handrail.channels.Message.Citation;
import handrail.knowledge.Search.NotReady;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Answers a message that asks several things part by part, each with its own confidence. A later
/// part keeps the subject of those before it, as a follow-up would.
final class InParts {
  private final Parted parted;
  private final Reader reader;
  private final double threshold;

  /// @param threshold the confidence from which a part is answered
  InParts(Parted parted, Reader reader, double threshold) {
    this.parted = parted;
    this.reader = reader;
    this.threshold = threshold;
  }

  /// Reads the articles that may answer one question.
  @FunctionalInterface
  interface Reader {
    List<Candidate> read(Question question) throws NotReady;
  }

  /// What is known on each part.
  ///
  /// @param answered the surest page of each part that has one, in the order asked
  /// @param missing the other parts, in the citizen's words
  record Several(List<Candidate> answered, List<String> missing) {}

  /// Empty when one thing is asked, or no part is answered by itself.
  Optional<Several> several(Question question) throws NotReady {
    List<Part> parts = parted.parts(question.text());
    List<Candidate> answered = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < parts.size() && parts.size() > 1; i++) {
      Optional<Candidate> best = best(asked(question, parts, i));
      best.ifPresent(answered::add);
      if (best.isEmpty()) {
        missing.add(Titles.inFewWords(parts.get(i).words()));
      }
    }
    return answered.isEmpty() ? Optional.empty() : Optional.of(new Several(answered, missing));
  }

  private Optional<Candidate> best(Question part) throws NotReady {
    return reader.read(part).stream()
        .max(Comparator.comparingDouble(Candidate::sure))
        .filter(candidate -> candidate.sure() >= threshold);
  }

  /// One part after those before it. The first has its subject from the next when it has none:
  /// "how long and how much is a blue badge".
  private Question asked(Question whole, List<Part> parts, int place) {
    boolean bare = place == 0 && !parted.hasSubject(parts.getFirst());
    Stream<String> beside = parts.subList(0, bare ? 2 : place).stream().map(Part::asked);
    return new Question(
        parts.get(place).asked(),
        Stream.concat(whole.earlier().stream(), beside).toList(),
        whole.language(),
        whole.channel());
  }

  /// The pages an answer was from, read again, in the order in which they were quoted.
  List<Candidate> pages(Question question, List<Citation> said) throws NotReady {
    List<Candidate> read = new ArrayList<>(reader.read(question));
    List<Part> parts = parted.parts(question.text());
    for (int i = 0; i < parts.size() && parts.size() > 1; i++) {
      read.addAll(reader.read(asked(question, parts, i)));
    }
    return said.stream()
        .map(Citation::url)
        .distinct()
        .flatMap(url -> read.stream().filter(page -> page.page().url().equals(url)).limit(1))
        .toList();
  }
}
