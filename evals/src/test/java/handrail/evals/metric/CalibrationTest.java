package handrail.evals.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.evals.metric.Calibration.Bin;
import handrail.evals.metric.Calibration.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final double EXACT = 1e-9;

  @Test
  void putsTogetherWhatWasHeldForAboutAsSure() {
    var calibration =
        Calibration.of(
            List.of(
                new Judged(.72, true),
                new Judged(.78, false),
                new Judged(.1, false),
                new Judged(1, true)));
    assertEquals(
        List.of(
            new Bin(.1, new Share(0, 1)),
            new Bin(.75, new Share(1, 2)),
            new Bin(1, new Share(1, 1))),
        calibration.bins());
  }

  @Test
  void whatMeansWhatItSaysHasNoError() {
    var half = List.of(new Judged(.5, true), new Judged(.5, false));
    assertEquals(0, Calibration.of(half).error(), EXACT);
  }

  @Test
  void theErrorCountsEachQuestionOnce() {
    // one in error by .9, three by .2: (.9 + 3 * .2) / 4
    var judged =
        List.of(
            new Judged(.9, false),
            new Judged(.2, false),
            new Judged(.2, false),
            new Judged(.2, false));
    assertEquals(.375, Calibration.of(judged).error(), EXACT);
  }

  @Test
  void ofNothingThereIsNone() {
    assertTrue(Double.isNaN(Calibration.of(List.of()).error()));
  }
}
