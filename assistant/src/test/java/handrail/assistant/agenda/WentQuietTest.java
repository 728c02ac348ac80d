package handrail.assistant.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Turn.HandoffOpened;
import handrail.assistant.handoff.Handoffs.Words;
import handrail.assistant.handoff.Northmoor;
import handrail.assistant.store.RealRedis;
import handrail.assistant.triage.Reason;
import handrail.channels.Channel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// People who say something hard and then nothing more (R14).
class WentQuietTest {
  private static final String TUESDAY = "2026-12-01T10:00:00";
  @AutoClose private static final RealRedis redis = RealRedis.start();

  @Test
  void whoSpeaksOfALossAndThenNoMoreComesToAWorkerTodayWithoutAWordToHer() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kim = northmoor.stranger(Channel.SMS);
    kim.isOffered("R2", "my dad died");
    northmoor.pass(Duration.ofMinutes(29));
    assertTrue(kim.turns(HandoffOpened.class).isEmpty());
    northmoor.pass(Duration.ofMinutes(2));
    var handoff = kim.handoff();
    assertEquals(Severity.TODAY, handoff.severity());
    assertEquals(List.of("R14", "R2"), codes(handoff));
    assertTrue(handoff.promised().isEmpty());
    northmoor.pass(Duration.ofHours(12));
    assertTrue(kim.notices().isEmpty(), "nothing is ever sent");
    assertEquals(1, kim.turns(HandoffOpened.class).size());
  }

  @Test
  void whoWentQuietAfterDangerIsRaisedOnceForWhoeverTakesIt() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kim = northmoor.stranger(Channel.WEB_CHAT);
    kim.needs("C1", "adult-care", "I want to die");
    northmoor.pass(Duration.ofMinutes(40));
    assertEquals(List.of("C1", "R14"), codes(kim.handoff()));
    assertEquals(Severity.NOW, kim.handoff().severity());
    assertEquals(3, kim.turns(HandoffOpened.class).size(), "asked, a new time, gone quiet");
  }

  @Test
  void whoHasAnsweredHasNotGoneQuiet() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kim = northmoor.stranger(Channel.WEB_CHAT);
    kim.isOffered("R3", "I cannot cope");
    kim.says("no thank you");
    northmoor.pass(Duration.ofHours(1));
    assertTrue(kim.turns(HandoffOpened.class).isEmpty());
  }

  @Test
  void whoWasOfferedAPersonForSomethingPlainIsLeftInPeace() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kim = northmoor.stranger(Channel.WEB_CHAT);
    kim.isOffered("R13", "which form");
    northmoor.pass(Duration.ofHours(1));
    assertTrue(kim.turns(HandoffOpened.class).isEmpty());
  }

  @Test
  void whoeverIsTalkingWithAWorkerIsHersToThinkOf() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kim = northmoor.stranger(Channel.WEB_CHAT);
    var handoff = kim.needs("C1", "adult-care", "I want to die");
    var tom = northmoor.worker("tom-ashworth");
    northmoor.handoffs.accept(handoff.id(), tom);
    northmoor.handoffs.say(handoff.id(), tom, new Words("1", "I am here"));
    northmoor.pass(Duration.ofHours(1));
    assertEquals(List.of("C1"), codes(kim.handoff()));
  }

  private static List<String> codes(Handoff handoff) {
    return handoff.reasons().stream().map(Reason::code).toList();
  }
}
