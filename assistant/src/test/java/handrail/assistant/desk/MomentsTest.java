package handrail.assistant.desk;

import static handrail.assistant.desk.Browser.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.conversation.Presence.Present;
import handrail.assistant.conversation.Signal;
import handrail.assistant.conversation.Turn.HandoffClosed;
import handrail.assistant.desk.RunningDesk.Citizen;
import handrail.assistant.store.RealRedis;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.channels.Channel;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is true for a moment: who types, who looks, and for how long.
class MomentsTest {
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
    redis.client().del("beat:ruth-adeyemi");
    kim = desk.citizen(Channel.WEB_CHAT).says("can I talk to someone about my rent");
    id = kim.isReferred(Need.RELATIONAL, new Reason("R1", "talk to someone", "rule:asks"));
  }

  @Test
  void onlyWhoHasTheHandoffIsSeenTyping() throws Exception {
    var seen = new LinkedBlockingQueue<Signal>();
    assertEquals(409, ruth.post(at("/typing")).statusCode());
    ruth.post(at("/accept"));
    try (var watching = desk.news.onSignal(seen::add)) {
      assertNotNull(watching);
      assertEquals(409, amina.post(at("/typing")).statusCode());
      assertEquals(403, ruth.without("csrf").post(at("/typing")).statusCode());
      assertEquals(204, ruth.post(at("/typing")).statusCode());
      var typing = new Signal(Signal.Kind.TYPING, kim.conversation().id(), "ruth-adeyemi");
      assertEquals(typing, seen.poll(5, TimeUnit.SECONDS));
    }
  }

  @Test
  void aPageIsToldWhenTheCitizenTypes() {
    var conversation = kim.conversation().id();
    try (var lines = ruth.follow(desk.at("/desk/events?tab=t1&conversation=" + conversation))) {
      var heard = lines.filter(line -> line.equals("event: typing") || line.equals("event:typing"));
      var first = heard.iterator();
      desk.news.signal(new Signal(Signal.Kind.TYPING, conversation, Signal.CITIZEN));
      assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertTrue(first.hasNext()));
    }
  }

  @Test
  void whoElseHasItOpenIsSaid() {
    var conversation = kim.conversation().id();
    var toms = desk.presence.enter(conversation, new Present("amina-rashid", "a"));
    var hers = desk.presence.enter(conversation, new Present("ruth-adeyemi", "b"));
    var kims = desk.presence.enterAsCitizen(conversation);
    var page = ruth.page(at("")).body();
    assertTrue(page.contains("Amina Rashid has this open."));
    assertTrue(page.contains("They have the chat open."));
    assertTrue(page.contains("You have this open in another tab."));
    kims.close();
    hers.close();
    ruth.form(at("/left"), "application/json", "csrf", ruth.csrf(), "tab", "other");
    assertTrue(ruth.page(at("")).body().contains("Amina Rashid has this open."));
    toms.close();
    assertFalse(ruth.page(at("")).body().contains("open."));
  }

  @Test
  void timeIsCountedOncePerWorkerHoweverManyTabsSheHas() {
    ruth.post(at("/accept"));
    long tabs =
        IntStream.range(0, 20)
            .parallel()
            .mapToObj(_ -> json(ruth.post(at("/time"))).path("seconds").asLong())
            .max(Long::compare)
            .orElseThrow();
    assertEquals(15, tabs);
    redis.client().del("beat:ruth-adeyemi");
    assertEquals(30, json(ruth.post(at("/time"))).path("seconds").asLong());
    assertTrue(ruth.page(at("")).body().contains("You have looked at this for under a minute."));
  }

  @Test
  void theTimeSpentIsKeptWithTheCase() {
    ruth.post(at("/accept"));
    ruth.post(at("/time"));
    ruth.post(at("/close"), "{\"outcome\":\"Plan agreed\"}");
    var closed = (HandoffClosed) kim.conversation().timeline().getLast().turn();
    assertEquals(Duration.ofSeconds(15), closed.spent());
  }

  private URI at(String deed) {
    return desk.at("/desk/handoffs/" + id + deed);
  }
}
