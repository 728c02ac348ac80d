package handrail.assistant.desk.figures;

import handrail.assistant.desk.figures.NumbersView.Row;
import handrail.assistant.desk.figures.NumbersView.Rows;
import handrail.assistant.desk.figures.NumbersView.Section;
import handrail.assistant.desk.figures.NumbersView.Table;
import handrail.assistant.oversight.numbers.Figures;
import handrail.assistant.oversight.numbers.Split.Part;
import java.util.List;
import java.util.Locale;

/// The contacts that would not have been needed had the service done right.
final class FailuresView {
  private final Figures figures;
  private final NumbersView view;

  FailuresView(Figures figures, NumbersView view) {
    this.figures = figures;
    this.view = view;
  }

  Section section() {
    var notSaid = figures.causeNotSaid();
    return new Section(
        "Contacts we caused ourselves",
        "Of the conversations whose worker said at closing why it happened: how many would not have"
            + " been needed had we done right. Nobody said why of "
            + (notSaid == null ? view.few() : NumbersView.number(notSaid))
            + ".",
        plot(),
        List.of(causes(), view.table("Contacts we caused", figures.failureDemand())));
  }

  private Bars plot() {
    var all = figures.failureDemand().all();
    int failures = all == null ? 0 : all.count();
    var bars = figures.causes().stream().map(part -> bar(part, failures)).toList();
    return new Bars("What had failed, as a share of all failures", NumbersView.PERCENTS, bars);
  }

  private Bars.Bar bar(Part<Integer> part, int of) {
    var count = part.figure();
    return count == null || of == 0
        ? Bars.Bar.none(words(part.group()), view.few())
        : new Bars.Bar(
            words(part.group()),
            NumbersView.number(count),
            0,
            (double) count / of,
            "failure",
            null);
  }

  private Table causes() {
    var rows =
        figures.causes().stream()
            .map(part -> new Row(words(part.group()), List.of(count(part))))
            .toList();
    return new Table("What had failed", List.of("How many"), List.of(new Rows("", rows)));
  }

  private String count(Part<Integer> part) {
    var count = part.figure();
    return count == null ? view.few() : NumbersView.number(count);
  }

  private static String words(String cause) {
    var words = cause.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
