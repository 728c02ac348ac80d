package handrail.channels.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.channels.Message;
import handrail.channels.Message.Citation;
import handrail.channels.Message.From;
import handrail.channels.Message.Kind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmsTextTest {
  private static final Citation BINS =
      new Citation("Extra bins", URI.create("https://northmoor.example/bins"), "A bin costs £42.");

  private static Message answer(String text, List<Citation> citations, List<String> choices) {
    return new Message(
        1, Instant.EPOCH, From.ASSISTANT, null, Kind.ANSWER, text, citations, choices, "en");
  }

  @Test
  void putsThePageOnALineOfItsOwn() {
    var other = new Citation("Other", URI.create("https://northmoor.example/other"), "");
    assertEquals(
        List.of("A bin costs £42.\nhttps://northmoor.example/bins"),
        SmsText.of(answer("A bin costs £42.", List.of(BINS, other), List.of())));
  }

  @Test
  void doesNotNameThePageTwice() {
    String text = "See https://northmoor.example/bins for prices.";
    assertEquals(List.of(text), SmsText.of(answer(text, List.of(BINS), List.of())));
  }

  @Test
  void saysWhatCanBeReplied() {
    assertEquals(
        List.of("Shall I ask her?\nReply: Yes / No thanks"),
        SmsText.of(answer("Shall I ask her?", List.of(), List.of("Yes", "No thanks"))));
  }

  @Test
  void beginsWithTheWorkersFirstName() {
    var message =
        new Message(
            1,
            Instant.EPOCH,
            From.WORKER,
            "Ruth Adeyemi",
            Kind.SAID,
            "Hello.",
            List.of(),
            List.of(),
            "en");
    assertEquals(List.of("Ruth: Hello."), SmsText.of(message));
  }

  @Test
  void losesNothingOfALongMessage() {
    String text = "This is a sentence that goes on for a little while. ".repeat(100).strip();
    var texts = SmsText.of(answer(text, List.of(), List.of()));
    assertTrue(texts.stream().allMatch(each -> each.length() <= 1_600 && each.endsWith(".")));
    assertEquals(text, String.join(" ", texts));
  }

  @Test
  void cutsNoEmojiInHalf() {
    String text = "a" + "😀".repeat(1_000);
    var texts = SmsText.of(answer(text, List.of(), List.of()));
    assertEquals(text, String.join("", texts));
    assertTrue(texts.stream().noneMatch(each -> Character.isLowSurrogate(each.charAt(0))));
  }
}
