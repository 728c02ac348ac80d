package handrail.assistant.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  private static final Path MESSAGES =
      Path.of("src/main/resources/handrail/assistant/triage/development");
  private static final int PARTS = 5;

  /// Longer messages say more: these are the hard ones.
  private static final int SHORT = 60;

  private static final Languages LANGUAGES = new Languages();

  /// Measured on messages the model has not learnt from; each in an English conversation so far,
  /// which is the harder case for all but English.
  @Test
  void tellsNineteenOfTwentyShortTextsOfEveryServedLanguage() {
    var told = IntStream.range(0, PARTS).boxed().flatMap(LanguagesTest::held).toList();
    double others = right(told.stream().filter(one -> !one.message().lang().equals("en")));
    var each = share(told.stream().filter(one -> one.message().text().length() <= SHORT));
    assertTrue(others >= 0.95, "languages other than English: " + others);
    each.forEach((language, right) -> assertTrue(right >= 0.9, language + ": " + right));
  }

  @ParameterizedTest
  @CsvSource({
    "hi, en, en",
    "hi, pl, pl",
    "no ta, en, en",
    "no ta, cy, cy",
    "gracias, en, es",
    "thank you, es, en",
    "NM/0093/41, so, so",
    "bore da, en, cy",
    "dzień dobry, en, pl",
    "amar bari bhara dite pari na, en, bn",
    "mujhe ghar ka masla hai, en, ur",
    "کیا حال ہے, en, ur",
    "أين المكتب, en, ar",
    "انسان, ur, ur",
    "ধন্যবাদ, en, bn",
    "help, pl, pl",
  })
  void goesOnInTheLanguageOfTheConversationWhereWordsSayTooLittle(
      String text, String soFar, String language) {
    assertEquals(language, LANGUAGES.of(text, soFar));
  }

  private record Told(Labelled message, String as) {
    boolean right() {
      return message.lang().equals(as);
    }
  }

  private static Stream<Told> held(int part) {
    var served =
        TrainTriage.messages(MESSAGES).stream()
            .filter(message -> Languages.SERVED.contains(message.lang()))
            .toList();
    var learnt = served.stream().filter(message -> part(message) != part).toList();
    var languages =
        new Languages(new LanguageModel(LanguageModel.train(TrainLanguages.samples(learnt))));
    return served.stream()
        .filter(message -> part(message) == part)
        .map(message -> new Told(message, languages.of(message.text(), "en")));
  }

  private static int part(Labelled message) {
    return Math.floorMod(message.text().hashCode(), PARTS);
  }

  private static Map<String, Double> share(Stream<Told> told) {
    return told.collect(
        Collectors.groupingBy(
            one -> one.message().lang(),
            TreeMap::new,
            Collectors.averagingDouble(one -> one.right() ? 1 : 0)));
  }

  private static double right(Stream<Told> told) {
    return told.mapToDouble(one -> one.right() ? 1 : 0).average().orElse(0);
  }
}
