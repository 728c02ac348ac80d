package handrail.evals.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ShareTest {
  @Test
  void givesWilsonsInterval() {
    // 81 of 263, the worked example of Newcombe (1998), method 3
    var share = new Share(81, 263);
    assertEquals(.3080, share.value(), 5e-5);
    assertEquals(.2553, share.low(), 5e-5);
    assertEquals(.3662, share.high(), 5e-5);
  }

  @Test
  void oneOfOneIsFarFromCertain() {
    assertEquals(.2065, new Share(1, 1).low(), 5e-5);
    assertEquals(1, new Share(1, 1).high(), 1e-9);
  }

  @Test
  void nothingOfNothingSaysNothing() {
    var share = new Share(0, 0);
    assertTrue(Double.isNaN(share.value()));
    assertEquals(0, share.low());
    assertEquals(1, share.high());
    assertEquals("none", share.toString());
  }
}
