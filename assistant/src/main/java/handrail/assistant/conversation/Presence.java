package handrail.assistant.conversation;

import static redis.clients.jedis.params.ZRangeParams.zrangeByScoreParams;

import handrail.assistant.conversation.Signal.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/// Who has a conversation open just now, on any node. It is forgotten by itself within a minute and
/// is never a record of who has looked.
public final class Presence {
  /// Two signs of life may be missed: they come every 15 seconds.
  private static final Duration LASTS = Duration.ofSeconds(40);

  private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

  private final UnifiedJedis redis;
  private final News news;
  private final Clock clock;

  public Presence(UnifiedJedis redis, News news, Clock clock) {
    this.redis = redis;
    this.news = news;
    this.clock = clock;
  }

  /// Somebody who has it open.
  ///
  /// @param tab her page, since she may have two
  public record Present(String who, String tab) {}

  /// Somebody opens a conversation.
  public Visit enter(String conversation, Present visitor) {
    return new Visit(conversation, visitor);
  }

  /// The citizen opens her conversation.
  public Visit enterAsCitizen(String conversation) {
    return enter(conversation, new Present(Signal.CITIZEN, UUID.randomUUID().toString()));
  }

  /// Somebody has left: her page says so before the connection is found to be gone.
  public void leave(String conversation, Present visitor) {
    try {
      redis.zrem(key(conversation), member(visitor));
    } catch (JedisException away) {
      LOG.debug("Nobody is told who has left", away);
    }
    news.signal(new Signal(Kind.PRESENT, conversation, visitor.who()));
  }

  private static String member(Present visitor) {
    return visitor.who() + " " + visitor.tab();
  }

  /// All who have it open.
  public List<Present> in(String conversation) {
    return redis
        .zrange(key(conversation), zrangeByScoreParams((double) clock.millis(), Double.MAX_VALUE))
        .stream()
        .map(member -> member.split(" ", 2))
        .map(parts -> new Present(parts[0], parts[1]))
        .toList();
  }

  private static String key(String conversation) {
    return Keys.key(conversation, "present");
  }

  /// Lasts as long as it is kept up; closing it tells the others at once.
  public final class Visit implements AutoCloseable {
    private final String conversation;
    private final Present visitor;

    private Visit(String conversation, Present visitor) {
      this.conversation = conversation;
      this.visitor = visitor;
      stays();
      news.signal(new Signal(Kind.PRESENT, conversation, visitor.who()));
    }

    /// A sign of life. What lasts a moment is not worth a failure.
    public void stays() {
      var key = key(conversation);
      var until = clock.instant().plus(LASTS).toEpochMilli();
      try {
        redis.zadd(key, (double) until, member(visitor));
        redis.zremrangeByScore(key, 0, (double) clock.millis());
        redis.pexpire(key, LASTS.toMillis());
      } catch (JedisException away) {
        LOG.debug("Nobody is told who is here", away);
      }
    }

    @Override
    public void close() {
      leave(conversation, visitor);
    }
  }
}
