package handrail.assistant.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ACitizenReadsWhatIsPassedOnTest {
  private static Town town;
  private static DeskWorker worker;

  @BeforeAll
  static void open() {
    town = Town.open();
    worker = town.worker("ruth-adeyemi");
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void readsItWithTheHandoffAndSaysThatItIsRight() {
    var kim = town.citizen();
    var reply = asksForAPerson(kim);
    assertTrue(text(reply).contains("This is what I will pass on:"), text(reply));
    assertTrue(text(reply).contains("I was charged twice for my garden waste."), text(reply));
    assertFalse(text(reply).contains("Ruth"), "no name before somebody has accepted");
    assertEquals("That's right", reply.at("/choices/0").textValue());
    assertEquals("SHOWN", review(kim).get("answer").textValue());
    assertTrue(text(kim.asks("That's right")).startsWith("Thank you."));
    assertEquals("CONFIRMED", review(kim).get("answer").textValue());
  }

  @Test
  void correctsItAndTheWorkerReadsThatFirst() {
    var kim = town.citizen();
    asksForAPerson(kim);
    assertTrue(text(kim.asks("Change it")).contains("What should I change"));
    assertTrue(text(kim.asks("It was in May, not in June.")).contains("Your correction"));
    assertEquals("CORRECTED", review(kim).get("answer").textValue());
    assertEquals("It was in May, not in June.", review(kim).get("correction").textValue());
    var page = worker.http.get(town.at("/desk/handoffs/" + kim.id + ".1"), "Accept", "text/html");
    assertTrue(page.body().contains("They corrected this:"), "shown at the top");
  }

  @Test
  void whatSheWantsLeftOutIsInTheConversationOnly() {
    var kim = town.citizen();
    asksForAPerson(kim);
    var reply = kim.asks("Please leave out the bit about the garden");
    assertTrue(text(reply).startsWith("I have left that out"), text(reply));
    var whole = worker.reads(worker.sees(kim.id));
    assertFalse(whole.get("brief").toString().contains("garden"), "not in the brief");
    assertTrue(whole.get("brief").toString().contains("work nights"), "but the rest is");
    assertTrue(whole.toString().contains("garden"), "still on record");
    assertTrue(text(reply).contains("This is what I will pass on:"), text(reply));
    assertTrue(text(reply).contains("I work nights"), "the new list");
    assertEquals("That's right", reply.at("/choices/0").textValue());
    assertFalse(text(kim.asks("what have you passed on?")).contains("garden"));
  }

  @Test
  void whoNamesWhatDoesNotStandThereIsToldSoAndCanPick() {
    var kim = town.citizen();
    asksForAPerson(kim);
    assertTrue(
        kim.asks("Change it").get("choices").toString().contains("Leave out: "), "one can pick");
    var reply = kim.asks("Please leave out that it is about eviction");
    assertTrue(text(reply).startsWith("I could not find that"), text(reply));
    assertTrue(text(reply).contains("I work nights at the bakery."), text(reply));
    var pick =
        reply
            .get("choices")
            .valueStream()
            .map(JsonNode::textValue)
            .filter(choice -> choice.contains("bakery"))
            .findFirst()
            .orElseThrow();
    var done = kim.asks(pick);
    assertTrue(text(done).startsWith("I have left that out"), text(done));
    assertFalse(text(done).contains("bakery"), text(done));
    assertTrue(text(done).contains("garden waste"), text(done));
    assertTrue(text(kim.asks("That's right")).startsWith("Thank you."));
  }

  /// Few words of family were danger to the classifier, and she was told to ring 999.
  @Test
  void whoLeavesHerSisterOutIsNotTakenForSomebodyInDanger() {
    var kim = town.citizen();
    kim.asks("My sister drives me to the hospital. Can I talk to a person about my rent?");
    kim.asks("Change it");
    assertTrue(text(kim.asks("leave out my sister")).startsWith("I have left that out"));
    assertFalse(worker.reads(worker.sees(kim.id)).get("brief").toString().contains("sister"));
  }

  @Test
  void theQuestionStandsInNobodysWay() {
    var kim = town.citizen();
    asksForAPerson(kim);
    assertTrue(text(kim.asks("how much is a second wheelie bin?")).contains("£42"));
    assertTrue(text(kim.asks("SHOW")).contains("This is what I will pass on:"));
    kim.asks("Change it");
    assertEquals("handoff", kim.asks("can I talk to a person").get("kind").textValue());
    assertTrue(text(kim.asks("I want to die")).contains("116 123"));
  }

  @Test
  void inDangerNothingIsReadBack() {
    var kim = town.citizen();
    var reply = kim.asks("My husband hit me last night and I am scared of him");
    assertFalse(text(reply).contains("This is what I will pass on"), text(reply));
    assertFalse(text(kim.asks("SHOW")).contains("husband"));
    assertEquals("crisis", review(kim).get("reasonNotShown").textValue());
  }

  @Test
  void whoHasNobodyAskedYetIsToldSo() {
    assertTrue(text(town.citizen().asks("show")).contains("I have not passed anything on"));
  }

  @Test
  void readsItInWelsh() {
    var kim = town.citizen();
    var reply = kim.asks("Hoffwn i siarad â pherson os gwelwch yn dda");
    assertTrue(text(reply).contains("Dyma beth y byddaf yn ei drosglwyddo"), text(reply));
    var thanks = text(kim.asks("Mae hynny'n iawn"));
    assertTrue(thanks.startsWith("Diolch."), thanks);
  }

  private static JsonNode asksForAPerson(ChatCitizen kim) {
    kim.asks("I was charged twice for my garden waste. I work nights at the bakery.");
    return kim.asks("Can I talk to a person please");
  }

  private static JsonNode review(ChatCitizen kim) {
    return worker.reads(worker.sees(kim.id)).at("/brief/summary/citizenReview");
  }

  private static String text(JsonNode message) {
    return message.get("text").textValue();
  }
}
