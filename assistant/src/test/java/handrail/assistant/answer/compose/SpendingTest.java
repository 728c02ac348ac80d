package handrail.assistant.answer.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.handoff.ScriptedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpendingTest {
  private final ScriptedClock clock = new ScriptedClock(Instant.parse("2026-11-26T23:00:00Z"));
  private final Spending spending = new Spending(100, 250, clock);

  @Test
  void holdsAConversationToItsShareAndAllToTheTotal() {
    assertTrue(spending.reserve("jo", 100));
    assertFalse(spending.reserve("jo", 1));
    assertTrue(spending.reserve("kim", 100));
    assertFalse(spending.reserve("sam", 60), "the day has 50 left");
    assertTrue(spending.reserve("sam", 50));
  }

  @Test
  void givesBackWhatACallDidNotUse() {
    assertTrue(spending.reserve("jo", 100));
    spending.settle("jo", 100, 30);
    assertTrue(spending.reserve("jo", 70));
    assertFalse(spending.reserve("jo", 1));
  }

  @Test
  void beginsAnewEachDay() {
    assertTrue(spending.reserve("jo", 100));
    clock.pass(Duration.ofHours(2));
    spending.settle("jo", 100, 90);
    assertTrue(spending.reserve("jo", 100), "yesterday's call does not count against today");
  }

  @Test
  void callsAtTheSameTimeDoNotGoBeyondItTogether() {
    var let = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 100)
          .forEach(
              i ->
                  threads.execute(
                      () -> {
                        if (spending.reserve("c" + i, 25)) {
                          let.incrementAndGet();
                        }
                      }));
    }
    assertEquals(10, let.get());
  }

  @Test
  void asksNothingAtAllWithNothingToSpend() {
    assertFalse(new Spending(100, 0, clock).reserve("jo", 1));
    assertFalse(new Spending(0, 100, clock).reserve("jo", 1));
  }
}
