package handrail.evals.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeparationTest {
  @Test
  void countsThePairsInTheRightOrder() {
    // (.9 wins twice, .4 wins once and loses once) of 4 pairs
    assertEquals(.75, Separation.auroc(new double[] {.9, .4}, new double[] {.5, .1}));
  }

  @Test
  void aTieCountsHalf() {
    assertEquals(.5, Separation.auroc(new double[] {.5, .5}, new double[] {.5, .5, .5}));
    assertEquals(.75, Separation.auroc(new double[] {.9, .5}, new double[] {.5}));
  }

  @Test
  void perfectAndUpsideDown() {
    assertEquals(1, Separation.auroc(new double[] {.8, .9}, new double[] {.1}));
    assertEquals(0, Separation.auroc(new double[] {.1}, new double[] {.8, .9}));
  }

  @Test
  void withOneGroupEmptyThereIsNothingToTellApart() {
    assertTrue(Double.isNaN(Separation.auroc(new double[0], new double[] {.3})));
    assertTrue(Double.isNaN(Separation.auroc(new double[] {.3}, new double[0])));
  }
}
