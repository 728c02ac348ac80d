package handrail.evals.answerable;

import handrail.channels.Message.Citation;
import java.util.List;
import java.util.regex.Pattern;

/// The figures of an answer: amounts, dates, times, telephone numbers. Each must stand in one of
/// the passages that the answer quotes, exactly so.
final class Figures {
  /// A telephone number or a span of dates is one figure, gaps and all.
  private static final Pattern FIGURE = Pattern.compile("[£$€]?\\d+(?:[ ,.:/–-]\\d+)*%?");

  private static final Pattern ADDRESS = Pattern.compile("\\b(?:https?://|www\\.)\\S+");

  private Figures() {}

  static boolean areCited(String text, List<Citation> citations) {
    return FIGURE
        .matcher(ADDRESS.matcher(text).replaceAll(" "))
        .results()
        .allMatch(
            figure -> citations.stream().anyMatch(each -> holds(each.quote(), figure.group())));
  }

  /// Not as a part of a longer number.
  private static boolean holds(String quote, String figure) {
    return Pattern.compile("(?<!\\d)" + Pattern.quote(figure) + "(?!\\d)").matcher(quote).find();
  }
}
