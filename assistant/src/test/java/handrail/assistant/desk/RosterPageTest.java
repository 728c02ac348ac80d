package handrail.assistant.desk;

import static handrail.assistant.desk.Browser.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.conversation.Turn.WorkerChanged;
import handrail.assistant.handoff.ScriptedClock;
import handrail.assistant.relationship.Relationship;
import handrail.assistant.store.RealRedis;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.channels.Channel;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How supervisors change who works when.
class RosterPageTest {
  private static final Instant WEDNESDAY = Instant.parse("2026-11-25T10:00:00Z");

  private final ScriptedClock clock = new ScriptedClock(WEDNESDAY);
  private RealRedis redis;
  private RunningDesk desk;
  private Browser joyce;

  @BeforeEach
  void start() {
    redis = RealRedis.start();
    desk = new RunningDesk(redis.client(), clock);
    joyce = Browser.of("joyce-mensah", desk);
  }

  @AfterEach
  void stop() {
    desk.close();
    redis.close();
  }

  @Test
  void leaveCountsAtOnceAndOnEveryNodeAndCanBeTakenBack() {
    assertTrue(isIn("ruth-adeyemi"));
    var leave = "{\"from\":\"2026-11-25\",\"to\":\"2026-11-26\"}";
    assertEquals(204, change("ruth-adeyemi/leave", leave).statusCode());
    assertFalse(isIn("ruth-adeyemi"));
    try (var other = new RunningDesk(redis.client(), clock)) {
      var ruth = other.roster.find("ruth-adeyemi").orElseThrow();
      assertFalse(other.roster.atWork(ruth, WEDNESDAY));
    }
    assertEquals("LEAVE", day("ruth-adeyemi", 0));
    assertEquals("IN", day("ruth-adeyemi", 2));
    assertEquals(204, change("ruth-adeyemi/leave/remove", leave).statusCode());
    assertTrue(isIn("ruth-adeyemi"));
  }

  @Test
  void aPartOfADayIsLeaveToo() {
    var leave = "{\"from\":\"2026-11-25\",\"start\":\"09:00\",\"end\":\"11:00\"}";
    assertEquals(204, change("ruth-adeyemi/leave", leave).statusCode());
    assertFalse(isIn("ruth-adeyemi"));
    var ruth = desk.roster.find("ruth-adeyemi").orElseThrow();
    assertTrue(desk.roster.atWork(ruth, Instant.parse("2026-11-25T11:30:00Z")));
    assertEquals("PART", day("ruth-adeyemi", 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ruth-adeyemi/leave | {'from':'2026-12-04','to':'2026-12-01'} | cannot end",
        "ruth-adeyemi/leave | {'from':'2026-12-23','to':'2026-12-30'} | on leave then already",
        "ruth-adeyemi/leave | {'from':'soon'} | It must be a day",
        "ruth-adeyemi/leave | {'from':'2026-12-01','start':'15:00','end':'12:00'} | cannot end",
        "ruth-adeyemi/leave/remove | {'from':'2026-12-01'} | is not on leave then",
        "ruth-adeyemi/deputy | {'deputy':'nobody-here'} | There is no deputy nobody-here",
        "ruth-adeyemi/deputy | {'deputy':'ruth-adeyemi'} | for themselves",
        "fionnuala-brady/deputy | {'deputy':'ruth-adeyemi'} | That would be a ring",
        "staff | {'name':'Ann Lee','role':'Adviser','team':'housing','languages':'en',"
            + "'days':'mon','start':'17:00','end':'09:00','channels':'web'} | cannot end",
        "staff | {'name':'Ann Lee','role':'Adviser','team':'space','languages':'en',"
            + "'days':'mon','start':'09:00','end':'17:00','channels':'web'} | no team space",
        "staff | {'name':'Ruth Adeyemi','role':'Adviser','team':'housing','languages':'en',"
            + "'days':'mon','start':'09:00','end':'17:00','channels':'web'} | already",
      })
  void whatCannotBeIsRefusedAndSaid(String path, String body, String why) {
    var refused = change(path, body.replace('\'', '"'));
    assertEquals(400, refused.statusCode(), refused::body);
    assertTrue(refused.body().contains(why), refused::body);
  }

  @Test
  void leaveThatIsRefusedStandsInTheFormAgain() {
    var page = form("ruth-adeyemi/leave", "from", "2026-12-10", "to", "2026-12-01");
    assertEquals("2026-12-10", page.expectFirst("input[name=from]:not([type=hidden])").val());
    assertEquals("2026-12-01", page.expectFirst("input[name=to]:not([type=hidden])").val());
    assertEquals(
        "Leave cannot end before it begins: choose 10 Dec 2026 or later.",
        page.expectFirst("#leave-to-error").text());
  }

  @Test
  void somebodyNewWhoIsRefusedStandsInTheFormAgain() {
    var page =
        form(
            "staff",
            "name",
            "Ann Lee",
            "role",
            "Adviser",
            "team",
            "housing",
            "languages-pl",
            "on",
            "days-sat",
            "on",
            "start",
            "18:00",
            "end",
            "09:00",
            "channels-voice",
            "on",
            "cases",
            "7",
            "deputy",
            "amina-rashid");
    assertEquals(
        "It cannot end before it begins: choose a time after 18:00.",
        page.expectFirst("#add[open] #staff-end-error").text());
    assertEquals("Ann Lee", page.expectFirst("#name").val());
    assertEquals(
        List.of("languages-pl", "days-sat", "channels-voice"),
        page.select("#add input[checked]").eachAttr("name"));
    assertEquals("housing", page.expectFirst("#team option[selected]").val());
    assertEquals("amina-rashid", page.expectFirst("#deputy option[selected]").val());
  }

  @Test
  void aLanguageNobodyKnowsIsRefusedAndOneIsTickedByItsName() {
    assertTrue(form("staff").expectFirst("#add").text().contains("British Sign Language"));
    var ann =
        "{'name':'Ann Lee','role':'Adviser','team':'housing','languages':'english, xx',"
            + "'days':'mon','start':'09:00','end':'17:00','channels':'web'}";
    var refused = change("staff", ann.replace('\'', '"'));
    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains("no language with the code english, xx."), refused::body);
    var known = change("staff", ann.replace('\'', '"').replace("english, xx", "bfi, ta"));
    assertEquals(204, known.statusCode(), known::body);
  }

  private Document form(String what, String... fields) {
    var all = new String[fields.length + 2];
    all[0] = "csrf";
    all[1] = joyce.csrf();
    System.arraycopy(fields, 0, all, 2, fields.length);
    var refused = joyce.form(desk.at("/desk/roster/" + what), "text/html", all);
    assertEquals(400, refused.statusCode());
    return Jsoup.parse(refused.body());
  }

  @Test
  void twoMayStepInForEachOther() {
    assertEquals(204, change("callum-reid/deputy", "{\"deputy\":\"janet-ogden\"}").statusCode());
    assertEquals(204, change("janet-ogden/deputy", "{\"deputy\":\"callum-reid\"}").statusCode());
    assertEquals(
        "callum-reid",
        json(joyce.get(desk.at("/desk/roster/janet-ogden"))).at("/person/deputy").textValue());
  }

  @Test
  void somebodyNewWorksFromNowOn() {
    var ann =
        """
        {"name":"Ann Lee","role":"Housing adviser","team":"housing","languages":"en,zh",
         "days":"mon,tue,wed","start":"09:00","end":"17:00","channels":"web,sms","cases":5,
         "deputy":"amina-rashid"}
        """;
    assertEquals(204, change("staff", ann).statusCode());
    assertTrue(isIn("ann-lee"));
    assertTrue(joyce.page(desk.at("/desk/roster")).body().contains("Ann Lee"));
  }

  @Test
  void nobodyLeavesBeforeThoseSheLooksAfterAreHandedOverAndTheyAreToldWhenTheyWrite() {
    var kim = desk.citizen(Channel.WEB_CHAT).says("can I talk to someone");
    var id = kim.isReferred(Need.RELATIONAL, new Reason("R1", "talk", "rule:asks"));
    Browser.of("ruth-adeyemi", desk).post(desk.at("/desk/handoffs/" + id + "/accept"));
    desk.relationships.keep(tie("rel-1", "kim", "Kim", List.of()));
    desk.relationships.know(kim.conversation().id(), "kim");

    var refused = change("ruth-adeyemi/end", "{\"on\":\"2026-12-31\"}");
    assertEquals(409, refused.statusCode());
    assertEquals("Kim", json(refused).at("/holds/relationships/0/citizen").textValue());
    assertEquals(1, json(refused).at("/holds/handoffs").size());

    var away = change("ruth-adeyemi/hand-over", "{\"to\":\"ibrahim-noor\"}");
    assertEquals(400, away.statusCode(), "he is on leave for weeks");
    var over = change("ruth-adeyemi/hand-over", "{\"to\":\"shabnam-hussain\"}");
    assertEquals(204, over.statusCode(), over::body);
    assertEquals("shabnam-hussain", desk.relationships.find("rel-1").orElseThrow().worker());
    assertEquals(204, change("ruth-adeyemi/end", "{\"on\":\"2026-12-31\"}").statusCode());

    assertTrue(desk.introductions.due(kim.conversation()).isPresent(), "she has just written");
    var turn = desk.introductions.due(kim.conversation()).orElseThrow().turns().getFirst();
    assertEquals(
        "Shabnam Hussain is your worker from now on, in place of Ruth Adeyemi. Shabnam Hussain"
            + " knows what you have told us.",
        ((WorkerChanged) turn).notice());
  }

  @Test
  void whereSomebodyMayReadAlongNobodyIsNamed() {
    var sam = desk.citizen(Channel.SMS).says("he reads my phone");
    sam.isReferred(Need.URGENT, new Reason("C3", "he hits me", "rule:abuse"));
    desk.relationships.keep(tie("rel-2", "sam", "Sam", List.of()));
    desk.relationships.know(sam.conversation().id(), "sam");
    change("ruth-adeyemi/hand-over", "{\"to\":\"shabnam-hussain\"}");
    sam.says("hello");
    assertTrue(desk.introductions.due(sam.conversation()).isEmpty());
  }

  @Test
  void whoAgreedToNamedPeopleOnlyIsNotHandedOnUnasked() {
    desk.relationships.keep(tie("rel-3", "lee", "Lee", List.of("ruth-adeyemi")));
    var left = change("ruth-adeyemi/hand-over", "{\"to\":\"shabnam-hussain\"}");
    assertEquals(409, left.statusCode());
    assertTrue(left.body().contains("Lee"));
  }

  @Test
  void theCalendarShowsAFortnight() {
    var janet = json(joyce.get(desk.at("/desk/roster/janet-ogden"))).at("/person/days");
    assertEquals(14, janet.size());
    assertEquals("2026-11-25", janet.get(0).path("date").textValue());
    assertEquals("08:30-16:30", janet.get(0).path("hours").textValue());
    assertEquals("OFF", janet.get(3).path("kind").textValue(), "Saturday");
  }

  private HttpResponse<String> change(String what, String body) {
    return joyce.post(desk.at("/desk/roster/" + what), body);
  }

  private boolean isIn(String worker) {
    return desk.roster.atWork(desk.roster.find(worker).orElseThrow(), WEDNESDAY);
  }

  private String day(String worker, int ahead) {
    return json(joyce.get(desk.at("/desk/roster/" + worker)))
        .at("/person/days/" + ahead + "/kind")
        .textValue();
  }

  private static Relationship tie(String id, String citizen, String name, List<String> onlyPeople) {
    return new Relationship(
        id,
        citizen,
        name,
        "ruth-adeyemi",
        "tom-ashworth",
        "adult-care",
        Relationship.Status.ACTIVE,
        "Getting out more",
        LocalDate.of(2026, 1, 5),
        LocalDate.of(2027, 1, 5),
        null,
        "",
        List.of(),
        List.of(),
        List.of(),
        false,
        false,
        new Relationship.Agreed("GIVEN", "yes", onlyPeople),
        new Relationship.Safety("SAFE", "", null),
        List.of());
  }
}
