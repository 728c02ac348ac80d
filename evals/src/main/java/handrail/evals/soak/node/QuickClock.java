package handrail.evals.soak.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A working morning in Northmoor that passes faster than ours, so that whatever waits for minutes
/// falls due within seconds. Every node that is told the same beginning has the same time.
final class QuickClock extends Clock {
  /// A Tuesday in office hours, on which most of the roster is in.
  private static final Instant MORNING = Instant.parse("2026-12-08T10:00:00Z");

  /// So many minutes pass in one.
  static final int SPEED = 20;

  private final Clock real = Clock.systemUTC();
  private final Instant began;
  private final ZoneId zone;

  /// @param began when, in real time, it was the beginning of that morning
  QuickClock(Instant began) {
    this(began, ZoneOffset.UTC);
  }

  private QuickClock(Instant began, ZoneId zone) {
    this.began = began;
    this.zone = zone;
  }

  @Override
  public Instant instant() {
    return MORNING.plus(Duration.between(began, real.instant()).multipliedBy(SPEED));
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new QuickClock(began, other);
  }
}
