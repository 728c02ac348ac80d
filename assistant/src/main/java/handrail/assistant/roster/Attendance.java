package handrail.assistant.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/// Who has the desk open, on any node, and who has said that she is away from it.
///
/// In Redis: `present:WORKER`, for as long as her page is open; `away:WORKER`, until when she is
/// away. Both are forgotten by themselves.
public final class Attendance {
  /// Two signs of life may be missed: they come every 15 seconds.
  private static final Duration LASTS = Duration.ofSeconds(40);

  private final UnifiedJedis redis;
  private final Clock clock;

  public Attendance(UnifiedJedis redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  /// A sign of life from a worker's open desk.
  public void beat(String worker) {
    keep("present:" + worker, clock.instant().plus(LASTS));
  }

  public boolean isPresent(String worker) {
    return lasts("present:" + worker).isPresent();
  }

  /// She is away from her desk until then, and is not asked.
  public void away(String worker, Instant until) {
    keep("away:" + worker, until);
  }

  /// She is back.
  public void back(String worker) {
    redis.del("away:" + worker);
  }

  public Optional<Instant> awayUntil(String worker) {
    return lasts("away:" + worker);
  }

  /// The end stands in the value too: the clock that counts is the service's own.
  private void keep(String key, Instant until) {
    long millis = Math.max(1, Duration.between(clock.instant(), until).toMillis());
    redis.set(key, Long.toString(until.toEpochMilli()), SetParams.setParams().px(millis));
  }

  private Optional<Instant> lasts(String key) {
    return end(redis.get(key)).filter(clock.instant()::isBefore);
  }

  private static Optional<Instant> end(@Nullable String millis) {
    return Optional.ofNullable(millis).map(Long::parseLong).map(Instant::ofEpochMilli);
  }
}
