package handrail.assistant.handoff;

import handrail.assistant.brief.Brief.Opened;
import handrail.assistant.conversation.Handoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/// Who has opened which handoff, and when: each worker once an hour.
///
/// In Redis, beside the conversation the handoff is of: the list `opened:HANDOFF`, newest first;
/// and for an hour `opened:HANDOFF:WORKER`.
public final class AccessLog {
  private static final Duration ONCE_IN = Duration.ofHours(1);

  private final UnifiedJedis redis;
  private final Clock clock;

  public AccessLog(UnifiedJedis redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  /// A worker reads a handoff.
  public void note(String handoff, String worker, String name) {
    var now = clock.instant();
    var once = SetParams.setParams().nx().ex(ONCE_IN.toSeconds());
    if (redis.set(key(handoff) + ":" + worker, now.toString(), once) != null) {
      redis.lpush(key(handoff), now + " " + name);
    }
  }

  /// Who has read it, newest first.
  public List<Opened> of(String handoff) {
    return redis.lrange(key(handoff), 0, -1).stream().map(AccessLog::opened).toList();
  }

  private static Opened opened(String line) {
    var parts = line.split(" ", 2);
    return new Opened(parts[1], Instant.parse(parts[0]));
  }

  private static String key(String handoff) {
    return "{c:" + Handoff.conversationOf(handoff) + "}:opened:" + handoff;
  }
}
