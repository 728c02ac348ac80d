package handrail.evals.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.evals.metric.Calibration.Judged;
import handrail.evals.metric.Tradeoff.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class TradeoffTest {
  private static final List<Point> POINTS =
      Tradeoff.of(List.of(new Judged(.9, true), new Judged(.5, true), new Judged(.3, false)), 4);

  @Test
  void answeringEverythingIsAsRightAsTheQuestionsAllow() {
    assertEquals(new Point(0, 2 / 3.0, 2 / 4.0), POINTS.getFirst());
  }

  @Test
  void aHigherThresholdIsRightMoreOftenAndLessOften() {
    var half = POINTS.stream().filter(point -> point.threshold() == .5).findFirst().orElseThrow();
    assertEquals(new Point(.5, 1, .5), half);
  }

  @Test
  void whereNothingIsAnsweredNothingCanBeRight() {
    assertTrue(Double.isNaN(POINTS.getLast().precision()));
    assertEquals(0, POINTS.getLast().recall());
  }
}
