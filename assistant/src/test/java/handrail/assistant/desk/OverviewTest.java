package handrail.assistant.desk;

import static handrail.assistant.desk.Browser.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.desk.RunningDesk.Citizen;
import handrail.assistant.handoff.ScriptedClock;
import handrail.assistant.store.RealRedis;
import handrail.assistant.story.Town;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.channels.Channel;
import handrail.channels.Message.Kind;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What supervisors see of who waits, and how they give it to somebody else.
class OverviewTest {
  private static final Instant WEDNESDAY = Instant.parse("2026-11-25T10:00:00Z");
  private static final Reason ASKS = new Reason("R1", "talk to someone", "rule:asks");

  private final ScriptedClock clock = new ScriptedClock(WEDNESDAY);
  private RealRedis redis;
  private RunningDesk desk;
  private Browser joyce;
  private Browser amina;

  @BeforeEach
  void start() {
    redis = RealRedis.start();
    desk = new RunningDesk(redis.client(), clock);
    joyce = Browser.of("joyce-mensah", desk);
    amina = Browser.of("amina-rashid", desk);
  }

  @AfterEach
  void stop() {
    desk.close();
    redis.close();
  }

  @Test
  void waitingCountsFromTheFirstMessageNoPersonHasAnsweredWhateverTheAssistantSays() {
    var kim = kim();
    var id = kim.isReferred(Need.RELATIONAL, ASKS);
    clock.pass(Duration.ofMinutes(3));
    kim.says("hello?").isTold(Kind.HANDOFF, "The housing team has been asked.");
    clock.pass(Duration.ofMinutes(3));
    kim.says("how much is a second bin").isTold(Kind.ANSWER, "It costs £42.");
    assertEquals(WEDNESDAY.toString(), waiting().path("since").textValue());
    amina.post(at(id, "/accept"));
    assertEquals("Amina Rashid", waiting().path("with").textValue());
    assertEquals(WEDNESDAY.toString(), waiting().path("since").textValue(), "not yet answered");
    amina.post(at(id, "/messages"), "{\"id\":\"1\",\"text\":\"Hello Kim\"}");
    assertTrue(board().path("waiting").isEmpty(), "a person has answered");
    clock.pass(Duration.ofMinutes(1));
    kim.says("thank you, and the rent?");
    assertEquals("2026-11-25T10:07:00Z", waiting().path("since").textValue());
  }

  @Test
  void aQuestionThatWasAnsweredBeforeIsNotWaitedFor() {
    var kim = desk.citizen(Channel.WEB_CHAT).says("how much is a second bin");
    kim.isTold(Kind.ANSWER, "It costs £42.");
    clock.pass(Duration.ofMinutes(5));
    kim.says("can I talk to someone").isReferred(Need.RELATIONAL, ASKS);
    assertEquals("2026-11-25T10:05:00Z", waiting().path("since").textValue());
  }

  @Test
  void whatIsLateAndWhoHasHowMuchIsSeen() {
    var id = kim().isReferred(Need.RELATIONAL, ASKS);
    assertTrue(board().path("late").isEmpty());
    amina.post(at(id, "/accept"));
    clock.pass(Duration.ofDays(7));
    var late = board().path("late").get(0);
    assertEquals("IN_TOUCH", late.path("kind").textValue());
    assertEquals("Amina Rashid", late.path("owner").textValue());
    var load = load("amina-rashid");
    assertEquals(1, load.path("cases").intValue());
    assertEquals(18, load.path("capacity").intValue());
    assertTrue(load.path("in").booleanValue());
  }

  @Test
  void theMostUrgentStandsFirstThoughOthersHaveWaitedLonger() {
    kim().isReferred(Need.RELATIONAL, ASKS);
    clock.pass(Duration.ofMinutes(40));
    var sam = desk.citizen(Channel.WEB_CHAT).says("he hits me when he has been drinking");
    var urgent = sam.isReferred(Need.URGENT, new Reason("C3", "hits me", "rule:abuse"));
    assertEquals(urgent, board().path("waiting").get(0).path("handoff").textValue());
  }

  @Test
  void whatIsLateIsOneCardACaseAndCanBeGivenAway() {
    var id = kim().isReferred(Need.RELATIONAL, ASKS);
    clock.pass(Duration.ofDays(7));
    assertEquals(2, board().path("late").size(), "nobody in touch, and nobody took it");
    var card = overview("").select("#overview li[id^=l-]");
    assertEquals(1, card.size());
    assertEquals(2, card.select(".tag").size());
    var give = overview(card.select("p a").attr("href").replaceFirst("/desk/overview", ""));
    assertEquals(1, give.select("#l-" + id.replace(".", "\\.") + " form").size());
    assertEquals(1, give.select("#overview form").size());
  }

  @Test
  void aSupervisorGivesItToSomebodyInOneMoveAndHerNameStandsThere() {
    var kim = kim();
    var id = kim.isReferred(Need.RELATIONAL, ASKS);
    amina.post(at(id, "/accept"));
    assertEquals(200, reassign(id, "gosia-wrobel").statusCode());
    var handoff = json(joyce.get(at(id, "")));
    assertEquals("offered", handoff.path("state").textValue());
    assertEquals("gosia-wrobel", handoff.path("offeredTo").get(0).textValue());
    assertTrue(handoff.toString().contains("Joyce Mensah to colleagues"));
    var step = desk.conversations.handoff(id).orElseThrow().step();
    assertEquals("Passed on by Joyce Mensah.", step.why());
    assertEquals(Handoff.Step.Kind.BY_HAND, step.kind());
    assertEquals(
        409, amina.post(at(id, "/messages"), "{\"id\":\"2\",\"text\":\"x\"}").statusCode());
  }

  @Test
  void withManyTheFormToGiveItAwayIsThereForTheOneSheChooses() {
    var id = kim().isReferred(Need.RELATIONAL, ASKS);
    kim().isReferred(Need.RELATIONAL, ASKS);
    assertEquals(0, overview("").select("#overview form").size());
    var give = overview("?give=" + id);
    assertEquals(1, give.select("#overview form").size());
    assertTrue(give.expectFirst("#overview form").attr("action").contains(id));
  }

  @Test
  void whoIsAwayDoesNotGetItAndWhoStepsInIsNamed() {
    var id = kim().isReferred(Need.RELATIONAL, ASKS);
    var leave = "{\"from\":\"2026-11-25\",\"to\":\"2026-12-04\"}";
    joyce.post(desk.at("/desk/roster/amina-rashid/leave"), leave);
    var refused = reassign(id, "amina-rashid");
    assertEquals(409, refused.statusCode());
    assertEquals(
        "Amina Rashid is away. Małgorzata Wróbel steps in and can have it.",
        json(refused).path("detail").textValue());
  }

  @Test
  void whereTheDeputyIsAwayTooWhoStepsInForHerIsNamed() {
    var id = kim().isReferred(Need.RELATIONAL, ASKS);
    var ruth = Browser.of("ruth-adeyemi", desk);
    ruth.post(at(id, "/accept"));
    var leave = "{\"from\":\"2026-11-25\",\"to\":\"2026-12-04\"}";
    for (var away : List.of("dave-hesketh", "gosia-wrobel")) {
      joyce.post(desk.at("/desk/roster/" + away + "/leave"), leave);
    }
    var refused =
        ruth.post(at(id, "/transfer"), "{\"to\":\"dave-hesketh\",\"note\":\"Knows the landlord\"}");
    assertEquals(409, refused.statusCode());
    assertEquals("amina-rashid", json(refused).at("/deputy/id").textValue());
  }

  @Test
  void whatCouldNotBeGivenStandsInTheFormAgain() {
    var id = kim().isReferred(Need.RELATIONAL, ASKS);
    var leave = "{\"from\":\"2026-11-25\",\"to\":\"2026-12-04\"}";
    joyce.post(desk.at("/desk/roster/amina-rashid/leave"), leave);
    var refused =
        joyce.form(
            desk.at("/desk/overview/" + id + "/reassign"),
            "text/html",
            "csrf",
            joyce.csrf(),
            "to",
            "amina-rashid",
            "note",
            "Knows the landlord");
    assertEquals(409, refused.statusCode());
    var page = Jsoup.parse(refused.body());
    assertEquals("amina-rashid", page.expectFirst("#to option[selected]").val());
    assertEquals("Knows the landlord", page.expectFirst("#note").val());
    assertTrue(page.expectFirst("#to-error").text().startsWith("Amina Rashid is away."));
  }

  @Test
  void aTimeThatIsOverIsRefusedAtItsField() {
    var refused =
        amina.form(desk.at("/desk/away"), "text/html", "csrf", amina.csrf(), "until", "09:30");
    assertEquals(400, refused.statusCode());
    var page = Jsoup.parse(refused.body());
    assertEquals("09:30", page.expectFirst("#until").val());
    assertEquals(
        "It must be later today: it is 10:00 now.", page.expectFirst("#away-until-error").text());
  }

  @Test
  void whoIsNotTrainedDoesNotGetItAndWhoStepsInIsNamed() {
    var sam = desk.citizen(Channel.WEB_CHAT).says("he hits me when he has been drinking");
    var id = sam.isReferred(Need.URGENT, new Reason("C3", "hits me", "rule:abuse"));
    var refused = reassign(id, "janet-ogden");
    assertEquals(409, refused.statusCode());
    assertTrue(refused.body().contains("Harpreet Sandhu steps in and can have it."));
  }

  @Test
  void onlySupervisorsSeeIt() {
    assertEquals(403, amina.get(desk.at("/desk/overview")).statusCode());
    assertEquals(403, amina.get(desk.at("/desk/roster")).statusCode());
  }

  @Test
  void whoHasTheDeskOpenIsPresentAndIsAskedFirst() {
    var before = desk.conversations.handoff(kim().isReferred(Need.RELATIONAL, ASKS)).orElseThrow();
    assertTrue(before.offeredTo().size() > 1);
    var last = before.offeredTo().getLast();
    var her = Browser.of(last, desk);
    try (var lines = her.follow(desk.at("/desk/events"))) {
      assertTrue(lines.findFirst().isPresent(), "her page is open");
      Town.eventually("her to be present", () -> load(last).path("present").booleanValue());
      var after = desk.conversations.handoff(kim().isReferred(Need.RELATIONAL, ASKS)).orElseThrow();
      assertEquals(last, after.offeredTo().getFirst());
    }
  }

  @Test
  void whoSaysThatSheIsAwayIsNotAskedUntilThen() {
    assertEquals(200, amina.post(desk.at("/desk/away"), "{\"until\":\"11:00\"}").statusCode());
    var asked = desk.conversations.handoff(kim().isReferred(Need.RELATIONAL, ASKS)).orElseThrow();
    assertFalse(asked.offeredTo().contains("amina-rashid"));
    assertEquals("2026-11-25T11:00:00Z", load("amina-rashid").path("awayUntil").textValue());
    clock.pass(Duration.ofMinutes(61));
    assertTrue(load("amina-rashid").path("in").booleanValue(), "back by herself");
    assertEquals(400, amina.post(desk.at("/desk/away"), "{\"until\":\"10:00\"}").statusCode());
  }

  @Test
  void whoOpensAHandoffIsKeptOnceAnHour() {
    var id = kim().isReferred(Need.RELATIONAL, ASKS);
    amina.get(at(id, ""));
    joyce.get(at(id, ""));
    var log = json(amina.get(at(id, ""))).at("/brief/access/log");
    assertEquals(2, log.size());
    assertEquals("Joyce Mensah", log.get(0).path("by").textValue());
    assertEquals("Amina Rashid", log.get(1).path("by").textValue());
  }

  private Citizen kim() {
    return desk.citizen(Channel.WEB_CHAT).says("can I talk to someone about my rent");
  }

  private URI at(String handoff, String what) {
    return desk.at("/desk/handoffs/" + handoff + what);
  }

  private Document overview(String query) {
    return Jsoup.parse(joyce.page(desk.at("/desk/overview" + query)).body());
  }

  private HttpResponse<String> reassign(String handoff, String to) {
    return joyce.post(
        desk.at("/desk/overview/" + handoff + "/reassign"), "{\"to\":\"" + to + "\"}");
  }

  private JsonNode board() {
    return json(joyce.get(desk.at("/desk/overview")));
  }

  private JsonNode waiting() {
    assertEquals(1, board().path("waiting").size());
    return board().path("waiting").get(0);
  }

  private JsonNode load(String worker) {
    return board()
        .path("workers")
        .valueStream()
        .filter(one -> one.path("id").textValue().equals(worker))
        .findFirst()
        .orElseThrow();
  }
}
