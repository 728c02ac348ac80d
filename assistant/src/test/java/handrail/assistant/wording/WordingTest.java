package handrail.assistant.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import handrail.assistant.triage.Consent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
  private final Wording wording = new Wording();

  @ParameterizedTest
  @EnumSource(Phrase.class)
  void everyPhraseIsThereInEveryLanguage(Phrase phrase) {
    for (String language : spokenIn(phrase)) {
      assertEquals(language, wording.spoken(language, phrase), phrase.key());
      var words = wording.of(language, phrase, "one", "two", "three", "four");
      assertFalse(words.isBlank(), language);
      assertFalse(words.contains("''"), "no doubled apostrophes");
    }
  }

  private static List<String> spokenIn(Phrase phrase) {
    return Phrase.BASIC.contains(phrase) ? Wording.LANGUAGES : Wording.COMPLETE;
  }

  @Test
  void whatIsNotKnownInALanguageIsSaidInEnglish() {
    assertEquals("pl", wording.spoken("pl", Phrase.HANDED_OFF));
    assertEquals("en", wording.spoken("pl", Phrase.WHY_ANSWER));
    assertEquals("en", wording.spoken("fr", Phrase.HANDED_OFF));
  }

  /// What is to be sent must not be lost on the way into another language.
  @ParameterizedTest
  @EnumSource(Phrase.class)
  void everyLanguageFillsTheSameBlanks(Phrase phrase) {
    var english = blanks(wording.of("en", phrase, "<1>", "<2>", "<3>", "<4>"));
    for (String language : spokenIn(phrase)) {
      var said = wording.of(language, phrase, "<1>", "<2>", "<3>", "<4>");
      assertEquals(english, blanks(said), language);
    }
  }

  private static Set<String> blanks(String said) {
    return Pattern.compile("<\\d>")
        .matcher(said)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  /// "Yes", "not now" and the word for a person, as the assistant itself writes them, are
  /// understood when they come back.
  @Test
  void whatItTellsPeopleToWriteIsUnderstood() {
    for (String language : Wording.LANGUAGES) {
      assertEquals(Consent.YES, Consent.of(wording.of(language, Phrase.YES)), language);
      assertEquals(Consent.NOT_NOW, Consent.of(wording.of(language, Phrase.NO)), language);
    }
  }

  @Test
  void teamsHaveWelshNames() {
    assertEquals("tîm tai", wording.team("cy", "housing", "housing team"));
    assertEquals("housing team", wording.team("en", "housing", "housing team"));
  }

  @Test
  void choicesAreAList() {
    assertEquals(
        List.of("Bins and recycling", "Council tax", "Housing", "Talk to a person"),
        wording.choices("en", Phrase.TOPICS));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T14:59:10Z, en, 3:00pm today",
    "2026-11-27T09:00:00Z, en, 9:00am tomorrow",
    "2026-11-30T09:00:00Z, en, 9:00am on Monday 30 November",
    "2026-11-26T14:59:10Z, cy, 3:00pm heddiw",
    "2026-11-30T09:00:00Z, cy, 9:00am ar ddydd Llun 30 Tachwedd",
    "2026-11-27T09:00:00Z, pl, 'jutro, 09:00'",
    "2026-11-30T09:00:00Z, pl, 'poniedziałek, 30 listopada 2026, 09:00'",
    "2026-11-30T09:00:00Z, es, 'lunes, 30 de noviembre de 2026, 9:00'",
    "2026-11-26T14:59:10Z, so, 'maanta, 3:00 GD'",
    "2026-11-26T14:59:10Z, ar, 'اليوم، 3:00 م'",
  })
  void timesAreSaidAsToAPerson(Instant moment, String language, String words) {
    var times = new Times(ZoneId.of("Europe/London"), wording);
    assertEquals(words, times.of(moment, Instant.parse("2026-11-26T10:00:00Z"), language));
  }
}
