package handrail.assistant.answer.extract;

import handrail.assistant.answer.Answers.Question;
import handrail.channels.Channel;
import handrail.knowledge.Passage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What an answer says of its own, beside the words of the pages: which language they are in, that
/// they are rules and no verdict, how old they are, what is missing, and that there is more.
///
/// @param missing parts of the question no page answers, in the citizen's words
/// @param sure whether it is known well enough that this is what was asked for
/// @param cut whether there is more to say than the channel carries
record Beside(Question question, List<String> missing, boolean sure, boolean cut, LocalDate today) {
  Beside beingCut() {
    return new Beside(question, missing, sure, true, today);
  }

  /// @param pages those the words are from
  String around(String words, List<Passage> pages) {
    List<String> all = new ArrayList<>(before(words, pages));
    all.add(words);
    all.addAll(after(pages));
    return String.join(words.contains("\n") ? "\n" : " ", all);
  }

  private Phrases phrases() {
    return Phrases.in(question.language());
  }

  private List<String> before(String words, List<Passage> pages) {
    List<String> said = new ArrayList<>();
    if (!sure) {
      said.add(phrases().unsure());
    }
    if (pages.stream().anyMatch(page -> !page.language().equals(question.language()))) {
      said.add(phrases().onlyInEnglish());
    }
    if (Eligibility.isAsked(question.text()) && Eligibility.areCriteria(words)) {
      said.add(phrases().criteria());
    }
    return said;
  }

  private List<String> after(List<Passage> pages) {
    List<String> said = new ArrayList<>(overdue(pages));
    missing.forEach(part -> said.add(phrases().missing(part, question.channel())));
    if (!sure) {
      said.add(phrases().ifNot(question.channel()));
    }
    if (cut) {
      said.add(phrases().more(question.channel()));
    }
    return said;
  }

  /// With the name of the page when there are several.
  private List<String> overdue(List<Passage> pages) {
    Set<String> titles = pages.stream().map(Passage::title).collect(Collectors.toSet());
    return pages.stream()
        .filter(page -> today.isAfter(page.reviewBy()))
        .map(
            page ->
                titles.size() == 1
                    ? phrases().wasDue(page.reviewBy())
                    : phrases().wasDue(page.title(), page.reviewBy()))
        .distinct()
        .toList();
  }

  Channel channel() {
    return question.channel();
  }
}
