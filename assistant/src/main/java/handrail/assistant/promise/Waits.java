package handrail.assistant.promise;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;

/// How long people have lately waited for a team, from asking to a worker's taking it. The seconds
/// of the last twenty are kept in Redis, under `waits:TEAM`.
public final class Waits {
  private static final int KEPT = 20;

  /// Fewer say nothing about what is to be expected.
  private static final int ENOUGH = 3;

  private final UnifiedJedis redis;

  public Waits(UnifiedJedis redis) {
    this.redis = redis;
  }

  /// Somebody's waiting is over.
  public void taken(String team, Duration waited) {
    redis.lpush(key(team), Long.toString(waited.toSeconds()));
    redis.ltrim(key(team), 0, KEPT - 1);
  }

  /// What half of them have waited at most; empty while too few have.
  public Optional<Duration> lately(String team) {
    List<Long> seconds =
        redis.lrange(key(team), 0, KEPT - 1).stream().map(Long::valueOf).sorted().toList();
    return seconds.size() < ENOUGH
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(seconds.get(seconds.size() / 2)));
  }

  private static String key(String team) {
    return "waits:" + team;
  }

  /// Where somebody stands who waits.
  ///
  /// @param before how many of the same team's come first
  /// @param lately how long people have waited; empty when that is not known
  public record Place(int before, Optional<Duration> lately) {}
}
