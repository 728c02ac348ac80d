package handrail.assistant.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ASupervisorSeesToItTest {
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

  @Test
  void aWorkerReadsWhatWasAnsweredAndMarksWhatShouldHaveComeToHer() {
    var kim = answered();
    var ruth = town.worker("ruth-adeyemi");
    var one = Http.json(ruth.http.get(town.at("/desk/conversations/" + kim.id)));
    assertEquals(BINS, one.get("first").textValue());
    var judgement = Map.of("seq", "1", "should", "relational", "reason", "she asks for others");
    assertEquals(204, post(ruth, "/desk/conversations/" + kim.id + "/judge", judgement));
    var file = lead.http.get(town.at("/desk/cases")).body();
    assertTrue(file.contains(BINS) && file.contains("\"label\":\"relational\""));
    assertEquals("answer", kim.asks("and is it cheaper on benefits?").get("kind").textValue());
  }

  @Test
  void aSupervisorSeesWhoWaitsAndGivesItToSomebody() {
    var kim = town.citizen();
    kim.asks("can I speak to someone");
    lead.sees(kim.id);
    assertTrue(waiting().contains(kim.id));
    var id = lead.sees(kim.id).get("id").textValue();
    assertEquals(
        200, post(lead, "/desk/overview/" + id + "/reassign", Map.of("to", "liam-tordoff")));
    assertEquals("liam-tordoff", lead.sees(kim.id).get("offeredTo").get(0).textValue());
    assertTrue(kim.hears().get("text").textValue().contains("another colleague"));
    var liam = town.worker("liam-tordoff");
    liam.accepts(liam.sees(kim.id));
    assertTrue(kim.hears().get("text").textValue().contains("Liam"));
    liam.writes(liam.sees(kim.id), "Hello Kim");
    assertFalse(waiting().contains(kim.id));
  }

  /// Somebody whose question was answered: the pages may still be being read in.
  private static ChatCitizen answered() {
    var answered = new ArrayList<ChatCitizen>();
    Town.eventually(
        "an answer",
        () -> {
          var citizen = town.citizen();
          if (citizen.asks(BINS).get("kind").textValue().equals("answer")) {
            answered.add(citizen);
          }
          return !answered.isEmpty();
        });
    return answered.getFirst();
  }

  private static String waiting() {
    return Http.json(lead.http.get(town.at("/desk/overview"))).get("waiting").toString();
  }

  private static int post(DeskWorker worker, String path, Map<String, String> body) {
    return worker.http.postJson(town.at(path), body, "X-CSRF-Token", worker.csrf).statusCode();
  }
}
