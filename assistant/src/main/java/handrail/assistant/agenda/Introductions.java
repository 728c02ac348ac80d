package handrail.assistant.agenda;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.News;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.conversation.Turn.WorkerChanged;
import handrail.assistant.relationship.Relationship;
import handrail.assistant.relationship.Relationships;
import handrail.assistant.roster.Roster.Staff;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/// Tells citizens who their new worker is, when they next get in touch and it is safe to say.
///
/// In Redis: the hash `introductions`, conversation → since when, who left, who is there now. It is
/// taken off once it has been said.
public final class Introductions implements Duty {
  private static final Logger LOG = LoggerFactory.getLogger(Introductions.class);
  private static final String ALL = "introductions";

  /// Every node knows of new ones within this time.
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final UnifiedJedis redis;
  private final Relationships relationships;
  private final Wording wording;
  private final Clock clock;
  private volatile Pending pending = new Pending(Instant.MIN, Set.of());

  public Introductions(
      UnifiedJedis redis, Relationships relationships, Wording wording, Clock clock) {
    this.redis = redis;
    this.relationships = relationships;
    this.wording = wording;
    this.clock = clock;
  }

  private record Pending(Instant at, Set<String> conversations) {}

  private record Introduction(Instant since, String left, String there) {
    static Introduction of(String line) {
      var parts = line.split("\t", 3);
      return new Introduction(Instant.parse(parts[0]), parts[1], parts[2]);
    }
  }

  /// A citizen has a new worker: in whichever conversation she writes first she is told.
  public void later(Relationship one, Staff left, Staff there) {
    var line = String.join("\t", clock.instant().toString(), left.name(), there.name());
    relationships.conversationsOf(one.citizen()).forEach(id -> redis.hset(ALL, id, line));
    pending = new Pending(Instant.MIN, Set.of());
  }

  /// Looks into a conversation that somebody is to be introduced in, when something is said there.
  public News.Listening follow(News news, Conversations conversations) {
    return news.listen(
        id -> Thread.ofVirtual().name("introductions").start(() -> look(id, conversations)));
  }

  private void look(String id, Conversations conversations) {
    try {
      if (pending().contains(id)) {
        conversations.wake(id, clock.instant());
      }
    } catch (JedisException away) {
      LOG.debug("Nobody is introduced just now", away);
    }
  }

  private Set<String> pending() {
    var last = pending;
    var now = clock.instant();
    if (!last.at().plus(FRESH).isAfter(now)) {
      pending = new Pending(now, Set.copyOf(redis.hkeys(ALL)));
    }
    return pending.conversations();
  }

  @Override
  public Optional<Instant> next(Conversation conversation) {
    return Optional.empty();
  }

  @Override
  public Optional<Change> due(Conversation conversation) {
    return Optional.ofNullable(redis.hget(ALL, conversation.id()))
        .map(Introduction::of)
        .filter(one -> !isOver(conversation, one) && maySay(conversation, one))
        .map(one -> said(conversation, one));
  }

  /// Once it has been said, it is taken off in every conversation of hers.
  private boolean isOver(Conversation conversation, Introduction one) {
    boolean said =
        conversation.timeline().stream()
            .map(Conversation.Entry::turn)
            .anyMatch(turn -> turn instanceof WorkerChanged && !turn.at().isBefore(one.since()));
    if (said) {
      relationships.of(conversation.id()).stream()
          .flatMap(tie -> relationships.conversationsOf(tie.citizen()).stream())
          .forEach(id -> redis.hdel(ALL, id));
      pending = new Pending(Instant.MIN, Set.of());
    }
    return said;
  }

  /// Where several people use one telephone nobody is named to them.
  private boolean maySay(Conversation conversation, Introduction one) {
    long people =
        relationships.of(conversation.id()).stream().map(Relationship::citizen).distinct().count();
    return people == 1
        && conversation.contactSafety().isOpen()
        && conversation.timeline().stream()
            .map(Conversation.Entry::turn)
            .anyMatch(turn -> turn instanceof CitizenSaid && !turn.at().isBefore(one.since()));
  }

  private Change said(Conversation conversation, Introduction one) {
    var notice = wording.of(conversation.language(), Phrase.NEW_WORKER, one.left(), one.there());
    var turn = new WorkerChanged(clock.instant(), one.left(), one.there(), notice);
    return new Change(conversation, List.<Turn>of(turn), null, "introduced:" + one.since(), false);
  }
}
