package handrail.assistant.desk;

import static handrail.assistant.desk.Browser.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.Cause;
import handrail.assistant.conversation.Turn.Demand;
import handrail.assistant.desk.RunningDesk.Citizen;
import handrail.assistant.promise.Planned;
import handrail.assistant.promise.Promises;
import handrail.assistant.relationship.RelationshipFile;
import handrail.assistant.store.RealRedis;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.channels.Channel;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a worker does in a case beside talking.
class DeedsTest {
  /// A Friday, in the middle of the morning.
  private static final Instant FRIDAY = Instant.parse("2026-11-27T10:00:00Z");

  private static RealRedis redis;
  private static RunningDesk desk;
  private static Browser ruth;
  private static Browser amina;

  private Citizen kim;
  private String id;

  @BeforeAll
  static void start() {
    redis = RealRedis.start();
    desk = new RunningDesk(redis.client(), Clock.fixed(FRIDAY, ZoneOffset.UTC));
    ruth = Browser.of("ruth-adeyemi", desk);
    amina = Browser.of("amina-rashid", desk);
  }

  @AfterAll
  static void stop() {
    desk.close();
    redis.close();
  }

  @BeforeEach
  void ruthHasKimsCase() {
    kim = desk.citizen(Channel.WEB_CHAT).says("can I talk to someone about my rent");
    id = kim.isReferred(Need.RELATIONAL, new Reason("R1", "talk to someone", "rule:asks"));
    assertEquals(200, ruth.post(at("/accept")).statusCode());
  }

  @Test
  void aNoteIsForColleaguesOnly() {
    assertEquals(200, send("note", "{\"note\":\"Rings after school only\"}"));
    assertEquals(200, amina.post(at("/note"), "{\"note\":\"Knows the landlord\"}").statusCode());
    var page = page();
    assertTrue(page.expectFirst("#transcript").text().contains("Rings after school only"));
    assertTrue(page.expectFirst("#transcript").text().contains("Knows the landlord"));
  }

  @Test
  void aPromiseHasATimeAndIsKept() {
    var byForm =
        ruth.form(
            at("/promise"),
            "text/html",
            "csrf",
            ruth.csrf(),
            "id",
            "p1",
            "what",
            "I will ring the landlord",
            "by",
            "2026-11-27T15:30");
    assertEquals(303, byForm.statusCode());
    var promise =
        Promises.of(kim.conversation()).stream()
            .filter(one -> one.id().equals("p1"))
            .findFirst()
            .orElseThrow();
    assertEquals(Instant.parse("2026-11-27T15:30:00Z"), promise.dueBy());
    assertTrue(page().expectFirst("#ties").text().contains("I will ring the landlord by 15:30"));
    assertEquals(200, send("keep-promise", "{\"promise\":\"p1\"}"));
    assertEquals(409, send("keep-promise", "{\"promise\":\"p1\"}"), "once");
    assertFalse(page().expectFirst("#ties").text().contains("landlord"));
  }

  @Test
  void whatIsPlannedCanBeTakenBack() {
    var plan = "{\"id\":\"w1\",\"words\":\"How did it go?\",\"at\":\"2026-11-30T10:00:00Z\"}";
    assertEquals(200, send("plan", plan));
    assertEquals(1, Planned.in(kim.conversation()).size());
    assertTrue(page().expectFirst("#ties").text().contains("How did it go? Mon 30 Nov 10:00"));
    assertEquals(200, send("unplan", "{\"message\":\"w1\"}"));
    assertEquals(0, Planned.in(kim.conversation()).size());
  }

  @Test
  void aCallIsWrittenDownWithWhatCameOfIt() {
    assertEquals(200, send("call", "{\"outcome\":\"not-reached\",\"note\":\"\"}"));
    var again = "{\"outcome\":\"try-again\",\"note\":\"Busy\",\"again\":\"2026-11-27T14:00:00Z\"}";
    assertEquals(200, send("call", again));
    var reached = ruth.post(at("/call"), "{\"outcome\":\"reached\",\"note\":\"Talked\"}");
    assertEquals("in-touch", json(reached).path("state").textValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "need           | VALUE   | ",
        "unclear-letter | FAILURE | UNCLEAR_LETTER",
        "promise-broken | FAILURE | PROMISE_BROKEN",
      })
  void oneTapSaysWhyItHappenedAndCloses(String why, Demand demand, Cause cause) {
    var answer =
        ruth.form(
            at("/close"),
            "text/html",
            "csrf",
            ruth.csrf(),
            "outcome",
            "Plan agreed",
            "followUpOn",
            "2026-12-04",
            "why",
            why);
    assertEquals(303, answer.statusCode());
    var closed = (Turn.HandoffClosed) kim.conversation().timeline().getLast().turn();
    assertEquals(demand, closed.demand());
    assertEquals(cause, closed.cause());
    assertEquals("2026-12-04", Objects.requireNonNull(closed.followUpOn()).toString());
    var page = page();
    assertTrue(page.select("h1 .tag").isEmpty(), "a closed case is no longer for now");
    assertTrue(page.select("#write").isEmpty());
  }

  @Test
  void closingWithoutAReasonIsKnownAsSuch() {
    assertEquals(200, send("close", "{\"outcome\":\"Plan agreed\"}"));
    var closed = (Turn.HandoffClosed) kim.conversation().timeline().getLast().turn();
    assertNull(closed.demand());
  }

  @Test
  void somebodyAwayIsNotPassedItAndHerDeputyIsOneTapAway() {
    var away = desk.awayWithDeputyIn();
    var refused =
        ruth.form(
            at("/transfer"),
            "text/html",
            "csrf",
            ruth.csrf(),
            "to",
            away.id(),
            "note",
            "She knows the family");
    assertEquals(409, refused.statusCode());
    var form = Jsoup.parse(refused.body()).expectFirst("#transfer form");
    var deputy = form.expectFirst("button[name=to]");
    assertEquals("She knows the family", form.expectFirst("textarea").text());
    var passed =
        ruth.form(
            at("/transfer"),
            "application/json",
            "csrf",
            ruth.csrf(),
            "to",
            deputy.attr("value"),
            "note",
            "She knows the family");
    assertEquals(200, passed.statusCode());
    assertEquals(deputy.attr("value"), json(passed).path("offeredTo").get(0).textValue());
  }

  @Test
  void sheBecomesTheirNamedWorkerWithTheirYesAndHandsItBack() {
    var agreed = "{\"calledName\":\"Kim\",\"purpose\":\"rent\",\"yes\":\"yes please Ruth\"}";
    assertEquals(409, amina.post(at("/keep"), agreed).statusCode(), "she does not have the case");
    assertEquals(400, send("keep", "{\"calledName\":\"\",\"purpose\":\"rent\",\"yes\":\"\"}"));
    assertEquals(200, send("keep", agreed));
    assertEquals(409, send("keep", agreed), "once");
    var card = page().expectFirst("#ties .card").text();
    assertTrue(card.contains("You are their named worker"), card);
    assertTrue(card.contains("yes please Ruth"), card);
    var tie = desk.relationships.of(kim.conversation().id()).getFirst();
    assertEquals("GIVEN", tie.consent().withTeam());
    assertEquals("SAFE", tie.safety().state(), "she agreed to it here, and nothing speaks against");
    var end = "{\"relationship\":\"%s\",\"reason\":\"She moves away\"}".formatted(tie.id());
    assertEquals(409, amina.post(at("/end-tie"), end).statusCode(), "it is not hers to end");
    assertEquals(200, send("end-tie", end));
    assertTrue(page().select("#ties .card").isEmpty());
  }

  @Test
  void whatHerWorkerPromisedBeforeStandsBesideIt() {
    var bev =
        RelationshipFile.northmoor().relationships().stream()
            .filter(tie -> tie.id().equals("r-10"))
            .findFirst()
            .orElseThrow();
    desk.relationships.keep(bev);
    desk.relationships.know(kim.conversation().id(), bev.citizen());
    var card = page().expectFirst("#ties .card").text();
    assertTrue(card.contains("Put the noise recorder in for one weekend"), card);
    assertTrue(card.contains("Kelly Dodds, by Fri 20 Nov: broken. The recorder was in use."), card);
    assertTrue(card.contains("by Tue 1 Dec: open"), card);
  }

  @Test
  void whatWasSaidBeforeAndOnOtherWaysStandsBesideIt() {
    send("close", "{\"outcome\":\"Plan agreed\"}");
    var text = desk.citizen(Channel.SMS).says("it is about my blue badge");
    desk.relationships.know(text.conversation().id(), "c-kim");
    kim.says("it is me again, a person please");
    id = kim.isReferred(Need.RELATIONAL, new Reason("R1", "a person", "rule:asks"));
    desk.relationships.know(kim.conversation().id(), "c-kim");
    ruth.post(at("/accept"));
    send("keep", "{\"calledName\":\"\",\"purpose\":\"rent\",\"yes\":\"ok\"}");
    desk.relationships.know(text.conversation().id(), "of-" + kim.conversation().id());
    var page = page();
    assertTrue(page.expectFirst("#earlier").text().contains("Plan agreed"));
    assertFalse(page.expectFirst("#transcript").text().contains("Plan agreed"));
    assertTrue(page.text().contains("it is about my blue badge"));
    var ids = page.select("[id]").eachAttr("id");
    assertEquals(ids.size(), ids.stream().distinct().count(), "each id stands once");
  }

  @Test
  void whatSheSaidOnAnotherWayStandsThereThoughNobodyIsHerNamedWorker() {
    var text = desk.citizen(Channel.SMS).says("it is about my blue badge");
    desk.relationships.know(text.conversation().id(), "c-sam");
    desk.relationships.know(kim.conversation().id(), "c-sam");
    assertTrue(page().text().contains("it is about my blue badge"));
  }

  @Test
  void aPageIsFoundAndPutIntoTheDraftWithoutScripts() {
    var found = draft("text", "Hello", "find", "second bin", "put", "");
    assertEquals("Hello", found.expectFirst("#text").text());
    var put = found.expectFirst("#found button").attr("value");
    assertEquals("A second bin costs £42. http://northmoor.example/bins", put);
    var filled = draft("text", "Hello", "find", "second bin", "put", put);
    assertEquals("Hello\n" + put, filled.expectFirst("#text").wholeText());
    assertEquals(
        0,
        kim.conversation().timeline().stream()
            .filter(entry -> entry.turn() instanceof Turn.WorkerSaid)
            .count(),
        "nothing is said");
  }

  @Test
  void readyWordsAreHersAndNameATime() {
    var ready = page().select("#ready button").eachAttr("value");
    assertTrue(ready.getFirst().startsWith("Hello, I'm Ruth."), ready.getFirst());
    assertTrue(ready.stream().anyMatch(words -> words.contains("11:00am today")));
    assertTrue(ready.stream().noneMatch(words -> words.contains("{")));
  }

  @Test
  void ofTwentyWhoAcceptAtOnceOneHasItAndTheOthersReadHerName() {
    kim = desk.citizen(Channel.WEB_CHAT).says("a person please");
    id = kim.isReferred(Need.RELATIONAL, new Reason("R1", "a person", "rule:asks"));
    var answers =
        IntStream.range(0, 20)
            .parallel()
            .mapToObj(each -> (each % 2 == 0 ? ruth : amina).post(at("/accept")).statusCode())
            .toList();
    assertEquals(10, answers.stream().filter(status -> status == 200).count());
    assertEquals(
        1,
        kim.conversation().timeline().stream()
            .filter(entry -> entry.turn() instanceof Turn.HandoffAccepted)
            .count());
  }

  @Test
  void anAcceptThatCrossesWithAClosingFindsItClosed() {
    send("close", "{\"outcome\":\"Plan agreed\"}");
    assertEquals(409, amina.post(at("/accept")).statusCode());
  }

  @Test
  void whoWantsToTryAgainIsAskedWhenAtTheField() {
    var form = form("call", "outcome", "try-again", "note", "Busy", "again", "");
    assertEquals("Say when to try again.", form.expectFirst("#call-again-error").text());
    assertEquals("Busy", form.expectFirst("#call-note").text());
    assertEquals(0, form.select("#call-note-error").size());
  }

  @Test
  void thoseWhoAreInStandFirstAmongColleagues() {
    var names = page().select("#transfer option").eachText();
    var in = names.stream().skip(1).map(name -> !name.endsWith("(not in)")).toList();
    assertTrue(in.contains(true) && in.contains(false), "some are in");
    assertFalse(in.subList(in.indexOf(false), in.size()).contains(true), names::toString);
  }

  @Test
  void whatIsSafeIsNotGuessedAndARefusalChangesNothingThatWasChosen() {
    var open = page().expectFirst("#contact-safety #state option");
    assertEquals("", open.attr("value"));
    assertEquals(0, page().select("#contact-safety #state option[selected]").size());
    var nothing = form("contact-safety", "state", "", "rules", "").expectFirst("#contact-safety");
    assertEquals(
        "Choose what they said: not safe, safe only as written, or safe.",
        nothing.expectFirst("#state-error").text());
    var form =
        form("contact-safety", "state", "SAFE_WITH_RULES", "channels.sms", "UNSAFE", "rules", "")
            .expectFirst("#contact-safety");
    assertEquals("SAFE_WITH_RULES", form.expectFirst("#state option[selected]").attr("value"));
    assertEquals("UNSAFE", form.expectFirst("#channel-sms option[selected]").attr("value"));
    assertEquals("Write down what is safe.", form.expectFirst("#rules-error").text());
  }

  /// The page that comes back for a form that was refused.
  private Document form(String deed, String... fields) {
    var all = new String[fields.length + 2];
    all[0] = "csrf";
    all[1] = ruth.csrf();
    System.arraycopy(fields, 0, all, 2, fields.length);
    return Jsoup.parse(ruth.form(at("/" + deed), "text/html", all).body());
  }

  private Document draft(String... fields) {
    return form("draft", fields);
  }

  private Document page() {
    return Jsoup.parse(ruth.page(at("")).body());
  }

  private int send(String deed, String json) {
    HttpResponse<String> answer = ruth.post(at("/" + deed), json);
    return answer.statusCode();
  }

  private URI at(String deed) {
    return desk.at("/desk/handoffs/" + id + deed);
  }
}
