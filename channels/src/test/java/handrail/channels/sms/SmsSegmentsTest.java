package handrail.channels.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import handrail.channels.twilio.StandIn;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmsSegmentsTest {
  static Stream<JsonNode> vectors() {
    return StreamSupport.stream(
        StandIn.facts("sms-segments.json").path("vectors").spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void countsAsTheProvidersCalculatorDoes(JsonNode vector) {
    assertEquals(
        vector.path("segments").asInt(),
        SmsSegments.count(vector.path("body").asText()),
        vector.path("testDescription").asText());
  }

  @Test
  void knowsEveryCharacterOfTheGsmAlphabet() {
    StandIn.facts("gsm-0338-and-smart-encoding.json")
        .path("unicodeToGsm")
        .properties()
        .forEach(
            each -> {
              String character = character(each.getKey());
              int fit = 160 / each.getValue().size();
              assertEquals(1, SmsSegments.count(character.repeat(fit)), each.getKey());
              assertEquals(2, SmsSegments.count(character.repeat(fit + 1)), each.getKey());
            });
  }

  /// The provider's list also has full-width and small capital letters, which nobody types here.
  @Test
  void makesTypographicCharactersAsPlainAsTheProviderWould() {
    var list = StandIn.facts("gsm-0338-and-smart-encoding.json").path("smartEncoding");
    "‘’“”„«»‹›–―…•¼½¾´`"
        .chars()
        .forEach(
            each -> {
              String plainer = list.path("U+%04X".formatted(each)).asText();
              assertEquals(plainer, SmsSegments.plain(Character.toString(each)));
              assertEquals(1, SmsSegments.count(plainer.repeat(50)));
            });
  }

  @Test
  void keepsAFamilyTogether() {
    assertEquals("👨\u200D👩\u200D👧", SmsSegments.plain("👨\u200D👩\u200D👧"));
  }

  private static String character(String name) {
    return Character.toString(Integer.parseInt(name.substring(2), 16));
  }

  @Test
  void keepsThePriceOfATextWithCurlyQuotes() {
    String typed = "It\u2019s \u201Cfree\u201D \u2013 just ask\u2026";
    assertEquals("It's \"free\" - just ask...", SmsSegments.plain(typed));
    assertEquals(1, SmsSegments.count(SmsSegments.plain(typed + "a".repeat(130))));
  }

  @Test
  void leavesTheLettersOfEveryLanguageAlone() {
    for (String words : Stream.of("Dŵr a thŷ, tân", "Zażółć gęślą jaźń", "مرحبا", "😀").toList()) {
      assertEquals(words, SmsSegments.plain(words));
      assertTrue(SmsSegments.count(words) == 1);
    }
  }

  @Test
  void putsAnAccentBackOnItsLetter() {
    assertEquals("café", SmsSegments.plain("cafe\u0301"));
    assertEquals("dŵr", SmsSegments.plain("dw\u0302r"));
  }

  @Test
  void cutsNoCharacterOfTwoPlacesInHalf() {
    assertEquals(2, SmsSegments.count("a".repeat(152) + "€" + "a".repeat(151)));
    assertEquals(3, SmsSegments.count("a".repeat(152) + "€" + "a".repeat(151) + "€"));
    assertEquals(3, SmsSegments.count("ŵ".repeat(66) + "😀" + "ŵ".repeat(64) + "😀"));
  }
}
