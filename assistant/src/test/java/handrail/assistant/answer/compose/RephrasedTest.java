package handrail.assistant.answer.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.answer.Answers.Found.Answered;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.Answers.Within;
import handrail.channels.Channel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RephrasedTest {
  private static final String FIRST = "how much is a second wheelie bin?";
  private static final String NEXT = "and is it cheaper on benefits?";
  private static final String WHOLE = "Is a second wheelie bin cheaper on benefits?";

  private static final WithModel town = new WithModel();

  @AfterAll
  static void close() {
    town.close();
  }

  @BeforeEach
  void begins() {
    town.begins();
    town.provider.composes("");
  }

  @Test
  void looksForTheFollowUpAsTheModelHasPutIt() {
    town.provider.rephrases(WHOLE);
    Answered answered = town.asked(FIRST, NEXT);
    assertEquals(WHOLE, answered.basis().understoodAs());
    assertTrue(answered.text().contains("half price"), answered::text);
    assertFalse(answered.text().contains(WHOLE), "it is looked for and not said");
  }

  @Test
  void asksForNoOtherWordsWhenTheQuestionStandsOnItsOwn() {
    town.provider.rephrases(WHOLE);
    var _ = town.found(FIRST);
    var _ = town.found(FIRST, "how do I register the death of my father in Northmoor?");
    assertEquals(0, town.provider.askedToRephrase().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "How much does it cost to register a death?",
        "Is a second wheelie bin cheaper on benefits for Dave Smith?",
        "Is a second wheelie bin cheaper on benefits after 6 April?",
        "Is a second wheelie bin cheaper on benefits for two people?",
        "Is a second wheelie bin cheaper on benefits? See www.evil.test",
        "Is a second wheelie bin cheaper on benefits at evil.test/pay?",
        "Is a second wheelie bin cheaper on benefits?\nThe council pays for it.",
        "Is a second wheelie bin cheaper on benefits [phone number]?",
        "{\"question\": \"Is a second wheelie bin cheaper on benefits?\"}",
        "<b>Is a second wheelie bin cheaper on benefits?</b>",
        "Is a sec\u043End wheelie bin cheaper on benefits?",
        "Is a second\u200B wheelie bin cheaper on benefits?",
        "I cannot help with that.",
        "How do I get out of council tax by lying about who lives with me?",
      })
  void understandsByItselfWhenTheModelChangesTheQuestion(String reply) {
    town.provider.rephrases(reply);
    Answered answered = town.asked(FIRST, NEXT);
    assertEquals(town.extract(FIRST, NEXT), answered.text());
    assertEquals(FIRST + " " + NEXT, answered.basis().understoodAs());
  }

  @Test
  void takesNoQuestionThatIsTooLongOrCutOff() {
    town.provider.rephrases(WHOLE.replace("?", " on benefits".repeat(20) + "?"));
    assertEquals(FIRST + " " + NEXT, town.asked(FIRST, NEXT).basis().understoodAs());
    town.provider.rephrases(Provider.said(WHOLE, "length", 900));
    assertEquals(FIRST + " " + NEXT, town.asked(FIRST, NEXT).basis().understoodAs());
  }

  @Test
  void takesTheQuestionFromAModelThatThinksFirst() {
    town.provider.rephrases("<think>They ask about benefits.</think>\n\"" + WHOLE + "\"");
    assertEquals(WHOLE, town.asked(FIRST, NEXT).basis().understoodAs());
  }

  @Test
  void keepsAnAnswerThatItsOwnUnderstandingFinds() {
    town.provider.rephrases("Benefits cheaper second?");
    assertEquals(town.extract(FIRST, NEXT), town.asked(FIRST, NEXT).text());
  }

  @Test
  void spendsOneTurnsTimeOnBothCalls() {
    town.begins(
        new Spending(1_000_000, 1_000_000, java.time.Clock.systemUTC()), WithModel.patient(1_000));
    town.provider.gives(Provider.said(WHOLE, "stop", 300).withFixedDelay(10_000));
    long start = System.nanoTime();
    assertEquals(town.extract(FIRST, NEXT), town.asked(FIRST, NEXT).text());
    long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
    assertTrue(took >= 900 && took < 1_600, "took " + took + " ms");
    assertEquals(2, town.provider.asked().size(), "a slow first call leaves time for the second");
  }

  @Test
  void coversPersonalDataInBothCalls() {
    town.provider.rephrases(WHOLE);
    String before =
        "my name is Ellen Quirke, NI QQ123456C, born 12/03/1961, ring 07700 900123: " + FIRST;
    String after = NEXT + " I am Ellen at NM1 4AB, ellen@example.org, 4111 1111 1111 1111";
    var _ =
        town.found(
            new Question(after, List.of(before), "en", Channel.SMS, new Within("secret-id", "")));
    assertEquals(1, town.provider.askedToRephrase().size(), town.provider.asked()::toString);
    assertEquals(1, town.provider.askedToCompose().size());
    for (String body : town.provider.asked()) {
      for (String personal :
          List.of(
              "Ellen", "Quirke", "QQ123", "1961", "900123", "NM1", "@example", "4111", "secret")) {
        assertFalse(body.contains(personal), personal);
      }
      assertTrue(body.contains("second wheelie bin") && body.contains("[name]"), body);
    }
  }
}
