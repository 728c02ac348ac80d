package handrail.assistant.conversation;

import static handrail.assistant.conversation.Keys.key;

import handrail.assistant.store.Script;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/// What waits to be sent, in the `outbox` of each conversation; and for some days by what name a
/// provider knows what has gone (`sent:NAME`).
final class RedisUnsent implements Unsent {
  private static final Script CLAIM = Script.of(RedisUnsent.class, "claim");

  /// After this long a claim is taken to be abandoned: longer than any provider may take.
  private static final Duration ABANDONED = Duration.ofSeconds(30);

  /// Providers tell within minutes, and give up after hours.
  private static final Duration SENT = Duration.ofDays(3);

  private final UnifiedJedis redis;
  private final Clock clock;

  RedisUnsent(UnifiedJedis redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  @Override
  public Optional<Claimed> claim(String id) {
    var result =
        (List<?>)
            CLAIM.run(
                redis,
                List.of(key(id, "outbox")),
                List.of(Long.toString(clock.millis()), Long.toString(ABANDONED.toMillis())));
    if (result.isEmpty()) {
      return Optional.empty();
    }
    long since = (Long) result.get(1);
    return Optional.of(
        new Claimed((Long) result.get(0), since == 0 ? null : Instant.ofEpochMilli(since)));
  }

  @Override
  public void sent(String id, long seq, String providerId) {
    if (!providerId.isEmpty()) {
      redis.set("sent:" + providerId, seq + " " + id, SetParams.setParams().ex(SENT.toSeconds()));
    }
  }

  @Override
  public Optional<Sent> sentAs(String providerId) {
    return Optional.ofNullable(redis.get("sent:" + providerId))
        .map(text -> text.split(" ", 2))
        .map(parts -> new Sent(parts[1], Long.parseLong(parts[0])));
  }

  @Override
  public void settle(String id, long seq) {
    redis.hdel(key(id, "outbox"), Long.toString(seq));
  }

  @Override
  public void release(String id, long seq) {
    redis.hset(key(id, "outbox"), Long.toString(seq), "queued");
  }
}
