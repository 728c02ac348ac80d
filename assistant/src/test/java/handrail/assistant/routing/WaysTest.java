package handrail.assistant.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.conversation.Turn;
import handrail.assistant.handoff.Handoffs;
import handrail.assistant.handoff.Handoffs.Move;
import handrail.assistant.handoff.Northmoor;
import handrail.assistant.promise.PromiseWords;
import handrail.assistant.promise.Waits;
import handrail.assistant.store.RealRedis;
import handrail.channels.Channel;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The people of Northmoor and the workers they know.
class WaysTest {
  private static final String TUESDAY = "2026-11-24T11:00:00";
  @AutoClose private static final RealRedis redis = RealRedis.start();

  @Test
  void whoseWorkerIsAwayIsAskedWhetherToWait() {
    var sandra = new Northmoor(redis, TUESDAY).known(Channel.SMS, "r-04");
    var handoff = sandra.needs("R1", "adult-care");
    assertEquals(Step.Kind.CHOICE, handoff.step().kind());
    assertTrue(handoff.promised().contains("Tom"), handoff::promised);
    assertTrue(handoff.promised().contains("Monday 30 November"), handoff::promised);
    assertTrue(handoff.promised().contains("Reply 1"), handoff::promised);
  }

  @Test
  void whoWaitsIsKeptForHerWorkerUntilTheDayHeIsBack() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var sandra = northmoor.known(Channel.SMS, "r-04");
    sandra.needs("R1", "adult-care");
    var waiting = sandra.replies("1").orElseThrow();
    assertEquals(List.of("tom-ashworth"), waiting.offeredTo());
    assertEquals(Step.Kind.NAMED, waiting.step().kind());
    assertTrue(waiting.dueBy().isAfter(northmoor.at("2026-11-30T07:00:00")));
    northmoor.becomes("2026-11-27T12:00:00");
    assertTrue(sandra.steps().isEmpty(), "nobody else is asked in the meantime");
    assertTrue(sandra.notices().isEmpty(), "and she is not told that it is late");
  }

  @Test
  void whoAsksHowLongBeforeSheHasChosenMayStillChoose() {
    var sandra = new Northmoor(redis, TUESDAY).known(Channel.SMS, "r-04");
    sandra.needs("R1", "adult-care");
    var again = sandra.asksAfterIt("how long will i have to wait");
    assertEquals(Step.Kind.CHOICE, again.step().kind());
    assertTrue(again.promised().contains("Reply 1 to wait for Tom"), again.promised());
    assertTrue(again.promised().endsWith("You are next."), again.promised());
    assertEquals(List.of("tom-ashworth"), sandra.replies("1").orElseThrow().offeredTo());
  }

  @Test
  void whoDoesNotWaitIsPassedToTheDeputyAtOnce() {
    var sandra = new Northmoor(redis, TUESDAY).known(Channel.SMS, "r-04");
    sandra.needs("R1", "adult-care");
    var now = sandra.replies("2").orElseThrow();
    assertEquals(List.of("shabnam-hussain"), now.offeredTo());
    assertTrue(
        now.promised().startsWith("I have asked Shabnam Hussain, who steps in for Tom. Someone"),
        "she is named as asked, and not as the one who replies");
  }

  @Test
  void wordsAboutSomethingElseAreNoChoice() {
    var sandra = new Northmoor(redis, TUESDAY).known(Channel.SMS, "r-04");
    sandra.needs("R1", "adult-care");
    assertTrue(sandra.replies("when is the tip open").isEmpty());
  }

  @Test
  void aWorkerDeletedBetweenQuestionAndReplyLeavesNobodyWaiting() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var sandra = northmoor.known(Channel.SMS, "r-04");
    sandra.needs("R1", "adult-care");
    var without = Northmoor.roster(text -> text.replace("id: tom-ashworth", "id: somebody-else"));
    var words =
        new PromiseWords(new handrail.assistant.wording.Wording(), without, northmoor.clock);
    var ways =
        new Ways(
            northmoor.conversations,
            northmoor.relationships,
            without,
            new Waits(redis.client()),
            northmoor.clock);
    sandra.says("1");
    var chosen =
        new Choices(without, ways, words, northmoor.clock)
            .chosen(sandra.conversation(), sandra.handoff(), "1")
            .orElseThrow();
    assertEquals(List.of("shabnam-hussain"), chosen.offeredTo());
  }

  @Test
  void inDangerNobodyIsAskedToChoose() {
    var sandra = new Northmoor(redis, TUESDAY).known(Channel.SMS, "r-04");
    var handoff = sandra.needs("C1", "adult-care");
    assertEquals(Severity.NOW, handoff.severity());
    assertEquals(List.of("shabnam-hussain"), handoff.offeredTo());
  }

  @Test
  void whenNobodyIsInNobodyIsAskedToChoose() {
    var sandra = new Northmoor(redis, "2026-11-24T22:00:00").known(Channel.SMS, "r-04");
    var handoff = sandra.needs("R1", "adult-care");
    assertFalse(handoff.promised().contains("someone now"), handoff::promised);
    assertEquals(Step.Kind.TEAM, handoff.step().kind());
  }

  @Test
  void atNightHerOwnWorkerIsAskedForTheMorning() {
    var northmoor = new Northmoor(redis, "2026-11-24T22:00:00");
    var colin = northmoor.known(Channel.WEB_CHAT, "r-07");
    var handoff = colin.needs("R1", "work");
    assertEquals(List.of("denise-fairhurst"), handoff.offeredTo());
    northmoor.becomes("2026-11-25T07:30:00");
    assertTrue(colin.steps().isEmpty(), "she is not in before eight");
  }

  @Test
  void aLongAbsenceIsNotWaitedForWithoutHerSayingSo() {
    var abdi = new Northmoor(redis, TUESDAY).known(Channel.SMS, "r-08");
    var handoff = abdi.needs("R1", "community");
    assertEquals(Step.Kind.DEPUTY, handoff.step().kind());
    assertEquals(List.of("tessa-whitlock"), handoff.offeredTo());
  }

  @Test
  void onASharedNumberItIsAskedWhoWritesAndNobodyIsNamed() {
    var somebody = new Northmoor(redis, TUESDAY).known(Channel.SMS, "r-01", "r-12");
    var handoff = somebody.needs("R1", "housing");
    assertEquals(Step.Kind.WHO, handoff.step().kind());
    assertTrue(handoff.promised().contains("your first name"), handoff::promised);
    for (var name : List.of("Amina", "Ruth", "Maureen", "Dean", "Gosia")) {
      assertFalse(handoff.promised().contains(name), name);
    }
  }

  @Test
  void whoSaysHerNameOnASharedNumberGetsHerOwnWorkerWithoutHerName() {
    var maureen = new Northmoor(redis, "2026-11-24T14:00:00").known(Channel.SMS, "r-01", "r-12");
    maureen.needs("R1", "housing");
    var handoff = maureen.replies("It's Maureen love").orElseThrow();
    assertEquals(List.of("amina-rashid"), handoff.offeredTo());
    assertFalse(handoff.promised().contains("Amina"), handoff::promised);
  }

  @Test
  void aNameThatIsNobodysOrTwoNamesLeadNowhere() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var somebody = northmoor.known(Channel.SMS, "r-01", "r-12");
    somebody.needs("R1", "housing");
    assertTrue(somebody.replies("Maureen and Dean").isEmpty());
    assertTrue(somebody.replies("Barbara").isEmpty());
    northmoor.becomes("2026-11-24T11:11:00");
    assertEquals(List.of(Step.Kind.TEAM), somebody.steps());
    assertTrue(somebody.notices().isEmpty(), "nothing has changed for her");
  }

  @Test
  void whereContactIsUnsafeNoNameIsWritten() {
    var lena = new Northmoor(redis, "2026-11-27T18:30:00").known(Channel.WEB_CHAT, "r-06");
    var handoff = lena.needs("R1", "housing");
    assertFalse(handoff.promised().contains("Lindiwe"), handoff::promised);
    assertTrue(
        List.of("lindiwe-moyo", "yasmin-al-hadi").containsAll(handoff.offeredTo()),
        () -> "only named people may know: " + handoff.offeredTo());
  }

  @Test
  void somebodyUnderAgeGoesToTrainedPeopleOnly() {
    var northmoor = new Northmoor(redis, "2026-11-26T10:30:00");
    var jay = northmoor.known(Channel.WEB_CHAT, "r-05");
    var handoff = jay.needs("R1", "children");
    assertEquals(List.of("yasmin-al-hadi"), handoff.offeredTo(), "Marcus is away that day");
    var refused = northmoor.handoffs.accept(handoff.id(), northmoor.worker("siobhan-kerr"));
    assertEquals(new Move.NotForHer(), refused, "her training has run out");
  }

  @Test
  void ofTwoWorkersTheOneWhoLeadsIsAsked() {
    var kuba = new Northmoor(redis, TUESDAY).known(Channel.SMS, "r-02", "r-11");
    assertEquals(List.of("gosia-wrobel"), kuba.needs("R15", "work").offeredTo());
  }

  @Test
  void afterClosingTheWorkerWhoTalkedWithHerIsAskedFirst() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kim = northmoor.stranger(Channel.WEB_CHAT);
    var first = kim.needs("R1", "housing");
    var gosia = northmoor.worker("gosia-wrobel");
    northmoor.handoffs.accept(first.id(), gosia);
    northmoor.handoffs.say(first.id(), gosia, new Handoffs.Words("1", "Hello"));
    northmoor.handoffs.close(first.id(), gosia, "done", kim.conversation().lastSeq());

    assertTrue(kim.conversation().handoff().isEmpty(), "nothing is asked for any more");
    assertTrue(kim.conversation().waiting().isEmpty(), "nothing is replied to again");
    var second = kim.needs("R1", "housing");
    assertEquals(List.of("gosia-wrobel"), second.offeredTo());
    assertFalse(second.promised().contains("Gosia"), "no name before she has accepted");
    assertFalse(first.id().equals(second.id()), "it is an episode of its own");
    assertEquals(2, Set.copyOf(ids(kim)).size());
  }

  private static List<String> ids(Northmoor.Citizen citizen) {
    return citizen.turns(Turn.HandoffOpened.class).stream()
        .map(opened -> opened.handoff().id())
        .toList();
  }
}
