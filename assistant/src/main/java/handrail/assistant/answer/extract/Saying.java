package handrail.assistant.answer.extract;

import handrail.assistant.answer.Answers.Found.Answered;
import handrail.assistant.answer.Answers.Question;
import handrail.channels.Message.Citation;
import handrail.knowledge.Basis;
import handrail.knowledge.Search.Hit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Says the chosen sentences so that they fit the channel, with what must be said beside them, and
/// cites each.
final class Saying {
  private final Clock clock;

  Saying(Clock clock) {
    this.clock = clock;
  }

  Answered say(Question question, Candidate candidate, Basis basis) {
    return say(List.of(candidate), candidate.hits(), beside(question, List.of()), basis);
  }

  /// The same of a page that may answer it, with words that say so.
  Answered sayUnsurely(Question question, Candidate candidate, Basis basis) {
    Beside beside = new Beside(question, List.of(), false, false, LocalDate.now(clock));
    return say(List.of(candidate), candidate.hits(), beside, basis);
  }

  /// The answers to the parts of a question, in the order asked, and which of them is missing.
  Answered say(Question question, Several several, Basis basis) {
    Beside beside = beside(question, several.missing());
    return say(several.answered(), several.hits(), beside, basis);
  }

  private static Answered say(List<Candidate> parts, List<Hit> hits, Beside beside, Basis basis) {
    Spread whole = Spread.of(parts, beside);
    Spread said = whole.isCut() ? Spread.of(parts, beside.beingCut()) : whole;
    return said.isEmpty()
        ? onItsPage(parts.getFirst(), beside, basis)
        : new Answered(
            said.text(),
            said.citations(),
            Explaining.said(basis, hits, said.all(), said.leftOut()),
            beside.missing());
  }

  /// What has not been said of pages, as much of it as the channel carries at once; empty when all
  /// has been said.
  Optional<Answered> more(Question question, List<Candidate> pages, List<Citation> said) {
    return pages.isEmpty()
        ? Optional.empty()
        : Leftover.of(pages, said, beside(question, List.of()))
            .next()
            .map(next -> more(pages.getFirst(), next));
  }

  private static Answered more(Candidate page, Leftover.Piece next) {
    Basis basis =
        new Basis(page.question().words(), page.sure(), 0, List.of(), List.of(), List.of());
    return new Answered(
        next.text(),
        next.picked().citations(),
        Explaining.said(basis, page.hits(), next.picked(), List.of()));
  }

  /// No sentence that answers is short enough for a text message: its page is named.
  private static Answered onItsPage(Candidate part, Beside beside, Basis basis) {
    String said = Phrases.in(beside.question().language()).onThisPage();
    Citation quote = part.ranked().getFirst().citation();
    return new Answered(said, List.of(quote), basis, beside.missing());
  }

  private Beside beside(Question question, List<String> missing) {
    return new Beside(question, missing, true, false, LocalDate.now(clock));
  }
}
