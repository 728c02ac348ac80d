package handrail.assistant.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.triage.SafetyWords.Channel;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SafetyWordsTest {
  private final SafetyWords words = new SafetyWords();

  @Test
  void everyDangerHasWordsInEveryServedLanguage() {
    var english = words.of("C1", "en", Channel.CHAT);
    for (var language : Languages.SERVED) {
      IntStream.rangeClosed(1, 9).forEach(n -> assertFalse(words.of("C" + n, language, Channel.CHAT).isBlank()));
      assertTrue(language.equals("en") || !words.of("C1", language, Channel.CHAT).equals(english), language);
      assertTrue(words.soft(language, Channel.CHAT).contains("116 123"), language);
    }
  }

  @Test
  void emergenciesBeginWithTheCallToMake() {
    assertTrue(words.of("C2", "en", Channel.SMS).startsWith("Call 999 now"));
    assertTrue(words.of("C4", "en", Channel.SMS).startsWith("Call 999 now"));
  }

  @Test
  void englishAndWelshFitTwoTexts() {
    for (int n = 1; n <= 9; n++) {
      assertTrue(words.of("C" + n, "en", Channel.SMS).length() <= 306);
      assertTrue(words.of("C" + n, "cy", Channel.SMS).length() <= 306);
    }
  }

  @Test
  void neverSaysThatSomebodyIsComing() {
    for (int n = 1; n <= 9; n++) {
      var text = words.of("C" + n, "en", Channel.CHAT);
      assertTrue(text.contains("I am telling a person here now"));
      assertFalse(text.matches("(?i).*(on (their|the) way|is coming|cheer up|secret).*"));
    }
  }

  @Test
  void speaksNumbersDigitByDigit() {
    assertTrue(words.of("C1", "en", Channel.VOICE).contains("1 1 6 1 2 3"));
  }

  @Test
  void tellsASharedPhoneNothing() {
    assertFalse(words.neutral("en").matches(".*\\d.*"));
  }

  @Test
  void listsNumbersNobodyHasConfirmed() {
    assertEquals(7, words.overdue(LocalDate.of(2026, 11, 26)).size());
  }
}
