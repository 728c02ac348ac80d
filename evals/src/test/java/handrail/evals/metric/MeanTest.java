package handrail.evals.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeanTest {
  @Test
  void itsIntervalIsAboutTwoStandardErrorsWideToEitherSide() {
    double[] values = new double[400];
    Arrays.fill(values, 0, 100, 1);
    var mean = Mean.of(values);
    // the standard error of .25 of 400 is .0217
    assertEquals(.25, mean.value(), 1e-9);
    assertEquals(.25 - 1.96 * .0217, mean.low(), .006);
    assertEquals(.25 + 1.96 * .0217, mean.high(), .006);
  }

  @Test
  void ofOneValueThereIsNoDoubtAndOfNoneNothingIsKnown() {
    assertEquals(new Mean(.5, .5, .5), Mean.of(new double[] {.5}));
    assertTrue(Double.isNaN(Mean.of(new double[0]).value()));
  }
}
