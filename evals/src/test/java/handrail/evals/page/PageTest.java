package handrail.evals.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import handrail.evals.page.Plot.Axis;
import handrail.evals.page.Plot.Line;
import handrail.evals.page.Plot.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
  @Test
  void aLineLeavesOutWhatHasNoShare() {
    var line = new Line("x", List.of(new Point(0, 1), new Point(.5, Double.NaN), new Point(1, .5)));
    var plot = new Plot("", new Axis("", List.of()), .5, List.of(line), List.of(), null);
    assertEquals("M46.0 16.0 L386.0 252.0", plot.path(line));
  }

  @Test
  void thePageAsksNothingOfTheNetwork() {
    String html = Page.html(new AnswersReport("2026-11-26", List.of()));
    assertFalse(html.contains("http"));
    assertFalse(html.contains("<script"));
  }
}
