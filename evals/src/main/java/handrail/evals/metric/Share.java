package handrail.evals.metric;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/// So many of so many, with how sure one can be of it.
public record Share(int hits, int of) {
  /// One minus the confidence that intervals are given with: 95%.
  private static final double ERROR_RATE = 0.05;

  /// The share itself, 0 to 1; NaN of nothing.
  @JsonProperty
  public double value() {
    return of == 0 ? Double.NaN : (double) hits / of;
  }

  /// Lower end of Wilson's 95% interval; 0 of nothing.
  @JsonProperty
  public double low() {
    return of == 0 ? 0 : wilson()[0];
  }

  /// Upper end of Wilson's 95% interval; 1 of nothing.
  @JsonProperty
  public double high() {
    return of == 0 ? 1 : wilson()[1];
  }

  private double[] wilson() {
    var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(of, hits, ERROR_RATE);
    return new double[] {interval.getLowerBound(), interval.getUpperBound()};
  }

  /// For a table: `.953 [.91-.98] 162/170`.
  @Override
  public String toString() {
    return of == 0
        ? "none"
        : String.format(Locale.ROOT, "%.3f [%.2f-%.2f] %d/%d", value(), low(), high(), hits, of);
  }
}
