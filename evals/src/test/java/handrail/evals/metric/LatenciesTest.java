package handrail.evals.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  @Test
  void givesPercentilesInMilliseconds() {
    var latencies = new Latencies();
    for (int millis = 1; millis <= 100; millis++) {
      latencies.add(Duration.ofMillis(millis));
    }
    var summary = latencies.summary();
    assertEquals(100, summary.count());
    assertEquals(50, summary.p50(), .1);
    assertEquals(95, summary.p95(), .1);
    assertEquals(99, summary.p99(), .1);
    assertEquals(100, summary.max(), .1);
  }

  @Test
  void ofNothingIsNothing() {
    assertEquals(new Latencies.Summary(0, 0, 0, 0, 0), new Latencies().summary());
  }
}
