package handrail.assistant.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.handoff.Northmoor;
import handrail.assistant.store.RealRedis;
import handrail.channels.Channel;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What people are told who ask again: their place, and how long it has taken others.
class WaitsTest {
  private static final String TUESDAY = "2026-12-01T10:00:00";
  @AutoClose private static final RealRedis redis = RealRedis.start();

  @Test
  void whoAsksAgainIsToldHowManyAreBeforeHerAndHowLongItHasTakenLately() {
    var northmoor = new Northmoor(redis, TUESDAY);
    for (int minutes : new int[] {10, 18, 40}) {
      waited(northmoor, Duration.ofMinutes(minutes));
    }
    northmoor.stranger(Channel.WEB_CHAT).needs("R1", "housing");
    northmoor.stranger(Channel.WEB_CHAT).needs("R1", "housing");
    northmoor.stranger(Channel.WEB_CHAT).needs("R1", "revenues");
    northmoor.clock.pass(Duration.ofMinutes(1));
    var kim = northmoor.stranger(Channel.WEB_CHAT);
    kim.needs("R1", "housing");
    var again = kim.needs("R1", "housing", "hello, anybody there").promised();
    assertTrue(
        again.endsWith("2 people are before you. Lately people have waited about 20 minutes."),
        again);
  }

  @Test
  void whoIsNextIsToldSoAndNothingIsSaidOfTimesThatAreNotKnown() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kim = northmoor.stranger(Channel.WEB_CHAT);
    kim.needs("R1", "housing");
    var again = kim.needs("R1", "housing", "hello").promised();
    assertTrue(again.endsWith("You are next."), again);
  }

  @Test
  void whileNobodyIsAtWorkItIsNotToldHowLongItHasTakenLately() {
    var northmoor = new Northmoor(redis, "2026-11-27T15:00:00");
    for (int i = 0; i < 3; i++) {
      waited(northmoor, Duration.ofMinutes(5));
    }
    northmoor.stranger(Channel.WEB_CHAT).needs("R1", "housing");
    northmoor.clock.pass(Duration.ofHours(4));
    var kim = northmoor.stranger(Channel.WEB_CHAT);
    kim.needs("R1", "housing");
    var again = kim.needs("R1", "housing", "hello, anybody there").promised();
    assertTrue(again.endsWith("1 person is before you."), again);
  }

  @Test
  void whoIsInDangerIsNotGivenFigures() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kim = northmoor.stranger(Channel.WEB_CHAT);
    kim.needs("C1", "adult-care");
    var again = kim.needs("C1", "adult-care", "hello").promised();
    assertFalse(again.contains("You are next"), again);
  }

  @Test
  void theLastTwentyCountAndHalfOfThemWaitedNoLonger() {
    redis.client().flushDB();
    var waits = new Waits(redis.client());
    waits.taken("housing", Duration.ofMinutes(1));
    waits.taken("housing", Duration.ofMinutes(1));
    assertEquals(Optional.empty(), waits.lately("housing"), "two say nothing yet");
    for (int i = 0; i < 20; i++) {
      waits.taken("housing", Duration.ofMinutes(i < 9 ? 5 : 30));
    }
    assertEquals(Optional.of(Duration.ofMinutes(30)), waits.lately("housing"));
  }

  @Test
  void takenTwiceByTheSameWorkerItCountsOnce() {
    var northmoor = new Northmoor(redis, TUESDAY);
    var kim = northmoor.stranger(Channel.WEB_CHAT);
    var handoff = kim.needs("R1", "housing");
    for (int i = 0; i < 5; i++) {
      northmoor.handoffs.accept(handoff.id(), northmoor.worker("gosia-wrobel"));
    }
    assertEquals(1, redis.client().llen("waits:housing"));
  }

  private static void waited(Northmoor northmoor, Duration time) {
    var somebody = northmoor.stranger(Channel.WEB_CHAT);
    var handoff = somebody.needs("R1", "housing");
    northmoor.clock.pass(time);
    northmoor.handoffs.accept(handoff.id(), northmoor.worker("gosia-wrobel"));
  }
}
