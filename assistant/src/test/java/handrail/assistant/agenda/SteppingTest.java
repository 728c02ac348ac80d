package handrail.assistant.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.HandoffStepped;
import handrail.assistant.conversation.Turn.PromiseBroken;
import handrail.assistant.handoff.Handoffs;
import handrail.assistant.handoff.Handoffs.Words;
import handrail.assistant.handoff.Northmoor;
import handrail.assistant.store.RealRedis;
import handrail.channels.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A handoff that nobody takes, and one whose worker does not answer.
class SteppingTest {
  /// A Tuesday on which everybody of the housing team is in.
  private static final String TUESDAY = "2026-12-01T10:00:00";

  @AutoClose private static final RealRedis redis = RealRedis.start();

  @Test
  void inDangerWorkerDeputyTeamAndLeadAreAskedWithinFiveMinutesThenSomebodyRings() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kuba = northmoor.known(Channel.SMS, "r-02");
    var opened = kuba.needs("C8", "housing");
    assertEquals(Step.Kind.NAMED, opened.step().kind());
    northmoor.pass(Duration.ofMinutes(5));
    assertEquals(
        List.of(Step.Kind.DEPUTY, Step.Kind.TEAM, Step.Kind.SUPERVISOR, Step.Kind.CALL_BACK),
        kuba.steps());
  }

  @Test
  void everyStepIsOnRecordWithWhoWasAskedAndWhy() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kuba = northmoor.known(Channel.SMS, "r-02");
    kuba.needs("C8", "housing");
    northmoor.pass(Duration.ofMinutes(10));
    for (var step : kuba.turns(HandoffStepped.class)) {
      assertFalse(step.asked().isEmpty(), step::toString);
      assertFalse(step.step().why().isBlank(), step::toString);
    }
    assertEquals(List.of("amina-rashid"), kuba.turns(HandoffStepped.class).getFirst().asked());
  }

  @Test
  void sheReadsOneWordBetweenThePromiseAndItsBreachAndOneOfTheBreach() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kuba = northmoor.known(Channel.SMS, "r-02");
    kuba.needs("C8", "housing");
    northmoor.pass(Duration.ofMinutes(4));
    assertEquals(1, kuba.notices().size(), () -> "one word: " + kuba.notices());
    northmoor.pass(Duration.ofMinutes(2));
    assertEquals(2, kuba.notices().size(), () -> "one more: " + kuba.notices());
    assertTrue(kuba.notices().getLast().contains("sorry"), kuba.notices()::getLast);
    assertEquals(1, kuba.turns(PromiseBroken.class).size());
  }

  @Test
  void inDangerSheIsToldWhomToRingAndOnceANewTime() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kim = northmoor.stranger(Channel.SMS);
    kim.needs("C1", "adult-care");
    northmoor.pass(Duration.ofMinutes(5));
    assertEquals(
        "If you are in danger now, ring 999. Samaritans: 116 123. SHOUT: 85258. NHS: 111. I am"
            + " sorry. Nobody from the adult care team has replied to you in time. I have told the"
            + " person who leads the team. Your reference is "
            + kim.handoff().caseRef()
            + ". If it cannot wait, ring 01632 960130. Someone will still reply to you by 10:20am"
            + " today.",
        kim.notices().getLast());
    assertEquals(northmoor.at("2026-12-01T10:20:00"), kim.handoff().dueBy());
    assertEquals(1, northmoor.broken.since(northmoor.at("2026-12-01T00:00:00")).size());
    northmoor.pass(Duration.ofMinutes(60));
    assertEquals(2, kim.turns(PromiseBroken.class).size(), "a second time, and no third");
    assertTrue(kim.notices().getLast().contains("ring 999"), kim.notices()::getLast);
    assertFalse(kim.notices().getLast().contains("will still reply"), kim.notices()::getLast);
  }

  @Test
  void nobodyIsSaidToHaveBeenToldWhoIsNotAtWork() {
    var northmoor = new Northmoor(redis, "2026-11-29T22:00:00");
    var kim = northmoor.stranger(Channel.SMS);
    kim.needs("C1", "adult-care");
    northmoor.pass(Duration.ofMinutes(15));
    var notice = kim.notices().getLast();
    assertTrue(notice.contains("I have told the people on duty."), notice);
    assertTrue(notice.contains("Our offices are shut now."), notice);
    assertTrue(notice.endsWith("Someone will still reply to you by 10:30pm today."), notice);
  }

  @Test
  void itIsLateAtTheMinuteThatWasSaidAndNotBefore() {
    var northmoor = new Northmoor(redis, "2026-12-01T10:02:25");
    var kim = northmoor.stranger(Channel.SMS);
    assertTrue(kim.needs("C8", "housing").promised().contains("by 10:07am today"));
    northmoor.becomes("2026-12-01T10:06:59");
    assertTrue(kim.turns(PromiseBroken.class).isEmpty());
    northmoor.becomes("2026-12-01T10:07:00");
    assertEquals(1, kim.turns(PromiseBroken.class).size());
  }

  @Test
  void beforeItIsDueNobodySaysThatItIsLate() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kim = northmoor.stranger(Channel.SMS);
    kim.needs("R1", "housing");
    northmoor.pass(Duration.ofHours(6));
    assertTrue(kim.steps().contains(Step.Kind.CALL_BACK), kim.steps()::toString);
    assertTrue(kim.turns(PromiseBroken.class).isEmpty(), "it is due tomorrow");
    assertEquals(1, kim.notices().size(), () -> "one word: " + kim.notices());
    assertFalse(kim.notices().getFirst().contains("sorry"));
  }

  @Test
  void inAChatHeReadsEachStepWithWhoWasAskedAndUntilWhen() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kuba = northmoor.known(Channel.WEB_CHAT, "r-02");
    var promised = kuba.needs("R3", "housing").promised();
    assertTrue(promised.startsWith("I have asked Małgorzata Wróbel, your worker."), promised);
    assertTrue(
        promised.endsWith("If nobody takes it by 10:15am today, I will ask others."), promised);
    northmoor.pass(Duration.ofHours(2));
    assertEquals(
        List.of(
            "Gosia has not answered yet. I have asked Amina Rashid, who steps in for Gosia. If"
                + " nobody takes it by 10:30am today, I will ask others. Someone will still reply"
                + " to you by 5:00pm today.",
            "Amina has not answered yet. I have asked the housing team. If nobody takes it by"
                + " 11:00am today, I will ask others. Someone will still reply to you by 5:00pm"
                + " today.",
            "Nobody has taken this yet. I have asked a person in charge. If nobody takes it by"
                + " 11:30am today, I will ask others. Someone will still reply to you by 5:00pm"
                + " today.",
            "Nobody has taken this yet. I have asked everybody here who can help with this. Someone"
                + " will still reply to you by 5:00pm today."),
        kuba.notices());
    assertEquals(kuba.steps().size(), kuba.notices().size());
  }

  @Test
  void aStrangerReadsNoNames() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kim = northmoor.stranger(Channel.WEB_CHAT);
    kim.needs("R3", "housing");
    northmoor.pass(Duration.ofHours(2));
    assertEquals(kim.steps().size(), kim.notices().size());
    for (var staff : Northmoor.roster(text -> text).staff()) {
      assertFalse(kim.notices().toString().contains(staff.name()), staff::name);
    }
  }

  @Test
  void inDangerNobodyReadsStepByStepWhoHasNotAnswered() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kim = northmoor.stranger(Channel.WEB_CHAT);
    kim.needs("C1", "adult-care");
    northmoor.pass(Duration.ofMinutes(4));
    assertTrue(kim.notices().size() <= 1, kim.notices()::toString);
  }

  @Test
  void acceptedNobodyElseIsAsked() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kuba = northmoor.known(Channel.SMS, "r-02");
    var handoff = kuba.needs("C8", "housing");
    var gosia = northmoor.worker("gosia-wrobel");
    northmoor.handoffs.accept(handoff.id(), gosia);
    northmoor.handoffs.say(handoff.id(), gosia, new Words("1", "Hello"));
    northmoor.pass(Duration.ofMinutes(30));
    assertTrue(kuba.steps().isEmpty());
  }

  @Test
  void aWorkerWhoGoesQuietIsReplacedAndTheCitizenIsToldHonestly() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kuba = northmoor.known(Channel.SMS, "r-02");
    var handoff = kuba.needs("R3", "housing");
    var gosia = northmoor.worker("gosia-wrobel");
    northmoor.handoffs.accept(handoff.id(), gosia);
    northmoor.handoffs.say(handoff.id(), gosia, new Words("1", "Hello"));
    kuba.says("are you there");
    northmoor.pass(Duration.ofMinutes(29));
    assertTrue(kuba.steps().isEmpty(), "she has half an hour");
    northmoor.pass(Duration.ofMinutes(2));

    var step = kuba.turns(HandoffStepped.class).getFirst();
    assertEquals(gosia, step.from());
    assertEquals(List.of("amina-rashid"), step.asked(), "her deputy");
    assertTrue(kuba.notices().getLast().contains(gosia.name() + " has not been able to reply"));
    assertNull(kuba.handoff().acceptedBy());
    assertTrue(kuba.handoff().dueBy().isAfter(northmoor.clock.instant()), "a new time is promised");
    assertTrue(kuba.conversation().heldBy().isEmpty());
  }

  @Test
  void aWorkerWhoRangHasNotGoneQuiet() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kuba = northmoor.known(Channel.SMS, "r-02");
    var handoff = kuba.needs("R3", "housing");
    var gosia = northmoor.worker("gosia-wrobel");
    northmoor.handoffs.accept(handoff.id(), gosia);
    northmoor.handoffs.called(
        handoff.id(),
        gosia,
        new Handoffs.Call(Turn.CallTried.Reached.REACHED, "talked it through", null));
    northmoor.pass(Duration.ofHours(2));
    assertTrue(kuba.steps().isEmpty());
  }

  @Test
  void aWorkerWhoHasLeftTheCouncilIsReplacedAtOnce() {
    var northmoor = new Northmoor(redis, "2026-12-04T10:00:00");
    var bev = northmoor.known(Channel.WEB_CHAT, "r-10");
    var handoff = bev.needs("R1", "environment");
    var kelly = northmoor.worker("kelly-dodds");
    northmoor.handoffs.accept(handoff.id(), kelly);
    northmoor.handoffs.say(handoff.id(), kelly, new Words("1", "Hello"));
    northmoor.pass(Duration.ofHours(1));
    assertTrue(bev.steps().isEmpty());
    northmoor.becomes("2026-12-07T09:00:00");
    assertEquals(List.of("stuart-pickering"), bev.turns(HandoffStepped.class).getFirst().asked());
  }

  @Test
  void whoGivesItBackIsNotAskedForItAgain() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kuba = northmoor.known(Channel.SMS, "r-02");
    var handoff = kuba.needs("R3", "housing");
    assertEquals(List.of("gosia-wrobel"), handoff.offeredTo());
    var gosia = northmoor.worker("gosia-wrobel");
    northmoor.handoffs.accept(handoff.id(), gosia);
    northmoor.handoffs.giveBack(handoff.id(), gosia, "I know the family.");
    assertEquals(List.of("amina-rashid"), kuba.handoff().offeredTo(), "her deputy");
    northmoor.pass(Duration.ofHours(3));
    assertEquals(Step.Kind.CALL_BACK, kuba.handoff().step().kind());
    for (var step : kuba.turns(HandoffStepped.class)) {
      assertFalse(step.asked().contains("gosia-wrobel"), step::toString);
      assertFalse(step.asked().isEmpty(), step::toString);
    }
  }

  @Test
  void overNightAWorkerHasNotGoneQuiet() {
    var northmoor = new Northmoor(redis, "2026-12-01T16:00:00");
    var kuba = northmoor.known(Channel.SMS, "r-02");
    var handoff = kuba.needs("R3", "housing");
    var gosia = northmoor.worker("gosia-wrobel");
    northmoor.handoffs.accept(handoff.id(), gosia);
    northmoor.handoffs.say(handoff.id(), gosia, new Words("1", "Hello"));
    northmoor.becomes("2026-12-01T21:00:00");
    kuba.says("one more thing");
    northmoor.becomes("2026-12-02T07:00:00");
    assertTrue(kuba.steps().isEmpty());
  }

  @Test
  void whoGoesHomeHasNotGoneQuiet() {
    var northmoor = new Northmoor(redis, "2026-12-01T14:00:00");
    var kuba = northmoor.known(Channel.SMS, "r-02");
    var handoff = kuba.needs("R3", "housing");
    var gosia = northmoor.worker("gosia-wrobel");
    northmoor.handoffs.accept(handoff.id(), gosia);
    northmoor.handoffs.say(handoff.id(), gosia, new Words("1", "Hello"));
    northmoor.becomes("2026-12-01T14:40:00");
    kuba.says("one more thing");
    northmoor.pass(Duration.ofHours(2));
    assertTrue(kuba.steps().isEmpty(), "she went home");
    northmoor.becomes("2026-12-02T09:50:00");
    assertEquals(1, kuba.steps().size(), "she has been in for half an hour");
  }

  @Test
  void whoDoesNotChooseIsNotLeftWaitingAndIsToldWhoWasAsked() {
    var northmoor = new Northmoor(redis, "2026-11-24T11:00:00");
    var sandra = northmoor.known(Channel.SMS, "r-04");
    sandra.needs("R1", "adult-care");
    northmoor.pass(Duration.ofMinutes(11));
    assertEquals(List.of(Step.Kind.DEPUTY), sandra.steps());
    assertEquals(List.of("shabnam-hussain"), sandra.handoff().offeredTo());
    assertTrue(
        sandra
            .notices()
            .getFirst()
            .startsWith("I have asked Shabnam Hussain, who steps in for Tom."),
        sandra.notices()::toString);
  }

  @Test
  void whereContactMayNotBeSafeStepsAndBreachesAreOnlyOnRecord() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var lena = northmoor.known(Channel.WEB_CHAT, "r-06");
    lena.needs("C8", "housing");
    northmoor.pass(Duration.ofMinutes(20));
    assertFalse(lena.steps().isEmpty());
    assertEquals(1, lena.turns(PromiseBroken.class).size());
    assertTrue(lena.notices().isEmpty(), lena.notices()::toString);
  }

  @Test
  void twoNodesAtOnceDoEachStepOnce() throws Exception {
    var northmoor = new Northmoor(redis, TUESDAY);
    var citizens = new ArrayList<Northmoor.Citizen>();
    for (int i = 0; i < 20; i++) {
      var citizen = northmoor.stranger(Channel.WEB_CHAT);
      citizen.needs("C8", "housing");
      citizens.add(citizen);
    }
    try (var one = northmoor.agenda();
        var other = northmoor.agenda();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int minute = 0; minute < 6; minute++) {
        northmoor.clock.pass(Duration.ofMinutes(1));
        List<Callable<Boolean>> looks = List.of(look(one), look(other));
        for (var done : threads.invokeAll(looks)) {
          assertTrue(done.get());
        }
      }
    }
    for (var citizen : citizens) {
      assertEquals(List.of(Step.Kind.SUPERVISOR, Step.Kind.CALL_BACK), citizen.steps());
      assertEquals(1, citizen.turns(PromiseBroken.class).size());
    }
  }

  private static Callable<Boolean> look(Agenda agenda) {
    return () -> {
      agenda.look();
      return true;
    };
  }

  @Test
  void askedAgainAfterABreachANewTimeIsPromised() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kim = northmoor.stranger(Channel.WEB_CHAT);
    kim.needs("C8", "housing");
    northmoor.pass(Duration.ofMinutes(10));
    assertEquals(1, kim.turns(PromiseBroken.class).size());
    var again = kim.needs("C8", "housing", "is anybody there");
    assertTrue(again.dueBy().isAfter(northmoor.clock.instant()));
    assertEquals(Handoff.Severity.NOW, again.severity());
    northmoor.pass(Duration.ofMinutes(10));
    assertEquals(2, kim.turns(PromiseBroken.class).size(), "the new one is broken too");
  }
}
