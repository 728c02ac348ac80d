package handrail.assistant.desk.figures;

import handrail.assistant.desk.figures.NumbersView.Section;
import handrail.assistant.desk.figures.NumbersView.Table;
import handrail.assistant.oversight.numbers.Figures;
import handrail.assistant.oversight.numbers.Figures.Released;
import handrail.assistant.oversight.numbers.Figures.Work;
import handrail.assistant.oversight.numbers.Split;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The minutes that answered routine questions spared workers, beside those that people had.
final class MinutesView {
  private static final String NOT_MEASURED = "not yet measured";
  private static final double STEPS = 4;

  private final Figures figures;
  private final NumbersView view;

  MinutesView(Figures figures, NumbersView view) {
    this.figures = figures;
    this.view = view;
  }

  Section section() {
    return new Section(
        "Minutes released, and minutes with people",
        "Released: routine questions the assistant answered and after which nobody was needed"
            + " within the day, each counted as long as a conversation of that team takes a worker"
            + " on average. Only times measured at the desk count; a team with fewer than "
            + figures.fewerThan()
            + " of them is not yet measured, and adds nothing: “in part” stands where such a team"
            + " answered too. What reaches people is harder than most routine questions, so read it"
            + " as “at most”. With people: how long the workers who closed conversations had them"
            + " before them; what those before them spent is not in it. Where the desk did not"
            + " measure it, from taking to letting go, at most 30 minutes each time.",
        plot(),
        List.of(released(), people()));
  }

  private Table released() {
    return new Table(
        "Minutes released",
        List.of("Questions", "Minutes"),
        view.rows(
            figures.released(),
            each -> List.of(NumbersView.number(each.answers()), minutes(each))));
  }

  private Table people() {
    return new Table(
        "Minutes with people",
        List.of("Conversations", "Minutes", "Measured"),
        view.rows(
            figures.withPeople(),
            work ->
                List.of(
                    NumbersView.number(work.conversations()),
                    NumbersView.number(work.minutes()),
                    NumbersView.percent(work.measured()))));
  }

  private static String minutes(Released released) {
    var minutes = released.minutes();
    if (minutes == null) {
      return NOT_MEASURED;
    }
    return NumbersView.number(minutes) + (released.whole() ? "" : " in part");
  }

  /// Everybody, and every team.
  private Bars plot() {
    var teams = new TreeSet<String>();
    figures.released().byTeam().forEach(part -> teams.add(part.group()));
    figures.withPeople().byTeam().forEach(part -> teams.add(part.group()));
    double most = most();
    var bars =
        Stream.concat(
                pair("Everybody", figures.released().all(), figures.withPeople().all(), most),
                teams.stream()
                    .flatMap(
                        team ->
                            pair(
                                view.team(team),
                                find(figures.released(), team),
                                find(figures.withPeople(), team),
                                most)))
            .toList();
    return new Bars("Minutes released, and minutes with people, by team", ticks(most), bars);
  }

  private Stream<Bars.Bar> pair(
      String name, @Nullable Released released, @Nullable Work work, double most) {
    return Stream.of(
        bar(name + ": released", released, most), bar(name + ": with people", work, most));
  }

  private Bars.Bar bar(String label, @Nullable Released released, double most) {
    if (released == null) {
      return Bars.Bar.none(label, view.few());
    }
    var minutes = released.minutes();
    return minutes == null
        ? Bars.Bar.none(label, NOT_MEASURED)
        : new Bars.Bar(label, minutes(released), 0, minutes / most, "released", null);
  }

  private Bars.Bar bar(String label, @Nullable Work work, double most) {
    return work == null
        ? Bars.Bar.none(label, view.few())
        : new Bars.Bar(
            label, NumbersView.number(work.minutes()), 0, work.minutes() / most, "people", null);
  }

  private static <T> @Nullable T find(Split<T> split, String team) {
    return split.byTeam().stream()
        .filter(part -> part.group().equals(team))
        .findFirst()
        .flatMap(part -> Optional.ofNullable(part.figure()))
        .orElse(null);
  }

  private double most() {
    var released = figures.released().all();
    var work = figures.withPeople().all();
    var minutes = released == null ? null : released.minutes();
    return round(Math.max(minutes == null ? 0 : minutes, work == null ? 0 : work.minutes()));
  }

  /// Up to a number whose quarters are round.
  private static double round(double most) {
    double unit = Math.pow(10, Math.floor(Math.log10(Math.max(most, 4)))) * STEPS / 10;
    return Math.max(4, Math.ceil(most / unit) * unit);
  }

  private static List<Bars.Tick> ticks(double most) {
    return Stream.of(0, 1, 2, 3, 4)
        .map(n -> new Bars.Tick(n / STEPS, NumbersView.number(most * n / STEPS)))
        .toList();
  }
}
