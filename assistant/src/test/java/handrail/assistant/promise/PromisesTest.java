package handrail.assistant.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.CallTried.Reached;
import handrail.assistant.conversation.Turn.HandoffOpened;
import handrail.assistant.conversation.Turn.MessageDropped;
import handrail.assistant.conversation.Turn.PromiseBroken;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.conversation.Turn.WorkerSaid;
import handrail.assistant.handoff.Handoffs.Call;
import handrail.assistant.handoff.Handoffs.Closing;
import handrail.assistant.handoff.Handoffs.Move;
import handrail.assistant.handoff.Handoffs.Pledge;
import handrail.assistant.handoff.Handoffs.Words;
import handrail.assistant.handoff.Northmoor;
import handrail.assistant.store.RealRedis;
import handrail.channels.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What workers promise, plan, note and try, and what becomes of it.
class PromisesTest {
  @AutoClose private static final RealRedis redis = RealRedis.start();

  private Northmoor northmoor;
  private Northmoor.Citizen kuba;
  private Handoff handoff;
  private Worker gosia;

  @BeforeEach
  void gosiaHasKubasCase() {
    northmoor = new Northmoor(redis, "2026-12-01T10:00:00");
    kuba = northmoor.known(Channel.SMS, "r-02");
    handoff = kuba.needs("R3", "housing");
    gosia = northmoor.worker("gosia-wrobel");
    northmoor.handoffs.accept(handoff.id(), gosia);
  }

  @Test
  void byWhenSomebodyIsInTouchIsAPromiseAndAWordOfTheWorkerKeepsIt() {
    var open = byWhen();
    assertEquals(Promise.State.OPEN, open.state());
    assertEquals("gosia-wrobel", open.owner());
    assertEquals(handoff.dueBy(), open.dueBy());
    says("1", "Hello Kuba");
    assertEquals(Promise.State.KEPT, byWhen().state());
    northmoor.becomes("2026-12-02T12:00:00");
    assertTrue(kuba.turns(PromiseBroken.class).isEmpty());
  }

  @Test
  void reachingHerOnTheTelephoneKeepsItTooAndNotReachingHerDoesNot() {
    called(Reached.NOT_REACHED);
    assertEquals(Promise.State.OPEN, byWhen().state());
    called(Reached.REACHED);
    assertEquals(Promise.State.KEPT, byWhen().state());
    assertEquals(Handoff.State.IN_TOUCH, kuba.handoff().state());
  }

  @Test
  void aPromiseKeptInTimeIsNeverBroken() {
    says("1", "Hello");
    promises("p1", "I will ring the landlord", in(2));
    assertInstanceOf(Move.Done.class, northmoor.handoffs.keep(handoff.id(), gosia, "p1"));
    northmoor.pass(Duration.ofHours(3));
    assertEquals(Promise.State.KEPT, promise("p1").state());
    assertTrue(kuba.turns(PromiseBroken.class).isEmpty());
    assertEquals(
        new Move.NothingOpen(), northmoor.handoffs.keep(handoff.id(), gosia, "p1"), "once");
  }

  @Test
  void aBrokenPromiseIsOnRecordToldToHerAndShownToTheSupervisor() {
    says("1", "Hello");
    promises("p1", "I will ring the landlord", in(2));
    northmoor.pass(Duration.ofHours(2));

    assertEquals(1, kuba.turns(PromiseBroken.class).size());
    assertTrue(kuba.notices().getLast().contains("I will ring the landlord"));
    assertTrue(kuba.notices().getLast().startsWith("I am sorry. " + gosia.name() + " told you"));
    var shown = northmoor.broken.since(Instant.EPOCH);
    assertEquals(List.of("p1"), shown.stream().map(one -> one.promise().id()).toList());
    northmoor.pass(Duration.ofHours(1));
    assertEquals(1, kuba.turns(PromiseBroken.class).size(), "it is told once");
    northmoor.handoffs.keep(handoff.id(), gosia, "p1");
    assertEquals(Promise.State.KEPT_LATE, promise("p1").state());
  }

  @Test
  void aPromiseOutlivesTheCase() {
    says("1", "Hello");
    promises("p1", "I will send the form", in(3));
    close(new Closing("done", null, null, null));
    northmoor.pass(Duration.ofHours(4));
    assertEquals(1, kuba.turns(PromiseBroken.class).size());
    assertInstanceOf(Move.Done.class, northmoor.handoffs.keep(handoff.id(), gosia, "p1"));
  }

  @Test
  void whereItMayNotBeSafeABreachIsOnlyOnRecord() {
    northmoor.handoffs.setContactSafety(
        handoff.id(),
        gosia,
        handrail.assistant.conversation.ContactSafety.State.UNSAFE,
        java.util.Map.of(),
        "");
    says("1", "Hello");
    promises("p1", "I will ring", in(1));
    int before = kuba.notices().size();
    northmoor.pass(Duration.ofHours(2));
    assertEquals(1, kuba.turns(PromiseBroken.class).size());
    assertEquals(before, kuba.notices().size());
  }

  @Test
  void aPromiseClickedTwiceIsMadeOnce() {
    says("1", "Hello");
    promises("p1", "I will ring", in(2));
    promises("p1", "I will ring", in(2));
    assertEquals(1, kuba.turns(Turn.PromiseMade.class).size());
  }

  @Test
  void plannedWordsAreSaidAtTheirTimeAsTheWorkersOwn() {
    plan("w1", "Do not forget your form", in(1));
    northmoor.pass(Duration.ofMinutes(59));
    assertEquals(1, kuba.turns(WorkerSaid.class).size(), "her hello");
    northmoor.pass(Duration.ofMinutes(2));
    var said = kuba.turns(WorkerSaid.class).getLast();
    assertEquals("Do not forget your form", said.text());
    assertEquals(gosia, said.worker());
    assertTrue(Planned.in(kuba.conversation()).isEmpty());
  }

  @Test
  void plannedWordsTakenBackAreNotSaid() {
    plan("w1", "Do not forget your form", in(1));
    assertInstanceOf(Move.Done.class, northmoor.handoffs.unplan(handoff.id(), gosia, "w1"));
    northmoor.pass(Duration.ofHours(2));
    assertEquals(1, kuba.turns(WorkerSaid.class).size(), "her hello");
    assertEquals(new Move.NothingOpen(), northmoor.handoffs.unplan(handoff.id(), gosia, "w1"));
  }

  @Test
  void plannedWordsAreDroppedOnceTheCaseIsClosed() {
    plan("w1", "Do not forget your form", in(1));
    close(new Closing("done", null, null, null));
    northmoor.pass(Duration.ofHours(2));
    assertDropped("closed");
  }

  @Test
  void plannedWordsAreDroppedOnceSomebodyElseHasTheCase() {
    plan("w1", "Do not forget your form", in(1));
    northmoor.handoffs.giveBack(handoff.id(), gosia, "not mine");
    northmoor.handoffs.accept(handoff.id(), northmoor.worker("amina-rashid"));
    northmoor.pass(Duration.ofHours(2));
    assertDropped("no longer has this");
  }

  @Test
  void plannedWordsAreDroppedOnceSheHasOptedOut() {
    plan("w1", "Do not forget your form", in(1));
    kuba.stops();
    northmoor.pass(Duration.ofHours(2));
    assertDropped("opted out");
    assertEquals(Handoff.State.IN_TOUCH, kuba.handoff().state(), "the case stays");
  }

  private void assertDropped(String reason) {
    assertEquals(1, kuba.turns(WorkerSaid.class).size(), "her hello");
    assertTrue(kuba.turns(MessageDropped.class).getFirst().reason().contains(reason));
  }

  @Test
  void notesAndCallsAreNeverShownToTheCitizen() {
    int before = kuba.notices().size();
    northmoor.handoffs.note(handoff.id(), gosia, "he sounded tired");
    called(Reached.TRY_AGAIN, in(1));
    assertEquals(before, kuba.notices().size());
    assertEquals("he sounded tired", kuba.turns(Turn.NotePut.class).getFirst().text());
    assertEquals(in(1), kuba.turns(Turn.CallTried.class).getFirst().again());
  }

  @Test
  void aColleaguePutsANoteWithoutHavingTheCaseAndAlsoOnceItIsClosed() {
    var amina = northmoor.worker("amina-rashid");
    assertInstanceOf(Move.Done.class, northmoor.handoffs.note(handoff.id(), amina, "I know him"));
    close(new Closing("done", null, null, null));
    assertInstanceOf(Move.Done.class, northmoor.handoffs.note(handoff.id(), amina, "He wrote"));
    assertEquals(Handoff.State.CLOSED, northmoor.handoffs.find(handoff.id()).orElseThrow().state());
  }

  @Test
  void onlyWhoHasTheCasePromisesPlansOrRings() {
    var amina = northmoor.worker("amina-rashid");
    var held = new Move.HeldBy(gosia);
    assertEquals(
        held, northmoor.handoffs.promise(handoff.id(), amina, new Pledge("p", "x", in(1))));
    assertEquals(held, northmoor.handoffs.plan(handoff.id(), amina, new Words("w", "x"), in(1)));
    assertEquals(
        held, northmoor.handoffs.called(handoff.id(), amina, new Call(Reached.REACHED, "", null)));
  }

  @Test
  void closingKeepsWhyTheContactHappened() {
    close(new Closing("sent the form", Turn.Demand.FAILURE, Turn.Cause.CHASING, null));
    var closed = kuba.turns(Turn.HandoffClosed.class).getFirst();
    assertEquals(Turn.Demand.FAILURE, closed.demand());
    assertEquals(Turn.Cause.CHASING, closed.cause());
  }

  @Test
  void aCaseClosedWithADayComesBackThatDayToHerWorkerWithoutAWordToTheCitizen() {
    says("1", "Hello");
    close(new Closing("see how it went", null, null, LocalDate.parse("2026-12-03")));
    int before = kuba.notices().size();
    northmoor.becomes("2026-12-02T12:00:00");
    assertEquals(1, kuba.turns(HandoffOpened.class).size());
    northmoor.becomes("2026-12-03T11:00:00");
    var again = kuba.turns(HandoffOpened.class).getLast().handoff();
    assertEquals(List.of("gosia-wrobel"), again.offeredTo());
    assertEquals(Step.Kind.NAMED, again.step().kind());
    assertEquals(before, kuba.notices().size());
    northmoor.becomes("2026-12-04T18:00:00");
    assertEquals(before, kuba.notices().size(), "nothing was promised, so nothing is late");
  }

  @Test
  void aCaseSheHasComeBackAboutDoesNotComeBackTwice() {
    says("1", "Hello");
    close(new Closing("see how it went", null, null, LocalDate.parse("2026-12-03")));
    kuba.needs("R5", "housing");
    int opened = kuba.turns(HandoffOpened.class).size();
    northmoor.becomes("2026-12-03T11:00:00");
    assertEquals(opened, kuba.turns(HandoffOpened.class).size());
  }

  private void says(String id, String text) {
    northmoor.handoffs.say(handoff.id(), gosia, new Words(id, text));
  }

  private void promises(String id, String what, Instant due) {
    var move = northmoor.handoffs.promise(handoff.id(), gosia, new Pledge(id, what, due));
    assertInstanceOf(Move.Done.class, move);
  }

  private void plan(String id, String text, Instant at) {
    says("hello", "Hello");
    assertInstanceOf(
        Move.Done.class, northmoor.handoffs.plan(handoff.id(), gosia, new Words(id, text), at));
  }

  private void called(Reached reached) {
    northmoor.handoffs.called(handoff.id(), gosia, new Call(reached, "", null));
  }

  private void called(Reached reached, Instant again) {
    northmoor.handoffs.called(handoff.id(), gosia, new Call(reached, "", again));
  }

  private void close(Closing closing) {
    var seen = kuba.conversation().lastSeq();
    assertInstanceOf(Move.Done.class, northmoor.handoffs.close(handoff.id(), gosia, closing, seen));
  }

  private Promise byWhen() {
    return promise(handoff.id());
  }

  private Promise promise(String id) {
    var found =
        Promises.of(kuba.conversation()).stream()
            .filter(promise -> promise.id().equals(id))
            .toList();
    assertFalse(found.isEmpty(), id);
    return found.getFirst();
  }

  private Instant in(int hours) {
    return northmoor.at("2026-12-01T10:00:00").plus(Duration.ofHours(hours));
  }
}
