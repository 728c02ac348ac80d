package handrail.evals.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import handrail.evals.metric.Confusion.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionTest {
  private static final Confusion CONFUSION =
      Confusion.of(
          List.of("routine", "urgent", "unclear"),
          List.of(
              new Judged("routine", "routine"),
              new Judged("routine", "routine"),
              new Judged("routine", "urgent"),
              new Judged("urgent", "urgent"),
              new Judged("urgent", "routine")));

  @Test
  void countsWhatWasTakenForWhat() {
    assertEquals(2, CONFUSION.count("routine", "routine"));
    assertEquals(1, CONFUSION.count("routine", "urgent"));
    assertEquals(0, CONFUSION.count("urgent", "unclear"));
  }

  @Test
  void givesRecallPrecisionAndF1OfEach() {
    assertEquals(new Share(2, 3), CONFUSION.recall("routine"));
    assertEquals(new Share(2, 3), CONFUSION.precision("routine"));
    assertEquals(new Share(1, 2), CONFUSION.recall("urgent"));
    assertEquals(2 / 3.0, CONFUSION.f1("routine"), 1e-9);
    assertEquals(new Share(3, 5), CONFUSION.accuracy());
  }

  @Test
  void whatNeverOccursHasNoShare() {
    assertEquals(new Share(0, 0), CONFUSION.recall("unclear"));
    assertEquals(new Share(0, 0), CONFUSION.precision("unclear"));
    assertEquals(0, CONFUSION.f1("unclear"));
  }
}
