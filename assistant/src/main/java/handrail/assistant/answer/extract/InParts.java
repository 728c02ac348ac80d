package handrail.assistant.answer.extract;

import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.extract.Parted.Part;
import handrail.assistant.answer.extract.Several.Answer;
import handrail.assistant.answer.extract.Several.Read;
import handrail.channels.Message.Citation;
import handrail.knowledge.Search.NotReady;
import java.util.ArrayList;
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
    Read read(Question question) throws NotReady;
  }

  /// Empty when one thing is asked, or no part is answered by itself.
  Optional<Several> several(Question question) throws NotReady {
    List<Part> parts = parted.parts(question.text());
    if (parts.size() == 1) {
      return Optional.empty();
    }
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Read read = reader.read(asked(question, parts, i));
      var page = Several.best(read).filter(best -> best.sure() >= threshold);
      answers.add(new Answer(parts.get(i).words(), read, page));
    }
    return Optional.of(new Several(answers)).filter(several -> !several.answered().isEmpty());
  }

  /// One part after those before it. The first has its subject from the next when it has none:
  /// "how long and how much is a blue badge".
  private Question asked(Question whole, List<Part> parts, int place) {
    boolean bare = place == 0 && !parted.hasSubject(parts.getFirst());
    Stream<String> beside =
        bare ? Stream.of(parts.get(1).asked()) : parts.stream().limit(place).map(Part::asked);
    return new Question(
        parts.get(place).asked(),
        Stream.concat(whole.earlier().stream(), beside).toList(),
        whole.language(),
        whole.channel(),
        whole.conversation());
  }

  /// The pages an answer was from, read again, in the order in which they were quoted.
  List<Candidate> pages(Question question, List<Citation> said) throws NotReady {
    List<Candidate> read = new ArrayList<>(reader.read(question).pages());
    List<Part> parts = parted.parts(question.text());
    for (int i = 0; i < parts.size() && parts.size() > 1; i++) {
      read.addAll(reader.read(asked(question, parts, i)).pages());
    }
    return said.stream()
        .map(Citation::url)
        .distinct()
        .flatMap(url -> read.stream().filter(page -> page.passage().url().equals(url)).limit(1))
        .toList();
  }
}
