package handrail.assistant.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.knowledge.Article;
import handrail.knowledge.Basis.Found;
import handrail.knowledge.Basis.Why;
import handrail.knowledge.Preview;
import handrail.knowledge.Preview.Question;
import handrail.knowledge.Preview.Reading;
import handrail.knowledge.Preview.Way;
import handrail.knowledge.article.ArticleFolder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What an editor sees of her pages before and after citizens do.
class DraftPreviewTest {
  private static final String BIN = "how much is a second wheelie bin?";

  private final Northmoor northmoor = Northmoor.town();
  private final Preview preview =
      new DraftPreview(northmoor.search(), northmoor.answers(), Northmoor.MODEL, Northmoor.CLOCK);

  @Test
  void aChangedPriceIsReadInPlaceOfThePublishedOne() {
    var draft = changed("new-or-extra-bins", "£42", "£45");
    var trial = preview.read(draft, BIN);
    var chat = answered(trial.chat());
    assertTrue(chat.text().contains("£45") && !chat.text().contains("£42"), chat.text());
    assertEquals(Optional.of(draft.id()), chat.winner());
    var own =
        chat.basis().passages().stream().filter(one -> one.article().equals(draft.id())).toList();
    assertFalse(own.isEmpty());
    assertTrue(own.stream().allMatch(one -> one.revision() == 0), "nothing of the published one");
    assertTrue(answered(trial.text()).segments() > 0);
  }

  @Test
  void saysWhichOtherPageWinsAndThatTheDraftLost() {
    var draft = changed("garden-waste", "zzz", "zzz");
    var chat = preview.read(draft, BIN).chat();
    assertEquals(Optional.of("new-or-extra-bins"), chat.winner());
    assertEquals(Why.OTHER_PAGE.words(), chat.basis().whyNot(draft.id()));
  }

  @Test
  void aNewArticleTakesAQuestionNoPageAnswers() {
    var question = "where can I borrow a telescope";
    assertInstanceOf(Reading.Unanswered.class, preview.ask(asked(question, Way.CHAT)));
    var draft = telescopes();
    assertEquals(Optional.of(draft.id()), preview.read(draft, question).chat().winner());
  }

  @Test
  void tryingChangesNothingForCitizens() {
    var before = preview.ask(asked(BIN, Way.CHAT));
    preview.read(changed("new-or-extra-bins", "£42", "£45"), BIN);
    assertEquals(before, preview.ask(asked(BIN, Way.CHAT)));
    assertTrue(answered(before).text().contains("£42"));
  }

  @Test
  void aDraftMeetsItsRivalsAsThePublishedRevisionDoes() {
    var published = preview.ask(asked(BIN, Way.CHAT)).basis();
    var tried = preview.read(changed("new-or-extra-bins", "zzz", "zzz"), BIN).chat().basis();
    assertEquals(ids(published.passages()), ids(tried.passages()));
    assertEquals(published.confidence(), tried.confidence(), .05);
  }

  @Test
  void anAnswerIsFitForItsChannel() {
    var text = answered(preview.ask(asked(BIN, Way.TEXT)));
    assertTrue(text.text().endsWith("/bins/new-bin") && text.segments() == 1);
    var call = answered(preview.ask(asked(BIN, Way.CALL)));
    assertFalse(call.text().contains("http"));
    assertEquals(0, call.segments());
  }

  private static List<String> ids(List<Found> passages) {
    return passages.stream().map(Found::id).toList();
  }

  private static Question asked(String text, Way way) {
    return new Question(text, "en", way);
  }

  private static Reading.Answered answered(Reading reading) {
    return assertInstanceOf(Reading.Answered.class, reading);
  }

  private static Article changed(String id, String from, String to) {
    var it =
        ArticleFolder.northmoor().stream()
            .filter(article -> article.id().equals(id))
            .findFirst()
            .orElseThrow();
    return like(it, id, it.title(), it.summary().replace(from, to), it.body().replace(from, to));
  }

  private static Article telescopes() {
    return like(
        changed("garden-waste", "", ""),
        "telescopes",
        "Borrow a telescope",
        "You can borrow a telescope from any library for 3 weeks.",
        "## How to borrow one\n\nYou can borrow a telescope from any library. Bring your card.");
  }

  private static Article like(Article it, String id, String title, String summary, String body) {
    return new Article(
        id,
        it.language(),
        null,
        it.team(),
        title,
        summary,
        it.topics(),
        id.equals(it.id()) ? it.questions() : List.of(),
        List.of(),
        it.url(),
        it.reviewed(),
        it.reviewBy(),
        it.expires(),
        body);
  }
}
