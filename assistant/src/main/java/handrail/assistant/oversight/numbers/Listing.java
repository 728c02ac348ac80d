package handrail.assistant.oversight.numbers;

import handrail.assistant.oversight.numbers.Figures.Released;
import handrail.assistant.oversight.numbers.Figures.Share;
import handrail.assistant.oversight.numbers.Figures.Wait;
import handrail.assistant.oversight.numbers.Figures.Work;
import handrail.assistant.oversight.numbers.Split.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The figures one by one, as a spreadsheet has them.
final class Listing {
  private final List<Line> lines = new ArrayList<>();

  private Listing() {}

  /// One figure.
  ///
  /// @param by what the group is one of: `all`, `channel`, `language`, `team`, `cause`
  /// @param value null when it is not shown or not measured; the note then says which
  record Line(
      String measure,
      String by,
      String group,
      String figure,
      @Nullable Number value,
      String note) {}

  static List<Line> of(Figures figures) {
    var all = new Listing();
    figures
        .minutesEach()
        .forEach((team, each) -> all.add("minutes-each", "team", team, "minutes", rounded(each)));
    all.add("minutes-released", figures.released(), Listing::released);
    all.add("minutes-with-people", figures.withPeople(), Listing::work);
    figures.waits().forEach(waits -> all.add(name(waits), waits.split(), Listing::wait));
    all.add("same-worker", figures.sameWorker(), Listing::share);
    all.add("told-once", figures.toldOnce(), Listing::share);
    all.add("promises-kept", figures.promisesKept(), Listing::share);
    all.add("wrongly-contained", figures.wronglyContained(), Listing::share);
    all.add("failure-demand", figures.failureDemand(), Listing::share);
    all.parts("failure-cause", "cause", figures.causes(), count -> figure("count", count));
    all.add("failure-cause", "cause", "not-said", "count", figures.causeNotSaid());
    return List.copyOf(all.lines);
  }

  private static String name(Figures.Waits waits) {
    return "wait-" + waits.severity().name().toLowerCase(Locale.ROOT);
  }

  private <T> void add(
      String measure, Split<T> split, Function<T, Map<String, @Nullable Number>> figures) {
    parts(measure, "all", List.of(new Part<>("", split.all())), figures);
    parts(measure, "channel", split.byChannel(), figures);
    parts(measure, "language", split.byLanguage(), figures);
    parts(measure, "team", split.byTeam(), figures);
  }

  private <T> void parts(
      String measure,
      String by,
      List<Part<T>> parts,
      Function<T, Map<String, @Nullable Number>> figures) {
    for (var part : parts) {
      var shown = part.figure();
      if (shown == null) {
        lines.add(new Line(measure, by, part.group(), "", null, "fewer than " + Small.FEW));
      } else {
        figures.apply(shown).forEach((name, value) -> add(measure, by, part.group(), name, value));
      }
    }
  }

  private void add(String measure, String by, String group, String figure, @Nullable Number value) {
    var note = value == null ? "not yet measured, or fewer than " + Small.FEW : "";
    lines.add(new Line(measure, by, group, figure, value, note));
  }

  private static Map<String, @Nullable Number> released(Released released) {
    var figures = figure("answers", released.answers());
    figures.put("minutes", rounded(released.minutes()));
    return figures;
  }

  private static Map<String, @Nullable Number> work(Work work) {
    var figures = figure("conversations", work.conversations());
    figures.put("minutes", rounded(work.minutes()));
    figures.put("share-measured", rounded(work.measured()));
    return figures;
  }

  private static Map<String, @Nullable Number> wait(Wait wait) {
    var inTime = wait.inTime();
    var figures = figure("asked", wait.asked());
    figures.put("p50-minutes", rounded(wait.p50()));
    figures.put("p95-minutes", rounded(wait.p95()));
    figures.put("share-in-time", inTime == null ? null : rounded(inTime.share()));
    return figures;
  }

  private static Map<String, @Nullable Number> share(Share share) {
    var figures = figure("share", rounded(share.share()));
    figures.put("count", share.count());
    figures.put("of", share.of());
    return figures;
  }

  private static Map<String, @Nullable Number> figure(String name, @Nullable Number value) {
    var figures = new LinkedHashMap<String, @Nullable Number>();
    figures.put(name, value);
    return figures;
  }

  /// To a hundredth.
  private static @Nullable Double rounded(@Nullable Double value) {
    return value == null ? null : Math.round(100 * value) / 100.0;
  }
}
