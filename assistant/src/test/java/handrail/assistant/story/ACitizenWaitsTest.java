package handrail.assistant.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody has been asked, and nobody has taken it yet.
class ACitizenWaitsTest {
  private static Town town;

  @BeforeAll
  static void open() {
    town = Town.open();
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how long will it be",
        "where am i in the queue",
        "any news",
        "has anyone seen this",
        "am i still waiting",
        "are you there??",
        "pa mor hir fydd hi",
        "oes newyddion?",
      })
  void sheIsToldWhereSheStandsAndByWhen(String words) {
    var kim = town.citizen();
    var promise = text(kim.asks("can I speak to someone about my rent"));
    var told = kim.asks(words);
    assertEquals("handoff", told.get("kind").textValue(), told::toString);
    var said = text(told);
    assertTrue(
        said.matches("(?s).*(?:are before you|is before you|next|nesaf|o'ch blaen|blaen).*"), said);
    assertTrue(said.matches("(?s).*\\d:\\d\\d.*"), "by when: " + said);
    assertTrue(said.contains(reference(promise)), "the same matter: " + said);
  }

  @Test
  void aQuestionWithAMatterIsStillAnswered() {
    var kim = town.citizen();
    kim.asks("can I speak to someone about my rent");
    assertEquals("answer", kim.asks("how much is a second wheelie bin?").get("kind").textValue());
  }

  @Test
  void whoWaitsForNobodyIsToldNoQueue() {
    var kim = town.citizen();
    assertTrue(!kim.asks("any news").get("kind").textValue().equals("handoff"));
  }

  @Test
  void onceAWorkerHasItTheAssistantIsSilent() {
    var kim = town.citizen();
    kim.asks("can I speak to someone about my rent");
    var ruth = town.worker("ruth-adeyemi");
    var handoff = ruth.sees(kim.id);
    ruth.accepts(handoff);
    kim.hears();
    kim.says("how long will it be");
    ruth.writes(handoff, "I am here, Kim.");
    assertEquals("worker", kim.hears().get("from").textValue());
  }

  private static String text(JsonNode message) {
    return message.get("text").textValue();
  }

  private static String reference(String promise) {
    return promise.replaceFirst("(?s).*?([A-Z]+-\\d{4}).*", "$1");
  }
}
