package handrail.assistant.brief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import handrail.assistant.Json;
import handrail.assistant.conversation.Turn;
import handrail.assistant.handoff.Handoffs.Closing;
import handrail.assistant.handoff.Handoffs.Pledge;
import handrail.assistant.handoff.Handoffs.Words;
import handrail.assistant.handoff.Northmoor;
import handrail.assistant.store.RealRedis;
import handrail.channels.Channel;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a worker is told of people who are known from before.
class KnownBriefsTest {
  private static final String TUESDAY = "2026-12-01T14:30:00";
  @AutoClose private static final RealRedis redis = RealRedis.start();

  @Test
  void theRelationshipComesWithWhatToDoFirstAndWhatNotToAskAgain() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var brief =
        northmoor.handoffs.brief(northmoor.known(Channel.SMS, "r-02").needs("R3", "housing"));
    var known = Objects.requireNonNull(brief.relationship());
    assertEquals("Małgorzata Wróbel", known.worker());
    assertEquals("Amina Rashid", known.deputy());
    assertEquals("Answer in Polish.", known.doFirst());
    assertTrue(known.alreadyKnown().contains("Flat 3, second floor"));
    assertTrue(known.strengths().contains("A neighbour feeds his cat"));
    assertEquals("Kuba", brief.person().identity().preferredName());
    assertEquals(List.of("writes in Polish, speaks some English"), brief.person().accessNeeds());
    assertEquals("ADULT", brief.person().ageBand());
    assertEquals("Answer in Polish.", brief.situation().warnings().getFirst());
    assertEquals("GIVEN", brief.consent().shareSummaryWithTeam());
  }

  @Test
  void howToStaySafeIsToldToEverybodyWhoMayWrite() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var brief =
        northmoor.handoffs.brief(northmoor.known(Channel.SMS, "r-02").needs("R3", "housing"));
    assertEquals("SAFE", brief.contactSafety().state());
    assertEquals("Not before 2pm, Monday to Thursday.", brief.contactSafety().rules());
    assertNotNull(brief.contactSafety().confirmedAt());
    var lena = northmoor.known(Channel.WEB_CHAT, "r-06").needs("R1", "housing");
    assertEquals("UNSAFE", northmoor.handoffs.brief(lena).contactSafety().state());
  }

  @Test
  void anInterpreterIsAskedForWhereOneIsKnownToBeNeeded() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var abdi = northmoor.known(Channel.SMS, "r-08").needs("R1", "community");
    assertEquals(true, northmoor.handoffs.brief(abdi).person().interpreter());
  }

  @Test
  void onASharedNumberNothingIsToldUntilItIsKnownWhoWrites() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var somebody = northmoor.known(Channel.SMS, "r-01", "r-12");
    var brief = northmoor.handoffs.brief(somebody.needs("R1", "housing"));
    assertNull(brief.relationship());
    assertNull(brief.person().identity().preferredName());
    assertTrue(brief.situation().warnings().getFirst().contains("ask who is writing"));
    var text = Json.forStore().valueToTree(brief).toString();
    for (var word : List.of("landlord", "Dean", "Maureen", "boiler")) {
      assertFalse(text.contains(word), word);
    }
    var hers = northmoor.handoffs.brief(somebody.replies("Maureen").orElseThrow());
    assertEquals("CLAIMED", hers.person().identity().level());
    assertEquals("Amina Rashid", Objects.requireNonNull(hers.relationship()).worker());
  }

  @Test
  void whatWasSaidInConfidenceStaysWithTheWorkerSheSaidItTo() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var colin = northmoor.known(Channel.WEB_CHAT, "r-07");
    var handoff = colin.needs("R3", "work");
    assertEquals(List.of("denise-fairhurst"), handoff.offeredTo());
    assertNotNull(northmoor.handoffs.brief(handoff).relationship(), "she is the one asked");
    northmoor.handoffs.accept(handoff.id(), northmoor.worker("andrei-popescu"));
    var others = northmoor.handoffs.brief(colin.handoff());
    assertNull(others.relationship());
    assertEquals("REFUSED", others.consent().shareSummaryWithTeam());
    assertNull(others.consent().words());
    assertFalse(Json.forStore().valueToTree(others).toString().contains("carpet mill"));
  }

  @Test
  void promisesThatAreStillToBeKeptAreThere() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kuba = northmoor.known(Channel.SMS, "r-02");
    var handoff = kuba.needs("R3", "housing");
    var gosia = northmoor.worker("gosia-wrobel");
    northmoor.handoffs.accept(handoff.id(), gosia);
    northmoor.handoffs.say(handoff.id(), gosia, new Words("1", "Hello"));
    var due = northmoor.clock.instant().plus(Duration.ofHours(1));
    northmoor.handoffs.promise(handoff.id(), gosia, new Pledge("p1", "ring the landlord", due));
    northmoor.handoffs.promise(handoff.id(), gosia, new Pledge("p2", "send the form", due));
    northmoor.handoffs.keep(handoff.id(), gosia, "p2");
    var promises = northmoor.handoffs.brief(kuba.handoff()).promises();
    assertEquals(
        List.of("ring the landlord"), promises.stream().map(Brief.Promised::what).toList());
    northmoor.pass(Duration.ofHours(1));
    assertTrue(northmoor.handoffs.brief(kuba.handoff()).promises().getFirst().broken());
  }

  @Test
  void howItWasClosedIsInTheLoop() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kuba = northmoor.known(Channel.SMS, "r-02");
    var handoff = kuba.needs("R3", "housing");
    var gosia = northmoor.worker("gosia-wrobel");
    northmoor.handoffs.accept(handoff.id(), gosia);
    var day = LocalDate.parse("2026-12-10");
    var closing = new Closing("sorted", Turn.Demand.FAILURE, Turn.Cause.UNCLEAR_LETTER, day);
    northmoor.handoffs.close(handoff.id(), gosia, closing, kuba.conversation().lastSeq());
    var closed = northmoor.handoffs.find(handoff.id()).orElseThrow();
    var loop = northmoor.handoffs.brief(closed).loop();
    assertEquals("FAILURE", loop.demandType());
    assertEquals("unclear-letter", loop.failureCause());
    assertEquals(day, loop.followUpOn());
  }

  @Test
  void afterClosingTheNextBriefNamesWhoHelpedBefore() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kim = northmoor.stranger(Channel.WEB_CHAT);
    var first = kim.needs("R1", "housing", "my roof leaks, can I talk to someone");
    var gosia = northmoor.worker("gosia-wrobel");
    northmoor.handoffs.accept(first.id(), gosia);
    northmoor.handoffs.say(first.id(), gosia, new Words("1", "Hello"));
    northmoor.handoffs.close(first.id(), gosia, "done", kim.conversation().lastSeq());
    var brief = northmoor.handoffs.brief(kim.needs("R1", "housing", "me again, a person please"));
    assertEquals(
        "gosia-wrobel", Objects.requireNonNull(brief.person().previousWorker()).workerId());
    assertTrue(
        brief.summary().inTheirWords().stream().noneMatch(it -> it.quote().contains("roof")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"r-02", "r-03", "r-04", "r-05", "r-06", "r-07", "r-08", "r-09", "r-10"})
  void isReadInHalfAMinute(String relationship) {
    var northmoor = new Northmoor(redis, TUESDAY);
    var citizen = northmoor.known(Channel.WEB_CHAT, relationship);
    var handoff =
        citizen.needs(
            "R3",
            "housing",
            "I have two kids. The hearing is on 3 December. I can't sleep. I want to talk to"
                + " someone.");
    var brief = northmoor.handoffs.brief(handoff);
    var known = brief.relationship();
    var first = new ArrayList<String>();
    first.add(brief.situation().whyNow());
    first.add(brief.summary().whatTheyWant().text());
    brief.summary().facts().forEach(fact -> first.add(fact.text()));
    if (known != null) {
      first.add(known.doFirst());
      first.addAll(known.alreadyKnown());
    }
    var promise = brief.severity().promiseMade();
    first.add(promise == null ? "" : promise.text());
    long words = first.stream().flatMap(text -> Stream.of(text.split("\\s+"))).count();
    // 250 words a minute is the pace of a plain text.
    assertTrue(words <= 125, () -> words + " words: " + first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"r-02", "r-04", "r-06", "r-07", "r-10"})
  void noNumberOfAnybodyStandsInIt(String relationship) {
    var northmoor = new Northmoor(redis, TUESDAY);
    var citizen = northmoor.known(Channel.WEB_CHAT, relationship);
    JsonNode json =
        Json.forStore().valueToTree(northmoor.handoffs.brief(citizen.needs("R3", "housing")));
    var withoutPromise = json.deepCopy();
    ((com.fasterxml.jackson.databind.node.ObjectNode) withoutPromise).remove("severity");
    assertFalse(withoutPromise.toString().replace(" ", "").contains("07700900"));
  }
}
