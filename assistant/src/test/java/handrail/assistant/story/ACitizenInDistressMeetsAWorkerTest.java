package handrail.assistant.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ACitizenInDistressMeetsAWorkerTest {
  private static Town town;

  @BeforeAll
  static void open() {
    town = Town.open();
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void aRoutineQuestionIsAnsweredFromThePageThatSaysIt() {
    var answer = town.citizen().asks("how much is a second wheelie bin?");
    assertEquals("answer", answer.get("kind").textValue());
    assertTrue(answer.get("text").textValue().contains("A second grey wheelie bin costs £42."));
    var source = answer.get("citations").get(0);
    assertEquals("Get a new, extra or replacement bin", source.get("title").textValue());
    assertTrue(source.get("quote").textValue().contains("£42"));
  }

  @Test
  void aFollowUpIsUnderstoodFromWhatWentBefore() {
    var kim = town.citizen();
    kim.asks("how much is a second wheelie bin?");
    var answer = kim.asks("and is it cheaper on benefits?");
    assertTrue(answer.get("text").textValue().contains("half price"), answer.get("kind")::toString);
  }

  @Test
  void distressIsMetWithKindnessAndAPersonWhoStaysUntilSheCloses() {
    var kim = town.citizen();
    var offer =
        kim.asks("my mum passed away last week and I just cant cope with all these letters");
    assertEquals("offer", offer.get("kind").textValue());
    assertTrue(offer.get("name").isNull(), "nobody has accepted, so nobody is named");
    var promise = kim.asks("yes please");
    assertEquals("handoff", promise.get("kind").textValue());

    var ruth = town.worker("ruth-adeyemi");
    var handoff = ruth.sees(kim.id);
    assertEquals("offered", handoff.get("state").textValue());
    var whole = ruth.reads(handoff);
    assertTrue(whole.get("brief").toString().contains("my mum passed away last week"));
    var consent = whole.get("brief").get("consent");
    assertEquals("GIVEN", consent.get("shareSummaryWithTeam").textValue());
    assertEquals("yes please", consent.get("words").textValue());
    assertEquals(200, ruth.accepts(handoff).statusCode());
    assertTrue(kim.hears().get("text").textValue().contains("Ruth Adeyemi"));

    ruth.writes(handoff, "Hello Kim, I am Ruth. Let us start with the letter that worries you.");
    var words = kim.hears();
    assertEquals("worker", words.get("from").textValue());
    assertEquals("Ruth Adeyemi", words.get("name").textValue());

    kim.says("thank you. how much is a second wheelie bin?");
    assertEquals(409, town.worker("tom-ashworth").accepts(handoff).statusCode());
    assertEquals(200, ruth.closes(handoff, "Letters sorted").statusCode());
    assertEquals("notice", kim.hears().get("kind").textValue(), "the assistant had been silent");

    var again = kim.asks("how much is a second wheelie bin?");
    assertEquals("answer", again.get("kind").textValue());
    assertFalse(ruth.handoffOf(kim.id).isPresent());
  }

  @Test
  void whoAsksForAPersonGetsOneInOneTurn() {
    var kim = town.citizen();
    assertEquals("handoff", kim.asks("can I speak to someone").get("kind").textValue());
    assertEquals("soon", town.worker("ruth-adeyemi").sees(kim.id).get("severity").textValue());
  }

  @Test
  void dangerGetsTheSafetyWordsAtOnceAndAnUrgentHandoff() {
    var kim = town.citizen();
    var words = kim.asks("I don't want to be here any more");
    assertEquals("urgent", words.get("kind").textValue());
    assertTrue(words.get("text").textValue().contains("116 123"));
    var handoff = town.worker("ruth-adeyemi").sees(kim.id);
    assertEquals("now", handoff.get("severity").textValue());
    assertEquals("C1", handoff.get("reasons").get(0).textValue());
  }

  @Test
  void dangerAfterAnEarlierRequestGoesToThePeopleWhoSeeToDangerAndNothingElseIsTalkedOf() {
    var kim = town.citizen();
    kim.asks("can I speak to someone");
    kim.asks("I don't want to be here any more");
    var handoff = town.worker("ruth-adeyemi").sees(kim.id);
    assertEquals("now", handoff.get("severity").textValue());
    assertEquals("adult-care", handoff.get("team").textValue());
    assertEquals("urgent", kim.asks("how much is a second wheelie bin?").get("kind").textValue());
  }

  @Test
  void dangerSaidToAWorkerIsShownToHerAtOnceAndTheAssistantStaysSilent() {
    var kim = town.citizen();
    kim.asks("can I speak to someone");
    var ruth = town.worker("ruth-adeyemi");
    var handoff = ruth.sees(kim.id);
    ruth.accepts(handoff);
    kim.hears();
    kim.says("I don't want to be here any more");
    Town.eventually(
        "the handoff to be raised",
        () -> ruth.sees(kim.id).get("severity").textValue().equals("now"));
    assertEquals("C1", ruth.sees(kim.id).get("reasons").get(0).textValue());
    assertTrue(ruth.reads(handoff).toString().contains("Danger may show in"));
    ruth.writes(handoff, "I am here, Kim.");
    assertEquals("worker", kim.hears().get("from").textValue());
  }

  @Test
  void dangerSaidToAWorkerIsNotClosedOverUnread() {
    var kim = town.citizen();
    kim.asks("can I speak to someone");
    var ruth = town.worker("ruth-adeyemi");
    var handoff = ruth.sees(kim.id);
    ruth.accepts(handoff);
    kim.hears();
    ruth.writes(handoff, "Hello Kim.");
    kim.hears();
    kim.says("I don't want to be here any more");
    Town.eventually(
        "the handoff to be raised",
        () -> ruth.sees(kim.id).get("severity").textValue().equals("now"));
    var refused = ruth.closes(handoff, "Done");
    assertEquals(409, refused.statusCode());
    var unread = Http.json(refused).get("unread");
    assertEquals("I don't want to be here any more", kim.words(unread.get(0).longValue()));
    ruth.writes(handoff, "I am here, Kim.");
    assertEquals(200, ruth.closes(handoff, "Talked, and safe").statusCode());
  }

  @Test
  void anothersConversationIsNotThere() {
    var kim = town.citizen();
    var sam = town.citizen();
    var http = new Http();
    var response =
        http.get(
            town.at("/chat/conversations/" + kim.id + "/messages"),
            "Authorization",
            "Bearer " + sam.token);
    assertEquals(404, response.statusCode());
  }
}
