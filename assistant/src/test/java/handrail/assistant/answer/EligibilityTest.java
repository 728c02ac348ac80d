package handrail.assistant.answer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.channels.Channel;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever asks whether she qualifies hears the rules and whose they are, never a verdict.
class EligibilityTest {
  private static final Pattern VERDICT =
      Pattern.compile("\\byou(?: are|'re) (?:eligible|entitled)|^(?:yes|no)\\b", 2);

  private final Northmoor northmoor = Northmoor.town();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "am i eligible for council tax reduction",
        "can my mum get a blue badge",
        "am I entitled to free school meals",
        "do i qualify for a second grey bin, there are 7 of us",
      })
  void tellsTheRulesAndThatTheyAreThePages(String question) {
    var answered = Northmoor.answered(northmoor.chat(question));
    assertTrue(
        answered.text().startsWith("I cannot say if you qualify. The page gives the rules:"),
        answered::text);
    assertFalse(VERDICT.matcher(answered.text()).find(), answered::text);
    assertFalse(answered.citations().isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void saysSoOnEveryChannel(Channel channel) {
    var answered =
        Northmoor.answered(
            northmoor.asked("en", channel, "am i eligible for council tax reduction"));
    assertTrue(answered.text().contains("I cannot say if you qualify."), answered::text);
  }

  @Test
  void whoAsksForAPriceIsToldThePriceOnly() {
    var answered = Northmoor.answered(northmoor.chat("how much is a blue badge"));
    assertFalse(answered.text().contains("qualify"), answered::text);
  }
}
