package handrail.assistant.brief;

import handrail.assistant.brief.Brief.CitizenReview;
import handrail.assistant.brief.Brief.Fact;
import handrail.assistant.brief.Brief.Quote;
import handrail.assistant.brief.Brief.Statement;
import handrail.assistant.brief.Brief.Summary;
import handrail.assistant.brief.Brief.Trigger;
import handrail.assistant.brief.Story.Sentence;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The citizen's words, chosen: what they want, what showed that a person is needed, how it began.
final class Summaries {
  /// Together the 120 words of `brief.md`.
  private static final int WISH_WORDS = 35;

  private static final int QUOTED_WORDS = 85;

  /// As many as are read in half a minute.
  private static final int FACTS = 3;

  private Summaries() {}

  static Summary of(Story story, List<Trigger> triggers, CitizenReview review, ZoneId zone) {
    var sentences = story.sentences();
    var wish = wish(sentences, triggers, story);
    var unsafe = review.reasonNotShown() != null && isDanger(triggers);
    return new Summary(
        quotes(sentences, triggers),
        wish,
        null,
        unsafe ? List.of() : supports(sentences),
        facts(sentences, wish),
        List.of(),
        Clues.deadlines(sentences, zone),
        review);
  }

  /// Those near the citizen may be the danger: then nobody is named as a help.
  private static boolean isDanger(List<Trigger> triggers) {
    return triggers.stream()
        .map(Trigger::code)
        .anyMatch(code -> code.equals("C3") || code.equals("C6") || code.equals("C5"));
  }

  /// What was wished for where it showed that a person is needed, else the first wish that has had
  /// no answer; else what showed it; else what says most of her matter. That she wants a person,
  /// and a question that names nothing, say least.
  private static Statement wish(List<Sentence> sentences, List<Trigger> triggers, Story story) {
    var matter = sentences.stream().filter(it -> Matter.names(it.text())).toList();
    var wishes = wishes(matter, story);
    return wishes.stream()
        .filter(sentence -> isTrigger(sentence, triggers))
        .findFirst()
        .or(() -> wishes.stream().findFirst())
        .or(() -> matter.stream().filter(it -> showed(it, triggers)).findFirst())
        .or(() -> sayingMost(matter))
        .or(() -> sentences.stream().filter(it -> !Matter.isBareCall(it.text())).findFirst())
        .or(() -> sentences.stream().findFirst())
        .map(sentence -> sentence.first(WISH_WORDS))
        .map(sentence -> new Statement(sentence.text(), sentence.src()))
        .orElseGet(() -> new Statement("", story.openedSrc()));
  }

  /// The first of those that name most.
  private static Optional<Sentence> sayingMost(List<Sentence> matter) {
    return matter.stream()
        .sorted(Comparator.comparingLong(it -> -Matter.naming(it.text())))
        .findFirst();
  }

  private static List<Sentence> wishes(List<Sentence> sentences, Story story) {
    var answered = story.answered();
    return sentences.stream()
        .filter(sentence -> !answered.contains(sentence.seq()))
        .filter(Clues::isWish)
        .toList();
  }

  /// Whether it was said in the turn that showed that a person is needed.
  private static boolean isTrigger(Sentence sentence, List<Trigger> triggers) {
    return triggers.stream().anyMatch(trigger -> trigger.src().equals(sentence.src()));
  }

  /// First what called for a person, then from the beginning until the words are used up; shown in
  /// the order in which it was said.
  private static List<Quote> quotes(List<Sentence> sentences, List<Trigger> triggers) {
    var wanted = new ArrayList<Sentence>();
    sentences.stream().filter(sentence -> showed(sentence, triggers)).forEach(wanted::add);
    sentences.stream().filter(sentence -> !wanted.contains(sentence)).toList().forEach(wanted::add);
    var chosen = new ArrayList<Sentence>();
    int left = QUOTED_WORDS;
    for (var sentence : wanted) {
      var part = sentence.first(left);
      if (!part.text().isEmpty()) {
        chosen.add(part);
        left -= part.words();
      }
    }
    chosen.sort(Comparator.comparingLong(Sentence::seq));
    return chosen.stream().map(part -> new Quote(part.text(), part.src())).toList();
  }

  private static boolean showed(Sentence sentence, List<Trigger> triggers) {
    return triggers.stream()
        .anyMatch(
            trigger ->
                !trigger.quote().isEmpty()
                    && trigger.src().equals(sentence.src())
                    && sentence.text().contains(trigger.quote()));
  }

  private static List<Statement> supports(List<Sentence> sentences) {
    return sentences.stream()
        .filter(Clues::isSupport)
        .map(sentence -> new Statement(sentence.text(), sentence.src()))
        .toList();
  }

  private static List<Fact> facts(List<Sentence> sentences, Statement wish) {
    return sentences.stream()
        .filter(Clues::isFact)
        .filter(sentence -> !sentence.text().equals(wish.text()))
        .limit(FACTS)
        .map(sentence -> new Fact(sentence.first(WISH_WORDS).text(), sentence.src(), "SAID"))
        .toList();
  }
}
