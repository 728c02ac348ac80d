package handrail.assistant.promise;

import handrail.assistant.conversation.Conversations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.ZRangeParams;

/// Where promises have been broken, for whoever leads the teams. The list holds ids only
/// (`broken-promises` in Redis); everything else is read off the timelines.
public final class BrokenPromises {
  private static final String KEY = "broken-promises";

  private final UnifiedJedis redis;
  private final Conversations conversations;

  public BrokenPromises(UnifiedJedis redis, Conversations conversations) {
    this.redis = redis;
    this.conversations = conversations;
  }

  /// A promise and where it was made.
  public record Broken(String conversation, Promise promise) {}

  /// Noted twice it is there once.
  public void note(String conversation, String promise, Instant at) {
    redis.zadd(KEY, (double) at.toEpochMilli(), conversation + " " + promise);
  }

  /// Those broken since a moment, newest first; also what has been done since, too late.
  public List<Broken> since(Instant moment) {
    var newest =
        ZRangeParams.zrangeByScoreParams((double) moment.toEpochMilli(), Double.POSITIVE_INFINITY);
    return redis.zrange(KEY, newest).reversed().stream().flatMap(this::broken).toList();
  }

  private Stream<Broken> broken(String entry) {
    var parts = entry.split(" ", 2);
    return find(parts[0], parts[1]).map(promise -> new Broken(parts[0], promise)).stream();
  }

  private Optional<Promise> find(String conversation, String id) {
    return Promises.of(conversations.load(conversation)).stream()
        .filter(promise -> promise.id().equals(id) && promise.wasBroken())
        .findFirst();
  }
}
