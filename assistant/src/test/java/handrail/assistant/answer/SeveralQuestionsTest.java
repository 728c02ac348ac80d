package handrail.assistant.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.answer.Answers.Found.Answered;
import handrail.channels.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A citizen who asks several things in one message hears of each of them.
class SeveralQuestionsTest {
  private final Northmoor northmoor = Northmoor.town();

  @Test
  void answersEveryPartInTheOrderAsked() {
    var answered =
        Northmoor.answered(
            northmoor.chat("how much is a brown bin, when is it collected and can I share it?"));
    String text = answered.text();
    int price = text.indexOf("£46 a year");
    int days = text.indexOf("every 2 weeks");
    int shared = text.indexOf("share a bin with a neighbour");
    assertTrue(0 <= price && price < days && days < shared, text);
    assertEquals(List.of(), answered.missing());
  }

  @Test
  void saysWhichPartNoPageAnswersAndThatAPersonCanHelp() {
    var answered =
        Northmoor.answered(
            northmoor.chat("how much is a blue badge and what is the capital of Peru?"));
    assertTrue(answered.text().contains("A badge costs £10."), answered::text);
    assertEquals(List.of("what is the capital of Peru"), answered.missing());
    assertTrue(
        answered
            .text()
            .contains("I did not find this on our pages: \"what is the capital of Peru\"."),
        answered::text);
    assertTrue(answered.text().contains("Write \"person\""), answered::text);
  }

  @Test
  void answersTwoMattersFromTwoPages() {
    var answered =
        Northmoor.answered(
            northmoor.chat("how much is a blue badge and how much is a second wheelie bin?"));
    assertTrue(answered.text().contains("A badge costs £10."), answered::text);
    assertTrue(answered.text().contains("A second grey wheelie bin costs £42."), answered::text);
    assertEquals(2, answered.citations().stream().map(one -> one.url()).distinct().count());
  }

  @Test
  void aTextWithThreeAnswersStillFitsTwoSegments() {
    var answered =
        Northmoor.answered(
            northmoor.asked(
                "en",
                Channel.SMS,
                "how much is a brown bin, when is it collected and can I share it?"));
    int link = answered.citations().getFirst().url().toString().length() + 1;
    assertTrue(answered.text().length() + link <= 306, answered::text);
    for (String part : List.of("£46", "every 2 weeks", "share a bin")) {
      assertTrue(answered.text().contains(part), answered::text);
    }
  }

  @Test
  void oneQuestionWithAnAndInItStaysOne() {
    var found = northmoor.chat("can i get help with rent and council tax");
    assertFalse(found instanceof Answered answered && !answered.missing().isEmpty());
  }
}
