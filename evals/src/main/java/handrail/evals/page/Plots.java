package handrail.evals.page;

import handrail.evals.answerable.AnswerableReport;
import handrail.evals.metric.Share;
import handrail.evals.metric.Tradeoff;
import handrail.evals.page.Plot.Axis;
import handrail.evals.page.Plot.Dot;
import handrail.evals.page.Plot.Line;
import handrail.evals.page.Plot.Point;
import handrail.evals.page.Plot.Tick;
import handrail.evals.retrieval.RetrievalReport;
import handrail.evals.retrieval.Scores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The figures of the suites as plots.
final class Plots {
  private static final List<Tick> SHARES =
      IntStream.rangeClosed(0, 5).mapToObj(i -> new Tick(i / 5.0, Plot.percent(i / 5.0))).toList();

  /// The ways of finding differ in the upper part of the plot.
  private static final double STEP = .2;

  private Plots() {}

  /// The look of a way of finding, in every plot and legend.
  static String look(String way) {
    return way.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /// Of how many questions the first right text is found within how many places.
  static Plot ranks(RetrievalReport report) {
    List<Integer> depths = List.copyOf(first(report).firstWithin().keySet());
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i < depths.size(); i++) {
      ticks.add(new Tick((double) i / (depths.size() - 1), String.valueOf(depths.get(i))));
    }
    List<Line> lines = new ArrayList<>();
    report.scores().forEach((way, scores) -> lines.add(ranks(way, scores, ticks)));
    return new Plot(
        "Share of questions whose first right page is found within so many places",
        new Axis("first right page within so many places", ticks),
        lowest(report),
        lines.reversed(),
        List.of(),
        null);
  }

  private static Scores first(RetrievalReport report) {
    return report.scores().values().iterator().next();
  }

  private static Line ranks(String way, Scores scores, List<Tick> ticks) {
    List<Share> shares = List.copyOf(scores.firstWithin().values());
    return new Line(
        look(way),
        IntStream.range(0, ticks.size())
            .mapToObj(i -> new Point(ticks.get(i).at(), shares.get(i).value()))
            .toList());
  }

  private static double lowest(RetrievalReport report) {
    double least =
        report.scores().values().stream()
            .flatMap(scores -> scores.firstWithin().values().stream())
            .mapToDouble(Share::value)
            .min()
            .orElse(0);
    return Math.floor(least / STEP) * STEP;
  }

  /// How much of what the service held for so sure was right.
  static Plot calibration(AnswerableReport report) {
    var dots =
        report.calibration().bins().stream()
            .map(bin -> dot(bin.confidence(), bin.right()))
            .toList();
    return new Plot(
        "Confidence against the share that was right; on the slanting line it means what it says",
        new Axis("how sure the service was", SHARES),
        0,
        List.of(
            new Line("ideal", List.of(new Point(0, 0), new Point(1, 1))),
            new Line("service", dots.stream().map(Dot::point).toList())),
        dots,
        threshold(report));
  }

  private static Dot dot(double confidence, Share right) {
    return new Dot(new Point(confidence, right.value()), right.of(), right.low(), right.high());
  }

  /// What another threshold would bring.
  static Plot tradeoff(AnswerableReport report) {
    return new Plot(
        "Precision and recall against the threshold from which the service would answer",
        new Axis("if it answered from this confidence on", SHARES),
        0,
        List.of(
            line("precision", report.tradeoff(), Tradeoff.Point::precision),
            line("recall", report.tradeoff(), Tradeoff.Point::recall)),
        List.of(),
        threshold(report));
  }

  private static Line line(
      String look, List<Tradeoff.Point> points, ToDoubleFunction<Tradeoff.Point> share) {
    return new Line(
        look,
        points.stream()
            .map(point -> new Point(point.threshold(), share.applyAsDouble(point)))
            .toList());
  }

  private static @Nullable Tick threshold(AnswerableReport report) {
    return Double.isNaN(report.threshold())
        ? null
        : new Tick(report.threshold(), "answers from " + Plot.percent(report.threshold()));
  }
}
