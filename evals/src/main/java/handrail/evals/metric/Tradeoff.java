package handrail.evals.metric;

import java.util.List;
import java.util.stream.IntStream;

/// What another threshold would bring: the higher it is, the surer the answers and the fewer.
public final class Tradeoff {
  private static final int STEPS = 50;

  private Tradeoff() {}

  /// One threshold.
  ///
  /// @param precision of what is at least so sure, the share that is right; NaN when nothing is
  /// @param recall of what can be right, the share that is and is at least so sure
  public record Point(double threshold, double precision, double recall) {}

  /// From a threshold of 0 to one of 1.
  ///
  /// @param possible how many could be right
  public static List<Point> of(List<Calibration.Judged> judged, int possible) {
    return IntStream.rangeClosed(0, STEPS)
        .mapToObj(step -> at((double) step / STEPS, judged, possible))
        .toList();
  }

  private static Point at(double threshold, List<Calibration.Judged> judged, int possible) {
    var sure = judged.stream().filter(each -> each.confidence() >= threshold).toList();
    int right = (int) sure.stream().filter(Calibration.Judged::right).count();
    return new Point(
        threshold, new Share(right, sure.size()).value(), new Share(right, possible).value());
  }
}
