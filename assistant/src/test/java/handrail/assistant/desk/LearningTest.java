package handrail.assistant.desk;

import static handrail.assistant.desk.Browser.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.assistant.desk.RunningDesk.Citizen;
import handrail.assistant.store.RealRedis;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.channels.Channel;
import handrail.channels.Message.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What workers send back or mark is what the assistant is tried on from then on.
class LearningTest {
  private RealRedis redis;
  private RunningDesk desk;
  private Browser ruth;
  private Browser joyce;

  @BeforeEach
  void start() {
    redis = RealRedis.start();
    desk = new RunningDesk(redis.client(), Clock.systemUTC());
    ruth = Browser.of("ruth-adeyemi", desk);
    joyce = Browser.of("joyce-mensah", desk);
  }

  @AfterEach
  void stop() {
    desk.close();
    redis.close();
  }

  @Test
  void aHandoffGivenBackTwiceIsOneCase() {
    var kim = desk.citizen(Channel.WEB_CHAT).says("is the tip open on sunday");
    var id = kim.isReferred(Need.RELATIONAL, new Reason("R1", "tip", "rule:asks"));
    for (int times = 0; times < 2; times++) {
      ruth.post(desk.at("/desk/handoffs/" + id + "/accept"));
      var back = "{\"reason\":\"opening hours\",\"should\":\"routine\"}";
      assertEquals(200, ruth.post(desk.at("/desk/handoffs/" + id + "/return"), back).statusCode());
    }
    var one = only(cases());
    assertEquals("is the tip open on sunday", one.path("text").textValue());
    assertEquals("routine", one.path("label").textValue());
    assertEquals("web", one.path("channel").textValue());
    assertEquals("en", one.path("lang").textValue());
    assertTrue(one.path("hard").booleanValue());
    assertEquals(
        List.of("id", "channel", "lang", "text", "label", "trigger", "topic", "hard"),
        Browser.names(one));
    assertFalse(one.path("id").textValue().contains(kim.conversation().id()));
  }

  @Test
  void aHandoffGivenBackWithNoJudgementStandsAsItWasTaken() {
    var kim = desk.citizen(Channel.SMS).says("I want to complain about my landlord");
    var id = kim.isReferred(Need.RELATIONAL, new Reason("R6", "complain", "rule:dispute"));
    ruth.post(desk.at("/desk/handoffs/" + id + "/accept"));
    ruth.post(desk.at("/desk/handoffs/" + id + "/return"), "{\"reason\":\"not my team\"}");
    assertEquals("relational", only(cases()).path("label").textValue());
  }

  @Test
  void whatShouldHaveComeToAPersonIsMarkedByWhoeverReadsIt() {
    var kim = answered("my dad died and the council tax is still in his name");
    var list = json(ruth.get(desk.at("/desk/conversations"))).path("conversations");
    assertEquals(kim.conversation().id(), list.get(0).path("id").textValue());
    assertEquals(204, judge(kim, 1, "relational").statusCode());
    var one = only(cases());
    assertEquals("relational", one.path("label").textValue());
    assertTrue(ruth.page(of(kim, "")).body().contains("Ruth Adeyemi: relational"));
  }

  @Test
  void onlyWhatTheCitizenSaidCanBeJudgedAndOnlyAsANeed() {
    var kim = answered("how much is a second bin");
    assertEquals(400, judge(kim, 2, "relational").statusCode());
    assertEquals(400, judge(kim, 1, "something else").statusCode());
  }

  @Test
  void wordsOfDangerAreNeverLearntFromAndAreCounted() {
    var kim = answered("I can not see a way out of these bills");
    judge(kim, 1, "urgent");
    var sam = desk.citizen(Channel.WEB_CHAT).says("he hits me when he has been drinking");
    var id = sam.isReferred(Need.URGENT, new Reason("C3", "hits me", "rule:abuse"));
    var amina = Browser.of("amina-rashid", desk);
    amina.post(desk.at("/desk/handoffs/" + id + "/accept"));
    var back = "{\"reason\":\"wrong team\",\"should\":\"relational\"}";
    assertEquals(200, amina.post(desk.at("/desk/handoffs/" + id + "/return"), back).statusCode());
    assertEquals("", cases().body());
    assertEquals("2", cases().headers().firstValue("X-Left-Out").orElseThrow());
    assertEquals(404, ruth.get(of(kim, "")).statusCode(), "nor is it read here any more");
  }

  @Test
  void numbersAndAddressesAreNotShownAndFindNobody() {
    var kim = answered("ring me on 07700 900123 about my bin at 12 Mill Lane");
    var page = ruth.page(of(kim, "")).body();
    assertFalse(page.contains("900123") || page.contains("Mill Lane"), "covered");
    assertEquals(0, found("900123"));
    assertEquals(1, found("BIN ring"));
    assertEquals(0, found("bin bailiff"));
    judge(kim, 1, "relational");
    assertFalse(cases().body().contains("900123"), "covered in the file too");
  }

  @Test
  void whatAPersonHasIsReadAtTheHandoffOnly() {
    var kim = answered("how much is a second bin");
    kim.says("can I talk to someone").isReferred(Need.RELATIONAL, new Reason("R1", "talk", "rule"));
    assertEquals(404, ruth.get(of(kim, "")).statusCode());
  }

  @Test
  void onlySupervisorsTakeTheFile() {
    assertEquals(403, ruth.get(desk.at("/desk/cases")).statusCode());
  }

  private Citizen answered(String question) {
    return desk.citizen(Channel.WEB_CHAT).says(question).isTold(Kind.ANSWER, "It costs £42.");
  }

  private int found(String words) {
    var found = ruth.post(desk.at("/desk/conversations/search"), "{\"text\":\"" + words + "\"}");
    return json(found).path("conversations").size();
  }

  private HttpResponse<String> judge(Citizen citizen, long seq, String should) {
    var body =
        "{\"seq\":%d,\"should\":\"%s\",\"reason\":\"a reader saw it\"}".formatted(seq, should);
    return ruth.post(of(citizen, "/judge"), body);
  }

  private URI of(Citizen citizen, String what) {
    return desk.at("/desk/conversations/" + citizen.conversation().id() + what);
  }

  private HttpResponse<String> cases() {
    return joyce.get(desk.at("/desk/cases"));
  }

  private static JsonNode only(HttpResponse<String> cases) {
    var lines = cases.body().lines().toList();
    assertEquals(1, lines.size());
    try {
      return new ObjectMapper().readTree(lines.getFirst());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
