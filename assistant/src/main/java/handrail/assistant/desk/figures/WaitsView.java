package handrail.assistant.desk.figures;

import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.desk.figures.NumbersView.Section;
import handrail.assistant.desk.figures.NumbersView.Table;
import handrail.assistant.oversight.numbers.Figures;
import handrail.assistant.oversight.numbers.Figures.Wait;
import handrail.assistant.oversight.numbers.Figures.Waits;
import java.util.List;
import java.util.stream.Stream;

/// How long people waited for somebody with a name.
final class WaitsView {
  private static final double DAY = 24 * 60;

  /// The axis goes from half a minute to a week, each step as much more than the last.
  private static final double SHORTEST = .5;

  private static final double LONGEST = 7 * DAY;

  private static final List<Bars.Tick> TICKS =
      List.of(
          new Bars.Tick(place(1), "1 min"),
          new Bars.Tick(place(5), "5 min"),
          new Bars.Tick(place(60), "1 h"),
          new Bars.Tick(place(8 * 60), "8 h"),
          new Bars.Tick(place(DAY), "1 d"),
          new Bars.Tick(place(LONGEST), "7 d"));

  private final Figures figures;
  private final NumbersView view;

  WaitsView(Figures figures, NumbersView view) {
    this.figures = figures;
    this.view = view;
  }

  Section section() {
    return new Section(
        "Time to a named person",
        "From the words that made a person needed to when a worker took it. Meant are five minutes"
            + " for now, the day for today, and a working day for soon, each from when the team is"
            + " at work; nights and weekends are in these times. “In time” is by when people were"
            + " told somebody would be in touch; who still waits past that counts as too late.",
        new Bars(
            "Half were met by the start of each bar, 95 of 100 by its end; the line is the aim",
            TICKS,
            figures.waits().stream().map(this::bar).toList()),
        figures.waits().stream().map(this::table).toList());
  }

  private Bars.Bar bar(Waits waits) {
    var label = words(waits.severity());
    var wait = waits.split().all();
    if (wait == null) {
      return Bars.Bar.none(label, view.few());
    }
    var half = wait.p50();
    var nearlyAll = wait.p95();
    return half == null || nearlyAll == null
        ? Bars.Bar.none(label, NumbersView.time(null))
        : new Bars.Bar(
            label,
            NumbersView.time(half) + " to " + NumbersView.time(nearlyAll),
            place(half),
            place(nearlyAll),
            "wait",
            mark(waits.severity()));
  }

  private static double mark(Severity severity) {
    return place(
        switch (severity) {
          case NOW -> 5;
          case TODAY -> DAY;
          case SOON -> 2 * DAY;
        });
  }

  private Table table(Waits waits) {
    return new Table(
        words(waits.severity()),
        List.of("Asked", "Half within", "95 of 100 within", "In time"),
        view.rows(waits.split(), this::cells));
  }

  private List<String> cells(Wait wait) {
    var inTime = wait.inTime();
    return Stream.of(
            NumbersView.number(wait.asked()),
            NumbersView.time(wait.p50()),
            NumbersView.time(wait.p95()),
            inTime == null ? view.few() : NumbersView.percent(inTime.share()))
        .toList();
  }

  private static String words(Severity severity) {
    return switch (severity) {
      case NOW -> "Needed now";
      case TODAY -> "Needed today";
      case SOON -> "Needed soon";
    };
  }

  private static double place(double minutes) {
    double at = Math.log(Math.max(minutes, SHORTEST) / SHORTEST);
    return Math.min(1, at / Math.log(LONGEST / SHORTEST));
  }
}
