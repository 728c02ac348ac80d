package handrail.evals.metric;

import java.time.Duration;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// How long things took, from many threads at once.
public final class Latencies {
  /// Three digits are kept of every time.
  private static final int DIGITS = 3;

  private final Histogram nanoseconds = new ConcurrentHistogram(DIGITS);

  public void add(Duration took) {
    nanoseconds.recordValue(Math.max(0, took.toNanos()));
  }

  /// What is known so far.
  public Summary summary() {
    return new Summary(
        nanoseconds.getTotalCount(), millis(50), millis(95), millis(99), millis(100));
  }

  private double millis(double percentile) {
    return nanoseconds.getTotalCount() == 0
        ? 0
        : nanoseconds.getValueAtPercentile(percentile) / 1e6;
  }

  /// In milliseconds, to three digits.
  public record Summary(long count, double p50, double p95, double p99, double max) {}
}
