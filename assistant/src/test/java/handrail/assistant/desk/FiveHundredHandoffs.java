package handrail.assistant.desk;

import com.microsoft.playwright.Page;
import handrail.assistant.page.Browsers;
import handrail.assistant.store.RealRedis;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.channels.Channel;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Measures the desk on a bad day, in a real Chromium: until the queue is first painted, and until
/// a new handoff is on it. A program, not a test: what it finds depends on what else runs.
final class FiveHundredHandoffs {
  private static final int MANY = 500;
  private static final int TRIES = 9;

  private final RunningDesk desk;

  private FiveHundredHandoffs(RunningDesk desk) {
    this.desk = desk;
  }

  public static void main(String[] args) {
    var redis = RealRedis.start();
    var desk = new RunningDesk(redis.client(), Clock.systemUTC());
    try (redis;
        desk;
        var browsers = new Browsers()) {
      new FiveHundredHandoffs(desk).measure(browsers.open(1280, 900, true));
    }
  }

  private void measure(Page page) {
    IntStream.range(0, MANY).forEach(_ -> isReferred(Need.RELATIONAL, "R2"));
    page.navigate(desk.at("/as/ruth-adeyemi?next=/desk/handoffs").toString());
    System.out.println("milliseconds, " + MANY + " open handoffs");
    show("first paint", page, FiveHundredHandoffs::firstPaint);
    show("live update", page, this::update);
  }

  private static void show(String what, Page page, ToDoubleFunction<Page> took) {
    var all = IntStream.range(0, TRIES).mapToDouble(_ -> took.applyAsDouble(page)).toArray();
    Arrays.sort(all);
    System.out.printf(
        "%s: best %.0f, median %.0f, worst %.0f%n", what, all[0], all[TRIES / 2], all[TRIES - 1]);
  }

  private String isReferred(Need need, String reason) {
    var words = "I need somebody";
    return desk.citizen(Channel.WEB_CHAT)
        .says(words)
        .isReferred(need, new Reason(reason, words, "rule"));
  }

  /// From asking for the page until something of it is seen.
  private static double firstPaint(Page page) {
    page.reload();
    var painted =
        page.evaluate(
            "() => new Promise(seen => new PerformanceObserver(list =>"
                + " seen(list.getEntriesByName('first-contentful-paint')[0].startTime))"
                + ".observe({ type: 'paint', buffered: true }))");
    return ((Number) painted).doubleValue();
  }

  /// From a new handoff until it is on the page.
  private double update(Page page) {
    long asked = System.nanoTime();
    var id = isReferred(Need.URGENT, "C1");
    page.waitForFunction("id => document.body.innerHTML.includes(id)", id);
    return (System.nanoTime() - asked) / 1e6;
  }
}
