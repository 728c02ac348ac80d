package handrail.assistant.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ACitizenAsksWhyTest {
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
  @CsvSource({"why, I took your question to be", "pam, Deallais mai eich cwestiwn oedd"})
  void isToldHowSheWasUnderstoodAndWhichPageItWas(String why, String words) {
    var kim = town.citizen();
    kim.asks("how much is a second wheelie bin?");
    var told = kim.asks(why).get("text").textValue();
    assertTrue(told.contains(words), told);
    assertTrue(told.contains("how much is a second wheelie bin?"), told);
    assertTrue(told.contains("Get a new, extra or replacement bin"), told);
  }

  @Test
  void aWorkerReadsWhyNothingWasAnswered() {
    var kim = town.citizen();
    kim.asks("how do I get a parking permit for my boat");
    kim.asks("can I talk to someone");
    var ruth = town.worker("ruth-adeyemi");
    var handoffs = Http.json(ruth.http.get(town.at("/desk/handoffs"))).path("handoffs");
    var id = handoffs.get(0).path("id").textValue();
    var transcript = Http.json(ruth.http.get(town.at("/desk/handoffs/" + id))).path("transcript");
    var reply = transcript.get(1);
    assertEquals("offer", reply.path("kind").textValue());
    var basis = reply.at("/why/basis");
    assertEquals("page-unsure", basis.at("/dropped/0/why").textValue(), basis::toString);
    assertEquals("R13", reply.at("/why/reasons/0/code").textValue());
  }
}
