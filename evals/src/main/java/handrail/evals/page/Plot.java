package handrail.evals.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A plot of shares: where its axes, lines and dots stand in the drawing. Places along the axes are
/// 0 to 1; in the drawing they are its own units, of which it is 400 wide and 300 high.
///
/// @param told what it shows, for those who do not see it
/// @param lowest where the upright axis begins: 0, or higher so that differences can be seen
/// @param mark a place on the level axis worth a line of its own; null for none
public record Plot(
    String told, Axis level, double lowest, List<Line> lines, List<Dot> dots, @Nullable Tick mark) {
  private static final int LEFT = 46;
  private static final int RIGHT = 386;
  private static final int TOP = 16;
  private static final int BOTTOM = 252;
  private static final int UPRIGHT_TICKS = 5;

  /// The axis along the bottom.
  ///
  /// @param name what it measures
  public record Axis(String name, List<Tick> ticks) {}

  public record Tick(double at, String label) {}

  public record Point(double x, double y) {}

  /// Points, joined.
  ///
  /// @param look how it is drawn: a class of the style sheet
  public record Line(String look, List<Point> points) {}

  /// A point that stands for several things.
  ///
  /// @param counts of how many things it speaks, which says how large it is drawn
  public record Dot(Point point, int counts, double low, double high) {
    private static final double SMALLEST = 2.5;
    private static final double LARGEST = 11;
    private static final double GROWTH = .7;

    public double radius() {
      return Math.min(LARGEST, SMALLEST + GROWTH * Math.sqrt(counts));
    }
  }

  public double x(double at) {
    return rounded(LEFT + at * (RIGHT - LEFT));
  }

  public double y(double share) {
    double above = Math.clamp((share - lowest) / (1 - lowest), 0, 1);
    return rounded(BOTTOM - above * (BOTTOM - TOP));
  }

  /// A line as an SVG path; points without a share are left out.
  public String path(Line line) {
    return line.points().stream()
        .filter(point -> !Double.isNaN(point.y()))
        .map(point -> x(point.x()) + " " + y(point.y()))
        .collect(Collectors.joining(" L", "M", ""));
  }

  /// The ticks of the upright axis.
  public List<Tick> shares() {
    return IntStream.rangeClosed(0, UPRIGHT_TICKS)
        .mapToDouble(step -> lowest + step * (1 - lowest) / UPRIGHT_TICKS)
        .mapToObj(share -> new Tick(share, percent(share)))
        .toList();
  }

  /// `76%`.
  public static String percent(double share) {
    return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.0f%%", 100 * share);
  }

  private static double rounded(double place) {
    return Math.round(10 * place) / 10.0;
  }
}
