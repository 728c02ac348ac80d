package handrail.assistant.conversation;

import static handrail.assistant.conversation.Keys.ANSWERED;
import static handrail.assistant.conversation.Keys.CHANGED;
import static handrail.assistant.conversation.Keys.DUE;
import static handrail.assistant.conversation.Keys.HANDOFFS;
import static handrail.assistant.conversation.Keys.LESSONS;
import static handrail.assistant.conversation.Keys.WORK;
import static handrail.assistant.conversation.Keys.key;
import static handrail.assistant.conversation.Keys.mark;
import static handrail.assistant.conversation.Keys.score;
import static redis.clients.jedis.params.ZRangeParams.zrangeByScoreParams;
import static redis.clients.jedis.params.ZRangeParams.zrangeParams;

import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.store.AsJson;
import handrail.assistant.store.Script;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.InboundMessage;
import handrail.channels.Inbox.Receipt;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.resps.Tuple;

/// Conversations in Redis, where [Keys] says.
public final class RedisConversations implements Conversations {
  private static final Script DONE = Script.of(RedisConversations.class, "done");

  private final UnifiedJedis redis;
  private final AsJson json;
  private final Secret secret;
  private final Writes writes;
  private final Unsent unsent;

  public RedisConversations(UnifiedJedis redis, ObjectMapper json, Secret secret, Clock clock) {
    this.redis = redis;
    this.json = new AsJson(json);
    this.secret = secret;
    this.writes = new Writes(redis, this.json, clock);
    this.unsent = new RedisUnsent(redis, clock);
  }

  @Override
  public String idOf(Address address) {
    return address.channel() == Channel.WEB_CHAT
        ? address.value()
        : secret.pseudonym(address.channel().wireName() + address.value());
  }

  @Override
  public Receipt remember(InboundMessage message) {
    return writes.remember(idOf(message.from()), message);
  }

  @Override
  public List<Conversation> load(List<String> ids) {
    try (var pipeline = redis.pipelined()) {
      var found = ids.stream().map(id -> Stored.of(pipeline, id)).toList();
      pipeline.sync();
      return found.stream().map(this::conversation).toList();
    }
  }

  /// What is on record of a conversation, once the pipeline has brought it.
  private record Stored(
      String id, Response<Map<String, String>> head, Response<Map<String, String>> turns) {
    static Stored of(AbstractPipeline pipeline, String id) {
      return new Stored(id, pipeline.hgetAll(key(id, "head")), pipeline.hgetAll(key(id, "turns")));
    }
  }

  @Override
  public long lastSeq(String id) {
    return Optional.ofNullable(redis.hget(key(id, "head"), "seq")).map(Long::parseLong).orElse(0L);
  }

  private Conversation conversation(Stored stored) {
    var id = stored.id();
    var head = stored.head().get();
    var channel = Channel.valueOf(head.getOrDefault("channel", Channel.WEB_CHAT.name()));
    var timeline =
        stored.turns().get().entrySet().stream()
            .map(
                turn ->
                    new Entry(
                        Long.parseLong(turn.getKey()), json.read(turn.getValue(), Turn.class)))
            .sorted(Comparator.comparingLong(Entry::seq))
            .toList();
    return new Conversation(
        id,
        new Address(channel, head.getOrDefault("address", id)),
        Long.parseLong(head.getOrDefault("version", "0")),
        timeline);
  }

  @Override
  public OptionalLong commit(Change change) throws Repeated {
    return writes.commit(change);
  }

  @Override
  public Unsent unsent() {
    return unsent;
  }

  @Override
  public List<Unfinished> unfinished(Instant until) {
    return redis
        .zrangeWithScores(WORK, zrangeByScoreParams(0, (double) until.toEpochMilli()))
        .stream()
        .map(work -> new Unfinished(work.getElement(), Long.toString((long) work.getScore())))
        .toList();
  }

  @Override
  public void finished(Unfinished work) {
    if (redis.hlen(key(work.id(), "outbox")) == 0) {
      DONE.run(redis, List.of(WORK), List.of(work.id(), work.mark()));
    }
  }

  @Override
  public List<Unfinished> due(Instant now) {
    return redis.zrange(DUE, zrangeByScoreParams(0, score(now))).stream()
        .map(mark -> new Unfinished(mark.split(" ", 2)[0], mark))
        .toList();
  }

  @Override
  public void wake(String id, Instant at) {
    redis.zadd(DUE, score(at), mark(id, at));
  }

  @Override
  public void attended(Unfinished due) {
    redis.zrem(DUE, due.mark());
  }

  @Override
  public Optional<Handoff> handoff(String handoffId) {
    return Optional.ofNullable(
            redis.hget(key(Handoff.conversationOf(handoffId), "handoffs"), handoffId))
        .map(text -> json.read(text, Handoff.class));
  }

  @Override
  public List<Handoff> openHandoffs() {
    var ids = redis.zrange(HANDOFFS, 0, -1);
    try (var pipeline = redis.pipelined()) {
      var found =
          ids.stream()
              .map(id -> pipeline.hget(key(Handoff.conversationOf(id), "handoffs"), id))
              .toList();
      pipeline.sync();
      return found.stream()
          .flatMap(text -> Optional.ofNullable(text.get()).stream())
          .map(text -> json.read(text, Handoff.class))
          .filter(handoff -> handoff.state() != Handoff.State.CLOSED)
          .toList();
    }
  }

  @Override
  public List<String> lessons() {
    return redis.zrange(LESSONS, zrangeParams(0, -1).rev());
  }

  @Override
  public List<String> answered(int most) {
    return redis.zrange(ANSWERED, zrangeParams(0, most - 1).rev());
  }

  @Override
  public Map<String, Long> newest(Set<String> ids) {
    try (var pipeline = redis.pipelined()) {
      var found =
          ids.stream()
              .collect(Collectors.toMap(id -> id, id -> pipeline.hget(key(id, "head"), "seq")));
      pipeline.sync();
      return found.entrySet().stream()
          .filter(each -> each.getValue().get() != null)
          .collect(
              Collectors.toMap(Map.Entry::getKey, each -> Long.parseLong(each.getValue().get())));
    }
  }

  @Override
  public Map<String, Instant> changedSince(Instant moment) {
    return redis
        .zrangeWithScores(CHANGED, zrangeByScoreParams(score(moment), Double.POSITIVE_INFINITY))
        .stream()
        .collect(
            Collectors.toMap(
                Tuple::getElement, one -> Instant.ofEpochMilli((long) one.getScore())));
  }
}
