package handrail.assistant.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
  private final Wording wording = new Wording();

  @ParameterizedTest
  @EnumSource(Phrase.class)
  void everyPhraseIsThereInEveryLanguage(Phrase phrase) {
    for (String language : Wording.LANGUAGES) {
      var words = wording.of(language, phrase, "one", "two", "three", "four");
      assertFalse(words.isBlank(), language);
      assertFalse(words.contains("''"), "no doubled apostrophes");
    }
  }

  @Test
  void whoWritesInAnotherLanguageIsAnsweredInEnglish() {
    assertEquals("en", wording.spoken("pl"));
  }

  @Test
  void choicesAreAList() {
    assertEquals(
        List.of("Bins and recycling", "Council tax", "Housing", "Talk to a person"),
        wording.choices("en", Phrase.TOPICS));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T14:58:10Z, en, 3:00pm today",
    "2026-11-27T09:00:00Z, en, 9:00am tomorrow",
    "2026-11-30T09:00:00Z, en, 9:00am on Monday 30 November",
    "2026-11-26T14:58:10Z, cy, 3:00pm heddiw",
    "2026-11-30T09:00:00Z, cy, 9:00am ar Dydd Llun 30 Tachwedd",
  })
  void timesAreSaidAsToAPerson(Instant moment, String language, String words) {
    var times = new Times(ZoneId.of("Europe/London"));
    assertEquals(words, times.of(moment, Instant.parse("2026-11-26T10:00:00Z"), language));
  }
}
