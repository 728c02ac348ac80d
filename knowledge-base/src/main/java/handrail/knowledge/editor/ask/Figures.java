package handrail.knowledge.editor.ask;

import java.util.Locale;

/// Scores as staff read them.
public final class Figures {
  private Figures() {}

  /// 0.8736 as "87%".
  public static String percent(double share) {
    return Math.round(share * 100) + "%";
  }

  /// A place: "2nd"; a dash for what was not found that way.
  public static String place(int rank) {
    return rank == 0 ? "–" : ordinal(rank);
  }

  /// Two digits after the point.
  public static String figure(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String ordinal(int number) {
    boolean teen = number % 100 / 10 == 1;
    return number
        + switch (teen ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }
}
