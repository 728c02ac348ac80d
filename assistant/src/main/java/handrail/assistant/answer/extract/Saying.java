package handrail.assistant.answer.extract;

import handrail.assistant.answer.Answers.Found.Answered;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.extract.Picked.Block;
import handrail.assistant.answer.text.Asks;
import handrail.channels.Message.Citation;
import handrail.knowledge.Basis;
import handrail.knowledge.Passage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Says the chosen sentences so that they fit the channel, with the page's date when it is past
/// review, and cites each.
final class Saying {
  private final Clock clock;

  Saying(Clock clock) {
    this.clock = clock;
  }

  Answered say(Question question, Candidate candidate, Basis basis) {
    Passage page = candidate.ranked().getFirst().reading().passage();
    var assembling = new Assembling(limits(question, page), Asks.of(candidate.question().focus()));
    Picked picked = assembling.assemble(candidate.ranked());
    return new Answered(
        beside(question, page, picked.text()),
        citations(picked),
        Explaining.said(basis, candidate.hits(), picked, assembling.leftOut()));
  }

  private Limits limits(Question question, Passage page) {
    return Limits.of(question.channel(), page.url()).less(beside(question, page, "").length());
  }

  private String beside(Question question, Passage page, String text) {
    List<String> all = new ArrayList<>(before(question, page));
    all.add(text);
    all.addAll(after(question, page));
    return String.join(text.contains("\n") ? "\n" : " ", all);
  }

  private static List<String> before(Question question, Passage passage) {
    return passage.language().equals(question.language())
        ? List.of()
        : List.of(Phrases.in(question.language()).onlyInEnglish());
  }

  private List<String> after(Question question, Passage passage) {
    return LocalDate.now(clock).isAfter(passage.reviewBy())
        ? List.of(Phrases.in(question.language()).wasDue(passage.reviewBy()))
        : List.of();
  }

  private static List<Citation> citations(Picked picked) {
    return picked.blocks().stream().map(Saying::citation).toList();
  }

  private static Citation citation(Block block) {
    Passage passage = block.reading().passage();
    return new Citation(passage.title(), passage.url(), block.quote());
  }
}
