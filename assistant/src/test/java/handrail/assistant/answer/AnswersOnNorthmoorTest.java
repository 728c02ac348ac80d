package handrail.assistant.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.answer.Answers.Found.Answered;
import handrail.assistant.answer.Answers.Found.Clarify;
import handrail.assistant.answer.Answers.Found.Unknown;
import handrail.assistant.answer.Answers.Found.Unsure;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import handrail.channels.Channel;
import handrail.channels.Message.Citation;
import handrail.knowledge.article.ArticleFolder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersOnNorthmoorTest {
  private static final Pattern FIGURE = Pattern.compile("\\d[\\d,.]*\\d|\\d");

  private final Northmoor northmoor = Northmoor.town();

  @Test
  void tellsThePriceOfASecondBinAndWhereItStands() {
    Answered answered = Northmoor.answered(northmoor.chat("how much is a second wheelie bin?"));
    assertTrue(answered.text().contains("A second grey wheelie bin costs £42."));
    assertEquals("/bins/new-bin", answered.citations().getFirst().url().getPath());
  }

  @Test
  void quotesAPageThatMayBeMeantAsNoMoreThanThatAndNamesAPerson() {
    var found = northmoor.chat("Do you need a police check to be a volunteer?");
    var unsure = assertInstanceOf(Unsure.class, found).answer();
    assertTrue(
        unsure.text().startsWith("I am not sure that this is what you mean:"), unsure.text());
    assertTrue(unsure.text().contains("write \"person\""), unsure.text());
    assertFalse(unsure.citations().isEmpty());
    assertTrue(unsure.basis().confidence() < unsure.basis().threshold());
  }

  @Test
  void keepsTheTopicOfAFollowUp() {
    Answered answered =
        Northmoor.answered(
            northmoor.chat("how much is a second wheelie bin?", "and is it cheaper on benefits?"));
    assertTrue(
        answered
            .text()
            .contains("You pay half price for a grey bin if you get Council Tax Reduction."));
    assertTrue(answered.basis().understoodAs().startsWith("how much is a second wheelie bin"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "cy"})
  void everyTopicThatWePutBeforeHerHasPages(String language) {
    List<String> topics = new Wording().choices(language, Phrase.TOPICS);
    for (String topic : topics.subList(0, topics.size() - 1)) {
      var asked = new Question(topic, List.of(), language, Channel.WEB_CHAT);
      assertTrue(northmoor.answers().near(asked).isPresent(), topic);
    }
  }

  @Test
  void dropsTheTopicForANewSubject() {
    Answered answered =
        Northmoor.answered(
            northmoor.chat("how much is a second wheelie bin?", "how do i get a blue badge"));
    assertEquals("how do i get a blue badge", answered.basis().understoodAs());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | wheely bin price pls | £42",
        "en | who can have a second grey bin | 6 or more people live in your home",
        "en | how much is a residents parking permit | £38 a year",
        "en | how much is a wasp nest | Treating one wasp nest costs £62.",
        "en | how much does garden waste collection cost | £46 a year",
        "en | how do i join the library | Joining a library is free.",
        "en | how much council tax discount do i get living alone | 25% off",
        "en | what is the phone number for fly tipping | 01632 960150",
        "en | how do i apply for council tax reduction | Apply at www.northmoor.example",
        "en | how much is a blue badge | A badge costs £10.",
        "en | how do i report a missed bin | Report it online or call 01632 960150.",
        "cy | faint mae bathodyn glas yn costio | Mae bathodyn yn costio £10.",
        "cy | sut mae cofrestru genedigaeth | 42 diwrnod",
      })
  void saysTheSentenceThatAnswers(String language, String question, String sentence) {
    Answered answered = Northmoor.answered(northmoor.asked(language, Channel.WEB_CHAT, question));
    assertTrue(answered.text().contains(sentence), answered::text);
  }

  @Test
  void saysWhenAPageWasDueToBeChecked() {
    Answered answered =
        Northmoor.answered(northmoor.chat("how much to hire a hall for a kids party"));
    assertTrue(answered.text().endsWith("This page was due to be checked on 15 September 2026."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how do i get an apprenticeship at the council",
        "write me a poem about spring",
        "can i have a bonfire on mars",
        "?!",
        "AND OR NOT *~",
        "🙂",
      })
  void knowsThatItDoesNotKnow(String question) {
    assertFalse(northmoor.chat(question) instanceof Answered);
  }

  @Test
  void readsTenThousandWords() {
    assertFalse(northmoor.chat("blah ".repeat(10_000)) instanceof Answered);
  }

  @Test
  void asksWhichPageIsMeantAndTakesItsTitleForAnAnswer() {
    Clarify clarify = assertInstanceOf(Clarify.class, northmoor.chat("bins"));
    assertTrue(clarify.choices().size() >= 2 && clarify.choices().size() <= 4);
    var _ = Northmoor.answered(northmoor.chat("bins", clarify.choices().getFirst()));
  }

  @Test
  void namesTheTeamOfAMatter() {
    var near = new Question("my bin was stolen", List.of(), "en", Channel.SMS);
    var far = new Question("qwertyuiop", List.of(), "en", Channel.SMS);
    assertEquals(Optional.of("environment"), northmoor.answers().teamFor(near));
    assertEquals(Optional.empty(), northmoor.answers().teamFor(far));
  }

  /// Over every example question of every article: figures come from the quotes, and a text with
  /// its link fits two segments.
  @Test
  void everyFigureIsInItsCitationAndEveryTextIsShort() {
    for (var article : ArticleFolder.northmoor()) {
      String question = article.questions().getFirst();
      var found = northmoor.asked(article.language(), Channel.SMS, question);
      switch (found) {
        case Answered answered -> assertFitsAText(answered, article.id());
        case Unsure unsure -> assertFitsAText(unsure.answer(), article.id());
        default -> assertTrue(found instanceof Unknown || found instanceof Clarify, article.id());
      }
    }
  }

  private static void assertFitsAText(Answered answered, String page) {
    assertRestsOnQuotes(answered);
    int link = answered.citations().getFirst().url().toString().length() + 1;
    assertTrue(answered.text().length() + link <= 306, page);
  }

  private static void assertRestsOnQuotes(Answered answered) {
    String quotes =
        answered.citations().stream().map(Citation::quote).collect(Collectors.joining(" "));
    String own = answered.text().replaceAll("(This page was due|Roedd disgwyl)[^\n]*", "");
    FIGURE
        .matcher(own)
        .results()
        .forEach(figure -> assertTrue(quotes.contains(figure.group()), answered::text));
  }
}
