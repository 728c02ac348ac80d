package handrail.assistant.answer.extract;

import static handrail.assistant.answer.extract.Rivals.team;

import handrail.assistant.answer.Answers.Found;
import handrail.assistant.answer.Answers.Found.Clarify;
import handrail.assistant.answer.Answers.Found.Differ;
import handrail.assistant.answer.Answers.Found.Unknown;
import handrail.assistant.answer.Answers.Found.Unsure;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.extract.Explaining.Judged;
import handrail.assistant.answer.extract.ExtractedAnswers.Looked;
import handrail.assistant.answer.extract.Several.Read;
import handrail.knowledge.Basis;
import handrail.knowledge.Search.NotReady;
import java.util.List;
import java.util.Optional;

/// Decides what comes of the pages read: an answer, two that differ, a question back, or an honest
/// "I don't know".
final class Judging {
  /// From here on the page in hand is the right one more often than not. It is quoted as what it
  /// is, a guess; the decision record has the figures.
  private static final double UNSURE = .15;

  private final Looking looking;
  private final Saying saying;
  private final Differing differing;
  private final double threshold;

  /// @param threshold the confidence from which a page answers
  Judging(Looking looking, Saying saying, Differing differing, double threshold) {
    this.looking = looking;
    this.saying = saying;
    this.differing = differing;
    this.threshold = threshold;
  }

  Looked judged(Question question, Read read) {
    var hits = read.found().hits();
    if (hits.isEmpty() || !looking.saysSomething(read.question())) {
      var basis = Explaining.found(read.question(), read.found(), threshold);
      var unknown = new Unknown(basis, team(hits));
      return new Looked(Optional.of(read.question()), hits, List.of(), unknown);
    }
    Judged judged =
        Known.of(question.text(), hits)
            .map(known -> taken(known, read))
            .orElseGet(() -> best(read));
    var basis = Explaining.judged(judged, read.found(), threshold);
    var found = outcome(question, judged, basis);
    return new Looked(Optional.of(read.question()), hits, judged.read(), found);
  }

  /// A page that was named is all that is looked at; one that is known by an example may have
  /// another beside it that differs.
  private Judged taken(Known known, Read read) {
    Candidate page = looking.page(read, known.document());
    boolean among = !known.isNamed() && read.pages().contains(page);
    return new Judged(among ? read.pages() : List.of(page), page, Optional.of(known));
  }

  private static Judged best(Read read) {
    var surest = Candidate.surest(read.pages()).orElseThrow();
    return new Judged(read.pages(), surest, Optional.empty());
  }

  /// The pages that a word or two may be about.
  Optional<Clarify> near(Question question) throws NotReady {
    var found = looking.find(question);
    List<String> choices = Rivals.near(found.hits());
    if (choices.isEmpty()) {
      return Optional.empty();
    }
    var basis = Explaining.found(looking.understand(question), found, threshold);
    var which = Phrases.in(question.language()).whichOfThese();
    return Optional.of(new Clarify(which, choices, basis));
  }

  private Found outcome(Question question, Judged judged, Basis basis) {
    Candidate candidate = judged.best();
    if (judged.sure() >= threshold) {
      return differing
          .among(judged.read())
          .<Found>map(pages -> new Differ(pages, basis, team(candidate.hits())))
          .orElseGet(() -> saying.say(question, candidate, basis));
    }
    if (judged.sure() >= UNSURE) {
      return new Unsure(saying.sayUnsurely(question, candidate, basis), team(candidate.hits()));
    }
    List<String> choices = Rivals.choices(candidate.hits());
    return choices.isEmpty()
        ? new Unknown(basis, team(candidate.hits()))
        : new Clarify(Phrases.in(question.language()).whichOfThese(), choices, basis);
  }
}
