package handrail.assistant.desk.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A plot of bars, one below the other. Along the axis places are 0 to 1; in the drawing they are
/// its own units, of which it is 400 wide.
///
/// @param told what it shows, for those who do not see it
public record Bars(String told, List<Tick> ticks, List<Bar> bars) {
  private static final int LEFT = 8;
  private static final int WIDTH = 384;
  private static final int ROW = 40;
  private static final int AXIS = 26;

  public record Tick(double at, String label) {}

  /// One bar, below its label.
  ///
  /// @param text its figure in words
  /// @param look how it is drawn: a class of the style sheet
  /// @param mark where it was meant to end; null for nowhere
  public record Bar(
      String label, String text, double from, double to, String look, @Nullable Double mark) {

    /// Without a figure: only the words why.
    static Bar none(String label, String why) {
      return new Bar(label, why, 0, 0, "none", null);
    }
  }

  public int height() {
    return bars.size() * ROW + AXIS;
  }

  /// Where the row of a bar begins.
  public int y(int row) {
    return row * ROW;
  }

  public double x(double at) {
    return LEFT + rounded(WIDTH * Math.clamp(at, 0, 1));
  }

  /// Too short a bar would not be seen.
  public double width(Bar bar) {
    return Math.max(bar.look().equals("none") ? 0 : 2, rounded(x(bar.to()) - x(bar.from())));
  }

  /// Where the words of a tick stand to it, so that none is cut off.
  public static String anchor(Tick tick) {
    return tick.at() < .1 ? "start" : tick.at() > .9 ? "end" : "middle";
  }

  private static double rounded(double place) {
    return Math.round(10 * place) / 10.0;
  }
}
