package handrail.assistant.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ASupervisorTurnsAnswersOffTest {
  private static final String BINS = "how much is a second wheelie bin?";

  private static Town town;
  private static DeskWorker lead;

  @BeforeAll
  static void open() {
    town = Town.open();
    lead = town.worker("joyce-mensah");
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @AfterEach
  void everythingIsOn() {
    turn(lead, "everything", "on");
    turn(lead, "team:environment", "on");
  }

  @Test
  void everythingGoesToPeopleAtOnceAndBackAgain() {
    assertEquals("answer", town.citizen().asks(BINS).get("kind").textValue());
    assertEquals(200, turn(lead, "everything", "off"));
    var offer = town.citizen().asks(BINS);
    assertEquals("offer", offer.get("kind").textValue());
    assertTrue(offer.get("text").textValue().contains("not answering"));
    var danger = town.citizen().asks("I don't want to be here any more");
    assertEquals("urgent", danger.get("kind").textValue(), "safety words are always on");
    turn(lead, "everything", "on");
    assertEquals("answer", town.citizen().asks(BINS).get("kind").textValue());
  }

  @Test
  void aTopicGoesToPeopleAndOthersAreAnswered() {
    turn(lead, "team:environment", "off");
    assertEquals("offer", town.citizen().asks(BINS).get("kind").textValue());
    var other = town.citizen().asks("how do I register a death?");
    assertEquals("answer", other.get("kind").textValue());
  }

  @Test
  void everyChangeIsKeptWithNameAndReason() {
    turn(lead, "channel:sms", "off");
    var log = Http.json(lead.http.get(town.at("/desk/switch"))).get("log");
    assertEquals("channel:sms", log.get(0).get("scope").textValue());
    assertEquals("Joyce Mensah", log.get(0).get("by").textValue());
    assertEquals("a test", log.get(0).get("reason").textValue());
    turn(lead, "channel:sms", "on");
  }

  @Test
  void onlySupervisorsMay() {
    assertEquals(403, turn(town.worker("ruth-adeyemi"), "everything", "off"));
  }

  private static int turn(DeskWorker worker, String scope, String answers) {
    return worker
        .http
        .postJson(
            town.at("/desk/switch"),
            Map.of("scope", scope, "answers", answers, "reason", "a test"),
            "X-CSRF-Token",
            worker.csrf)
        .statusCode();
  }
}
