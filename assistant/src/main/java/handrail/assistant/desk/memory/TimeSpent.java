package handrail.assistant.desk.memory;

import handrail.assistant.conversation.Handoff;
import java.time.Duration;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/// How long workers have had a handoff before them: measured, not guessed. Her page sends a beat
/// every 15 seconds while she looks at it; however many pages she has open, only one counts.
public final class TimeSpent {
  /// Between two beats.
  static final Duration BEAT = Duration.ofSeconds(15);

  /// A page's timer runs a little early at times.
  private static final Duration LEEWAY = Duration.ofMillis(500);

  private final UnifiedJedis redis;

  public TimeSpent(UnifiedJedis redis) {
    this.redis = redis;
  }

  /// A worker has looked at a handoff since the last beat.
  public Duration beat(Handoff handoff, String worker) {
    var once = SetParams.setParams().nx().px(BEAT.minus(LEEWAY).toMillis());
    if (redis.set("beat:" + worker, handoff.id(), once) != null) {
      redis.hincrBy(key(handoff), field(handoff, worker), BEAT.toSeconds());
    }
    return of(handoff, worker);
  }

  /// What it comes to so far.
  public Duration of(Handoff handoff, String worker) {
    var seconds = redis.hget(key(handoff), field(handoff, worker));
    return Duration.ofSeconds(seconds == null ? 0 : Long.parseLong(seconds));
  }

  private static String key(Handoff handoff) {
    return "{c:" + handoff.conversation() + "}:time";
  }

  private static String field(Handoff handoff, String worker) {
    return handoff.id() + " " + worker;
  }
}
