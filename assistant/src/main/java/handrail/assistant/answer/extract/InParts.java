package handrail.assistant.answer.extract;

import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.extract.Parted.Part;
import handrail.assistant.answer.extract.Several.Answer;
import handrail.assistant.answer.extract.Several.Read;
import handrail.assistant.answer.text.Terms;
import handrail.channels.Message.Citation;
import handrail.knowledge.Search.NotReady;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Answers a message that asks several things part by part. A later part keeps the subject of those
/// before it, as a follow-up would, and is looked for first on the page that answers one of them.
final class InParts {
  private final Parted parted;
  private final Terms terms;
  private final Pages pages;
  private final double threshold;

  /// @param threshold the confidence from which a part is answered
  InParts(Terms terms, Pages pages, double threshold) {
    this.parted = new Parted(terms);
    this.terms = terms;
    this.pages = pages;
    this.threshold = threshold;
  }

  /// Where answers are looked for.
  interface Pages {
    /// The articles that may answer one question.
    Read read(Question question) throws NotReady;

    /// Another question put to an article that is known.
    Candidate read(Question question, Candidate known);
  }

  /// Empty when one thing is asked, or no part is answered by itself.
  Optional<Several> several(Looking.Whole whole) throws NotReady {
    Question question = whole.question();
    List<Part> parts = parted.parts(question.text());
    if (parts.size() == 1) {
      return Optional.empty();
    }
    List<Question> asked =
        IntStream.range(0, parts.size()).mapToObj(i -> asked(question, parts, i)).toList();
    List<Read> read = new ArrayList<>();
    for (Question part : asked) {
      read.add(pages.read(part));
    }
    Optional<Candidate> home = home(read);
    if (home.isEmpty()) {
      home = sure(whole.read());
    }
    return home.map(page -> several(parts, asked, read, page))
        .filter(several -> !several.answered().isEmpty());
  }

  private Several several(List<Part> parts, List<Question> asked, List<Read> read, Candidate home) {
    return new Several(
        IntStream.range(0, parts.size())
            .mapToObj(
                i -> {
                  String words = parts.get(i).words();
                  var page = page(words, asked.get(i), sure(read.get(i)), home);
                  return new Answer(words, read.get(i), page);
                })
            .toList());
  }

  /// @param own the page that answers it by itself
  private Optional<Candidate> page(
      String words, Question asked, Optional<Candidate> own, Candidate home) {
    return own.filter(page -> page.document().equals(home.document()))
        .or(() -> new Fit(terms, words, own.isPresent()).of(pages.read(asked, home), home.sure()))
        .or(() -> own);
  }

  /// The page that one of the parts is surest of.
  private Optional<Candidate> home(List<Read> read) {
    return Candidate.surest(read.stream().flatMap(one -> sure(one).stream()).toList());
  }

  private Optional<Candidate> sure(Read read) {
    return Candidate.surest(read.pages()).filter(best -> best.sure() >= threshold);
  }

  /// One part after those before it. The first has its subject from the next when it has none:
  /// "how long and how much is a blue badge".
  private Question asked(Question whole, List<Part> parts, int place) {
    boolean bare = place == 0 && !parted.hasSubject(parts.getFirst());
    Stream<String> beside =
        bare ? Stream.of(parts.get(1).asked()) : parts.stream().limit(place).map(Part::asked);
    return whole.inOtherWords(
        parts.get(place).asked(), Stream.concat(whole.earlier().stream(), beside).toList());
  }

  /// The pages an answer was from, read again, in the order in which they were quoted.
  List<Candidate> quoted(Question question, List<Citation> said) throws NotReady {
    List<Candidate> read = new ArrayList<>(pages.read(question).pages());
    List<Part> parts = parted.parts(question.text());
    for (int i = 0; i < parts.size() && parts.size() > 1; i++) {
      read.addAll(pages.read(asked(question, parts, i)).pages());
    }
    return said.stream()
        .map(Citation::url)
        .distinct()
        .flatMap(url -> read.stream().filter(page -> page.passage().url().equals(url)).limit(1))
        .toList();
  }
}
