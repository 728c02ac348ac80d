package handrail.assistant.desk.figures;

import handrail.assistant.desk.web.InWords;
import handrail.assistant.oversight.numbers.Figures;
import handrail.assistant.oversight.numbers.Figures.Share;
import handrail.assistant.oversight.numbers.Split;
import handrail.assistant.oversight.numbers.Split.Part;
import handrail.assistant.roster.Roster;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The figures as a supervisor reads them: each with a plot, and the same in a table beside it.
public final class NumbersView {
  static final List<Bars.Tick> PERCENTS =
      Stream.of(0, 25, 50, 75, 100).map(at -> new Bars.Tick(at / 100.0, at + "%")).toList();

  private final Figures figures;
  private final Roster roster;

  NumbersView(Figures figures, Roster roster) {
    this.figures = figures;
    this.roster = roster;
  }

  /// One matter.
  ///
  /// @param said how it is measured, and what it is not
  public record Section(String title, String said, Bars plot, List<Table> tables) {}

  /// The same in figures.
  ///
  /// @param heads of the columns after the first
  public record Table(String caption, List<String> heads, List<Rows> rows) {}

  /// Rows of one kind.
  ///
  /// @param by "By channel"; empty for everybody
  public record Rows(String by, List<Row> rows) {}

  /// One group.
  ///
  /// @param cells only one, with the reason, where nothing is shown
  public record Row(String label, List<String> cells) {}

  List<Section> sections() {
    var minutes = new MinutesView(figures, this);
    return List.of(
        minutes.section(),
        new WaitsView(figures, this).section(),
        shares(
            "The same worker again",
            "Of the times somebody met a worker who had met one before: how often it was the one"
                + " from last time. One telephone number or chat counts as one person.",
            figures.sameWorker()),
        shares(
            "Told once",
            "Of the conversations in which something had been asked and answered before a worker"
                + " took over: how often she did not ask it again. A question counts as asked again"
                + " when most of its words are those of one in the brief. Other words for the same,"
                + " and what is said on the telephone, are not seen.",
            figures.toldOnce()),
        shares(
            "Promises kept",
            "Of the promises whose time has come, those kept in time; also by when somebody is in"
                + " touch.",
            figures.promisesKept()),
        shares(
            "Should have met a person",
            "Of the routine questions answered without a person: how often a worker has said since"
                + " that it should have come to a person, or somebody came back within 14 days and"
                + " then needed the team that looks after that matter. For answers of the last 14"
                + " days that may still change. Fewer is better.",
            figures.wronglyContained()),
        new FailuresView(figures, this).section());
  }

  private Section shares(String title, String said, Split<Share> split) {
    return new Section(title, said, plot(title, split), List.of(table(title, split)));
  }

  Table table(String caption, Split<Share> split) {
    return new Table(
        caption,
        List.of("Share", "How many", "Of"),
        rows(
            split,
            share -> List.of(percent(share.share()), number(share.count()), number(share.of()))));
  }

  Bars plot(String told, Split<Share> split) {
    var all = new Part<>("", split.all());
    var bars =
        Stream.of(
                Stream.of(bar("Everybody", all)),
                split.byChannel().stream().map(part -> bar(channel(part.group()), part)),
                split.byLanguage().stream().map(part -> bar(language(part.group()), part)))
            .flatMap(each -> each)
            .toList();
    return new Bars(told, PERCENTS, bars);
  }

  private Bars.Bar bar(String label, Part<Share> part) {
    var share = part.figure();
    return share == null
        ? Bars.Bar.none(label, few())
        : new Bars.Bar(label, percent(share.share()), 0, share.share(), "share", null);
  }

  /// The rows of a table: everybody, then every group by itself.
  <T> List<Rows> rows(Split<T> split, Function<T, List<String>> cells) {
    var everybody = new Part<>("", split.all());
    return Stream.of(
            rows("", List.of(everybody), _ -> "Everybody", cells),
            rows("By channel", split.byChannel(), NumbersView::channel, cells),
            rows("By language", split.byLanguage(), NumbersView::language, cells),
            rows("By team", split.byTeam(), this::team, cells))
        .filter(rows -> !rows.rows().isEmpty())
        .toList();
  }

  <T> Rows rows(
      String by,
      List<Part<T>> parts,
      Function<String, String> name,
      Function<T, List<String>> cells) {
    return new Rows(
        by,
        parts.stream().map(part -> new Row(name.apply(part.group()), cells(part, cells))).toList());
  }

  private <T> List<String> cells(Part<T> part, Function<T, List<String>> cells) {
    var figure = part.figure();
    return figure == null ? List.of(few()) : cells.apply(figure);
  }

  String few() {
    return "fewer than " + figures.fewerThan();
  }

  String team(String id) {
    return id.isEmpty() ? "Not known" : roster.team(id).map(Roster.Team::name).orElse(id);
  }

  private static String language(String code) {
    return InWords.language(code);
  }

  private static String channel(String wireName) {
    return switch (wireName) {
      case "web" -> "Web chat";
      case "sms" -> "Text messages";
      default -> "Telephone";
    };
  }

  static String percent(double share) {
    return Math.round(100 * share) + "%";
  }

  static String number(double number) {
    return String.format(Locale.UK, "%,.0f", number);
  }

  /// A stretch of time in the two words that matter: "3 min", "2 h 10 min", "1 d 4 h".
  static String time(@Nullable Double minutes) {
    if (minutes == null) {
      return "too few met";
    }
    long all = Math.round(minutes);
    if (all < 60) {
      return all < 1 ? "under 1 min" : all + " min";
    }
    return all < 24 * 60
        ? all / 60 + " h " + all % 60 + " min"
        : all / (24 * 60) + " d " + all % (24 * 60) / 60 + " h";
  }
}
