package handrail.assistant.desk.memory;

import handrail.assistant.conversation.Handoff;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import redis.clients.jedis.UnifiedJedis;

/// How far each worker has read, so that what is new to her can be marked.
public final class Seen {
  private static final Duration KEPT = Duration.ofDays(30);

  private final UnifiedJedis redis;

  public Seen(UnifiedJedis redis) {
    this.redis = redis;
  }

  /// She has a handoff before her.
  ///
  /// @param last the place of its newest turn
  public void saw(String worker, Handoff handoff, long last) {
    redis.hset(key(worker), handoff.id(), Long.toString(last));
    redis.expire(key(worker), KEPT.toSeconds());
  }

  /// The ids of those in which something has come since she looked.
  ///
  /// @param newest place of the newest turn, by conversation
  public Set<String> unread(String worker, List<Handoff> open, Map<String, Long> newest) {
    var seen = redis.hgetAll(key(worker));
    return open.stream()
        .filter(
            handoff ->
                newest.getOrDefault(handoff.conversation(), 0L)
                    > Long.parseLong(seen.getOrDefault(handoff.id(), "0")))
        .map(Handoff::id)
        .collect(Collectors.toSet());
  }

  private static String key(String worker) {
    return "desk-seen:" + worker;
  }
}
