package handrail.assistant.triage;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.triage.SafetyWords.Channel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SafetyWordsTest {
  private final SafetyWords words = new SafetyWords();

  @Test
  void everyDangerHasWordsInEveryServedLanguage() {
    var english = words.of("C1", "en", Channel.CHAT);
    for (var language : Languages.SERVED) {
      IntStream.rangeClosed(1, 9)
          .forEach(n -> assertFalse(words.of("C" + n, language, Channel.CHAT).isBlank()));
      assertTrue(
          language.equals("en") || !words.of("C1", language, Channel.CHAT).equals(english),
          language);
      assertTrue(words.soft(language, Channel.CHAT).contains("116 123"), language);
    }
  }

  @Test
  void inShortThereIs999InEveryServedLanguage() {
    for (var language : Languages.SERVED) {
      var said = words.inShort("C1", language, Channel.CHAT);
      assertTrue(said.contains("999") && said.contains("116 123"), said);
    }
    assertTrue(
        words.inShort("C2", "en", Channel.CHAT).equals("If you are in danger now, ring 999."));
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
  void n5NeverSaysThatSomebodyIsComingOrIsBeingTold() {
    for (int n = 1; n <= 9; n++) {
      var text = words.of("C" + n, "en", Channel.CHAT);
      assertFalse(text.matches("(?i).*(on (their|the) way|is coming|telling a person).*"), text);
    }
    assertTrue(words.telling("en", Channel.CHAT).contains("telling a person here now"));
    assertTrue(words.nobodyHere("en", Channel.CHAT).contains("Nobody is at work"));
  }

  @Test
  void n6PromisesNoSecrecyArguesWithNobodyAndNamesNoMethod() {
    for (var wording : words.wordings()) {
      assertFalse(
          wording
              .text()
              .matches("(?i).*(secret|promise|cheer up|calm down|you are wrong|i feel).*"),
          wording.text());
    }
  }

  @Test
  void n2EveryWordingAndNumberHasAnOwnerAndADay() {
    for (var wording : words.wordings()) {
      assertFalse(wording.owner().isBlank() || wording.text().isBlank(), wording.category());
      assertFalse(LocalDate.parse(wording.reviewed()).isAfter(LocalDate.of(2026, 11, 27)));
    }
    assertTrue(words.numbers().stream().noneMatch(number -> number.owner().isBlank()));
  }

  @Test
  void everyNumberInTheWordsIsOneThatIsChecked() {
    var known =
        words.numbers().stream()
            .map(SafetyWords.PhoneNumber::number)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    for (var wording : words.wordings()) {
      var rest = wording.text();
      for (var number : known) {
        rest = rest.replace(number, "");
      }
      assertFalse(rest.matches("(?s).*\\d{2}.*"), wording.category() + " " + wording.language());
    }
  }

  @Test
  void whatIsSaidOnceIsShortWhenSaidAgain() {
    for (var language : Languages.SERVED) {
      var again = words.again("C1", language, Channel.SMS);
      assertTrue(again.contains("999") && again.contains("116 123"), again);
      assertFalse(words.again("C2", language, Channel.SMS).contains("116 123"));
    }
  }

  @Test
  void urduIsAnsweredInTheScriptItWasWrittenIn() {
    var roman = SafetyWords.written("ur", "main marna chahta hun");
    assertTrue(words.of("C1", roman, Channel.CHAT).startsWith("Batane ka shukriya"));
    var urdu = SafetyWords.written("ur", "میں مرنا چاہتا ہوں");
    assertTrue(words.of("C1", urdu, Channel.CHAT).startsWith("بتانے"));
  }

  @Test
  void everyWordingIsThereInEveryServedLanguage() {
    for (var category : List.of("telling", "nobody-here", "again", "duty", "soft", "neutral")) {
      for (var language : Languages.SERVED) {
        assertTrue(
            words.wordings().stream()
                .anyMatch(w -> w.category().equals(category) && w.language().equals(language)),
            category + " " + language);
      }
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
}
