package handrail.assistant.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ACitizenAsksForMoreTest {
  private static final String BIN = "how much is a second wheelie bin?";
  private static final String ALL = "That is all I have found on this.";

  private static Town town;

  @BeforeAll
  static void open() {
    town = Town.open();
    Town.eventually(
        "pages that can be searched",
        () -> town.citizen().asks(BIN).get("kind").textValue().equals("answer"));
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void isToldTheRestOnceAndThenThatThisIsAll() {
    var citizen = town.citizen();
    citizen.asks(BIN);
    var more = citizen.asks("more");
    assertEquals("answer", more.get("kind").textValue());
    String text = more.get("text").textValue();
    assertTrue(text.contains("a new one costs £30"), text);
    assertTrue(text.contains("You pay half price for a grey bin"), text);
    assertFalse(text.contains("costs £42"), text);
    assertFalse(more.get("citations").isEmpty(), "it is from a page too");

    String last = text;
    for (int i = 0; i < 5 && !last.startsWith(ALL); i++) {
      last = citizen.asks("more").get("text").textValue();
      assertFalse(last.contains("a new one costs £30"), last);
    }
    assertTrue(last.startsWith(ALL), last);
  }

  @Test
  void whoHasAskedNothingIsToldThatThereIsNoMore() {
    assertTrue(town.citizen().asks("more").get("text").textValue().startsWith(ALL));
  }
}
