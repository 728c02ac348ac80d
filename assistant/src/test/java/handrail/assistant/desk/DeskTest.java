package handrail.assistant.desk;

import static handrail.assistant.desk.Browser.json;
import static handrail.assistant.desk.Browser.names;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.conversation.Turn;
import handrail.assistant.desk.RunningDesk.Citizen;
import handrail.assistant.store.RealRedis;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.channels.Channel;
import handrail.channels.Message.Kind;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The desk as a script sees it.
class DeskTest {
  private static RealRedis redis;
  private static RunningDesk desk;
  private static Browser ruth;
  private static Browser amina;

  private Citizen kim;
  private String id;

  @BeforeAll
  static void start() {
    redis = RealRedis.start();
    desk = new RunningDesk(redis.client(), Clock.systemUTC());
    ruth = Browser.of("ruth-adeyemi", desk);
    amina = Browser.of("amina-rashid", desk);
  }

  @AfterAll
  static void stop() {
    desk.close();
    redis.close();
  }

  @BeforeEach
  void kimAsksForAPerson() {
    kim = desk.citizen(Channel.WEB_CHAT).says("can I talk to someone about my rent");
    id = kim.isReferred(Need.RELATIONAL, new Reason("R1", "talk to someone", "rule:asks"));
  }

  @Test
  void theQueueHasTheShapeOthersRelyOn() {
    var queue = json(ruth.get(desk.at("/desk/handoffs")));
    assertEquals(List.of("handoffs"), names(queue));
    var row = queue.path("handoffs").valueStream().filter(it -> it.path("id").asText().equals(id));
    var mine = row.findFirst().orElseThrow();
    assertTrue(
        names(mine)
            .containsAll(
                List.of(
                    "id",
                    "state",
                    "severity",
                    "reasons",
                    "team",
                    "offeredTo",
                    "acceptedBy",
                    "dueBy",
                    "createdAt")));
    assertEquals("offered", mine.path("state").textValue());
    assertEquals("soon", mine.path("severity").textValue());
    assertEquals("R1", mine.path("reasons").get(0).textValue());
    assertTrue(mine.path("acceptedBy").isNull());
    assertTrue(mine.path("dueBy").textValue().endsWith("Z"));
  }

  @Test
  void oneHandoffBringsBriefAndTranscript() {
    var one = json(ruth.get(at("")));
    assertEquals(id, one.path("id").textValue());
    assertEquals("handoff-packet/1", one.path("brief").path("schema").textValue());
    var first = one.path("transcript").get(0);
    assertEquals(
        List.of(
            "seq",
            "at",
            "from",
            "name",
            "kind",
            "text",
            "citations",
            "choices",
            "language",
            "note",
            "why"),
        names(first));
    assertEquals("citizen", first.path("from").textValue());
    assertEquals("can I talk to someone about my rent", first.path("text").textValue());
    assertTrue(names(one).stream().noneMatch(name -> name.equals("said")), "words for pages");
  }

  @Test
  void everyAnswerSaysWhy() {
    kim.says("how much is a second bin")
        .isToldBecause(Whys.secondBin(), Kind.ANSWER, "It costs £42.");
    var transcript = json(ruth.get(at(""))).path("transcript");
    var why = transcript.get(transcript.size() - 1).path("why");
    assertEquals("routine", why.path("need").textValue());
    var basis = why.path("basis");
    assertEquals("second bin", basis.path("understoodAs").textValue());
    assertEquals(.42, basis.path("threshold").doubleValue());
    assertEquals("said", basis.at("/passages/0/use").textValue());
    assertEquals("far", basis.at("/dropped/0/why").textValue());
    assertTrue(transcript.get(0).path("why").isNull(), "a citizen's turn says nothing of it");
  }

  @Test
  void whoComesSecondIsToldWhoHasIt() {
    var accepted = ruth.post(at("/accept"));
    assertEquals(200, accepted.statusCode());
    assertEquals("accepted", json(accepted).path("state").textValue());
    assertEquals(List.of("id", "name"), names(json(accepted).path("acceptedBy")));

    var late = amina.post(at("/accept"));
    assertProblem(409, late);
    assertEquals("Ruth Adeyemi has this.", json(late).path("detail").textValue());
    assertEquals("ruth-adeyemi", json(late).path("heldBy").path("id").textValue());
    assertEquals(200, ruth.post(at("/accept")).statusCode(), "she has it already");
  }

  @Test
  void anEmptyJsonBodyIsNoBody() {
    assertEquals(200, ruth.post(at("/accept"), "").statusCode());
  }

  @Test
  void nothingReachesThemBeforeSomebodyAccepted() {
    var early = ruth.post(at("/messages"), "{\"id\":\"1\",\"text\":\"Hello, Ruth here\"}");
    assertProblem(409, early);
    assertTrue(
        kim.conversation().timeline().stream()
            .noneMatch(entry -> entry.turn() instanceof Turn.WorkerSaid));
  }

  @Test
  void whatIsSentTwiceIsSaidOnce() {
    ruth.post(at("/accept"));
    var hello = "{\"id\":\"1\",\"text\":\"Hello Kim\"}";
    assertEquals("in-touch", json(ruth.post(at("/messages"), hello)).path("state").textValue());
    assertEquals(200, ruth.post(at("/messages"), hello).statusCode());
    assertEquals(
        1,
        kim.conversation().timeline().stream()
            .filter(entry -> entry.turn() instanceof Turn.WorkerSaid)
            .count());
  }

  @Test
  void aColleagueTakesItOver() {
    ruth.post(at("/accept"));
    var passed =
        ruth.post(at("/transfer"), "{\"to\":\"amina-rashid\",\"note\":\"she knows the landlord\"}");
    assertEquals("offered", json(passed).path("state").textValue());
    assertEquals("amina-rashid", json(passed).path("offeredTo").get(0).textValue());
    assertEquals(200, amina.post(at("/accept")).statusCode());
    assertProblem(409, ruth.post(at("/messages"), "{\"id\":\"2\",\"text\":\"One more thing\"}"));
  }

  @Test
  void whatIsGivenBackSaysWhy() {
    ruth.post(at("/accept"));
    ruth.post(at("/return"), "{\"reason\":\"this is about housing\"}");
    var receiver = json(amina.get(at(""))).path("brief").path("receiver");
    assertEquals("this is about housing", receiver.path("returnedReason").textValue());
    assertTrue(receiver.path("acceptedBy").isNull());
  }

  @Test
  void closingIsRefusedWhileTheyAreWriting() {
    ruth.post(at("/accept"));
    long seen = kim.conversation().lastSeq();
    kim.says("one more thing");
    var outcome = "{\"outcome\":\"Rent plan agreed\",\"seen\":%d}";
    assertProblem(409, ruth.post(at("/close"), outcome.formatted(seen)));
    var closed = ruth.post(at("/close"), outcome.formatted(kim.conversation().lastSeq()));
    assertEquals("closed", json(closed).path("state").textValue());
    assertProblem(409, ruth.post(at("/close"), "{\"outcome\":\"again\"}"));
    assertTrue(ruth.get(desk.at("/desk/handoffs")).body().indexOf(id) < 0, "no longer open");
    assertEquals(200, ruth.get(at("")).statusCode(), "can still be read");
  }

  @Test
  void aForeignPageCanDoNothing() {
    assertProblem(403, ruth.without("csrf").post(at("/accept")));
    assertEquals(403, ruth.form(at("/accept"), "application/json", "csrf", "0").statusCode());
    assertEquals(
        403, ruth.form(at("/accept"), "text/html", "csrf", amina.csrf()).statusCode(), "another's");
    assertEquals(
        200, ruth.form(at("/accept"), "application/json", "csrf", ruth.csrf()).statusCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "messages | text    | {'id':'1','text':''}",
        "messages | text    | {'id':'1','text':' \\n '}",
        "messages | text    | {'id':'1','text':7}",
        "messages | text    | {'id':'1','text':null}",
        "messages | text    | {'id':'1'}",
        "messages | id      | {'text':'Hello'}",
        "messages | id      | {'id':'','text':'Hello'}",
        "messages | id      | {'id':['1'],'text':'Hello'}",
        "messages | id      | {'id':'a b','text':'Hello'}",
        "messages | body    | ['Hello']",
        "messages | body    | {'id':",
        "transfer | to      | {'to':'nobody','note':'x'}",
        "transfer | to      | {'to':'ruth-adeyemi','note':'to herself'}",
        "transfer | note    | {'to':'amina-rashid'}",
        "return   | reason  | {'reason':''}",
        "close    | outcome | {}",
        "close    | seen    | {'outcome':'x','seen':'soon'}",
        "close    | seen    | {'outcome':'x','seen':1.5}",
      })
  void whatIsWrongIsNamed(String deed, String field, String body) {
    ruth.post(at("/accept"));
    var answer = ruth.post(at("/" + deed), body.replace('\'', '"'));
    assertProblem(400, answer);
    assertEquals(field, json(answer).path("field").textValue());
  }

  @Test
  void whatThereIsNotIsToldToABrowserAsAPage() {
    var page = ruth.page(desk.at("/desk/nothing"));
    assertEquals(404, page.statusCode());
    assertTrue(page.body().contains("There is nothing here."), page.body());
    assertTrue(page.body().contains("/desk/handoffs"), "and the way back");
    assertProblem(404, ruth.get(desk.at("/desk/nothing")));
  }

  @Test
  void whatIsTooLongIsRefused() {
    ruth.post(at("/accept"));
    var long10 = "{\"id\":\"1\",\"text\":\"%s\"}".formatted("x".repeat(10_001));
    assertEquals("text", json(ruth.post(at("/messages"), long10)).path("field").textValue());
    var huge = "{\"id\":\"1\",\"text\":\"%s\"}".formatted("x".repeat(200_000));
    assertProblem(413, ruth.post(at("/messages"), huge));
  }

  @Test
  void whatIsNotThereIsNotFound() {
    for (var path : List.of("/desk/handoffs/nowhere.1", "/desk/handoffs/%00", "/desk/handoffs/x")) {
      assertEquals(404, ruth.get(desk.at(path)).statusCode(), path);
    }
    assertProblem(404, ruth.post(desk.at("/desk/handoffs/nowhere.1/accept")));
  }

  @Test
  void openPagesHearThatSomethingIsNewButNotWhat() {
    try (var lines = ruth.follow(desk.at("/desk/events"))) {
      var heard = lines.filter(line -> line.startsWith("data:")).iterator();
      heard.next();
      kim.says("are you there");
      assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> assertTrue(heard.next().endsWith(kim.conversation().id())));
    }
  }

  @Test
  void aTextIsCountedAsItGoesOut() {
    var one = "{\"text\":\"%s\"}".formatted("x".repeat(154));
    var two = "{\"text\":\"%s\"}".formatted("x".repeat(155));
    assertEquals(1, json(ruth.post(desk.at("/desk/sms-parts"), one)).path("parts").asInt());
    assertEquals(
        2, json(ruth.post(desk.at("/desk/sms-parts"), two)).path("parts").asInt(), "\"Ruth: \"");
    assertEquals(
        0, json(ruth.post(desk.at("/desk/sms-parts"), "{\"text\":\"\"}")).path("parts").asInt());
  }

  @Test
  void onlySupervisorsSeeAndConfirmTheSafetyWords() {
    assertProblem(403, ruth.get(desk.at("/desk/safety-words")));
    var harpreet = Browser.of("harpreet-sandhu", desk);
    var everything = json(harpreet.get(desk.at("/desk/safety-words")));
    assertEquals(List.of("numbers", "wordings"), names(everything));
    assertTrue(everything.path("numbers").get(0).path("overdue").booleanValue());
    var checked = desk.at("/desk/safety-words/checked");
    assertProblem(400, harpreet.post(checked, "{\"number\":\"12345\"}"));
    var numbers = json(harpreet.post(checked, "{\"number\":\"999\"}")).path("numbers");
    assertEquals("Harpreet Sandhu", numbers.get(0).path("checkedBy").textValue());
    assertTrue(!numbers.get(0).path("overdue").booleanValue());
  }

  @Test
  void whatIsSafeIsSetByWhoHasIt() {
    var safe =
        "{\"state\":\"SAFE_WITH_RULES\",\"channels\":{\"sms\":\"UNSAFE\"},\"rules\":\"mornings\"}";
    assertProblem(409, ruth.post(at("/contact-safety"), safe));
    ruth.post(at("/accept"));
    assertProblem(400, ruth.post(at("/contact-safety"), "{\"state\":\"UNKNOWN\"}"));
    assertProblem(400, ruth.post(at("/contact-safety"), "{\"state\":\"SAFE_WITH_RULES\"}"));
    assertEquals(200, ruth.post(at("/contact-safety"), safe).statusCode());
    var safety = json(ruth.get(at(""))).path("brief").path("contactSafety");
    assertEquals("SAFE_WITH_RULES", safety.path("state").textValue());
    assertEquals("UNSAFE", safety.path("channels").path("sms").textValue());
    assertEquals("mornings", safety.path("rules").textValue());
    assertTrue(safety.path("confirmedAt").isTextual());
    assertEquals(1, safety.path("src").size());
  }

  private URI at(String deed) {
    return desk.at("/desk/handoffs/" + id + deed);
  }

  private static void assertProblem(int status, HttpResponse<String> response) {
    assertEquals(status, response.statusCode());
    var type = response.headers().firstValue("Content-Type").orElseThrow();
    assertEquals("application/problem+json", type.split(";", 2)[0]);
  }
}
