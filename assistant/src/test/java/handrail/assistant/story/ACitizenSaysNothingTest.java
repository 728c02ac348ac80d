package handrail.assistant.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Messages without a word in them come in, and do not stand in the way of the next.
class ACitizenSaysNothingTest {
  @Test
  void whatComesAfterIsAnswered() {
    try (var town = Town.open()) {
      var kim = town.citizen();
      assertEquals("clarify", kim.asks("😭😭").get("kind").textValue());
      assertEquals("offer", kim.asks("?!").get("kind").textValue(), "that did not help: a person");
      var answer = kim.asks("how much is a second wheelie bin?");
      assertTrue(answer.get("text").textValue().contains("£42"), answer.get("kind")::toString);
    }
  }
}
