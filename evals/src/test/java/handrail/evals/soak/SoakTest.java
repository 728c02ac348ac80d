package handrail.evals.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.evals.soak.Soak.Size;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The soak on a small scale, with nothing killed; the whole is the suite `soak`.
class SoakTest {
  @Test
  void noRuleIsBrokenWhenEveryCourseIsTakenOnce() throws IOException, InterruptedException {
    var report = Soaked.inThisProcess(new Size(37, 24, 37));

    assertEquals(List.of(), report.violations(), () -> String.join("\n\n", report.shown()));
    assertEquals(0, report.triedAgain(), "no request fails");
    assertTrue(report.done().getOrDefault("accept", 0L) > 10, "workers take handoffs");
  }
}
