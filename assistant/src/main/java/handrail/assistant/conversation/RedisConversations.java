package handrail.assistant.conversation;

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
import handrail.channels.Message;
import io.helidon.metrics.api.Metrics;
import io.helidon.metrics.api.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.resps.Tuple;

/// Conversations in Redis. The keys of one conversation share a hash tag, `{c:ID}`:
///
/// | key | holds |
/// | --- | --- |
/// | `head` | `seq` (last place given), `version`, channel and address |
/// | `turns` | place → turn as JSON; the only key with words in it, so that erasing is real |
/// | `claims` | message id → place: each message once |
/// | `outbox` | place → `queued`, or since when somebody is sending it |
/// | `handoffs` | handoff id → handoff as JSON |
///
/// Six lists span conversations and hold ids only: `work` (unfinished, marked before a change and
/// taken off once nothing is left), `handoffs` (open, likewise), `due` (a conversation and when to
/// look into it), `lessons` (with something to learn from), `answered` (the last few thousand) and
/// `changed` (every one, by when it last changed). A change that dies half way leaves at worst a
/// mark too many, never one too few.
public final class RedisConversations implements Conversations {
  private static final Script REMEMBER = Script.of(RedisConversations.class, "remember");
  private static final Script COMMIT = Script.of(RedisConversations.class, "commit");
  private static final Script CLAIM = Script.of(RedisConversations.class, "claim");
  private static final Script DONE = Script.of(RedisConversations.class, "done");

  /// After this long a claim is taken to be abandoned: longer than any provider may take.
  private static final Duration ABANDONED = Duration.ofSeconds(30);

  /// Providers tell within minutes, and give up after hours.
  private static final Duration SENT = Duration.ofDays(3);

  private static final String WORK = "work";
  private static final String HANDOFFS = "handoffs";
  private static final String DUE = "due";
  private static final String CHANGED = "changed";
  private static final String LESSONS = "lessons";
  private static final String ANSWERED = "answered";

  /// As many as anybody looks back through.
  private static final int ANSWERED_KEPT = 5_000;

  private final UnifiedJedis redis;
  private final AsJson json;
  private final Secret secret;
  private final Clock clock;
  private final Timer writes;

  public RedisConversations(UnifiedJedis redis, ObjectMapper json, Secret secret, Clock clock) {
    this.redis = redis;
    this.json = new AsJson(json);
    this.secret = secret;
    this.clock = clock;
    this.writes =
        Metrics.getOrCreate(
            Timer.builder("handrail.store")
                .description("Durable writes of turns; a routine turn makes two")
                .percentiles(.5, .95, .99));
  }

  @Override
  public String idOf(Address address) {
    return address.channel() == Channel.WEB_CHAT
        ? address.value()
        : secret.pseudonym(address.channel().wireName() + address.value());
  }

  @Override
  public Receipt remember(InboundMessage message) {
    String id = idOf(message.from());
    var turn = new Turn.CitizenSaid(message.at(), message.id(), message.text());
    var result =
        (List<?>)
            written(
                REMEMBER,
                pipeline -> markWork(pipeline, id),
                keys(id, "head", "turns", "claims"),
                List.of(
                    message.id(),
                    json.write(turn),
                    message.from().channel().name(),
                    message.from().value(),
                    id));
    return new Receipt((Long) result.get(0), result.get(1).equals(1L));
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
    String id = change.on().id();
    long first =
        (Long)
            written(
                COMMIT,
                pipeline -> {
                  markWork(pipeline, id);
                  if (change.handoff() != null) {
                    pipeline.zadd(HANDOFFS, (double) clock.millis(), change.handoff().id());
                  }
                  list(pipeline, change);
                  change
                      .wakes(clock.instant())
                      .forEach(at -> pipeline.zadd(DUE, score(at), mark(id, at)));
                },
                keys(id, "head", "turns", "claims", "outbox", "handoffs"),
                args(change));
    if (first == -2) {
      throw new Repeated();
    }
    if (first > 0 && isClosed(change.handoff())) {
      redis.zrem(HANDOFFS, Objects.requireNonNull(change.handoff()).id());
    }
    return first == -1 ? OptionalLong.empty() : OptionalLong.of(first);
  }

  private void list(AbstractPipeline pipeline, Change change) {
    var now = score(clock.instant());
    var id = change.on().id();
    if (change.turns().stream().anyMatch(Turn::teaches)) {
      pipeline.zadd(LESSONS, now, id);
    }
    if (change.turns().stream().anyMatch(RedisConversations::isAnswer)) {
      pipeline.zadd(ANSWERED, now, id);
      pipeline.zremrangeByRank(ANSWERED, 0, -1L - ANSWERED_KEPT);
    }
  }

  private static boolean isAnswer(Turn turn) {
    return turn instanceof Turn.AssistantSaid said && said.kind() == Message.Kind.ANSWER;
  }

  private List<String> args(Change change) {
    var on = change.on();
    var handoff = change.handoff();
    var args = new ArrayList<String>();
    args.add(on.id());
    args.add(Long.toString(on.version()));
    args.add(change.unlessWritten() ? Long.toString(on.lastSeq()) : "");
    args.add(Objects.requireNonNullElse(change.messageId(), ""));
    args.add(handoff == null ? "" : handoff.id());
    args.add(handoff == null ? "" : json.write(handoff));
    boolean open = on.contactSafety().isOpen();
    for (var turn : change.turns()) {
      boolean goes = on.isSentOut() && Messages.isSent(turn) && (open || !Messages.isUnasked(turn));
      args.add(goes ? "send" : "keep");
      args.add(json.write(turn));
    }
    return args;
  }

  private static boolean isClosed(@Nullable Handoff handoff) {
    return handoff != null && handoff.state() == Handoff.State.CLOSED;
  }

  @Override
  public Optional<Claimed> claim(String id) {
    var result =
        (List<?>)
            CLAIM.run(
                redis,
                keys(id, "outbox"),
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

  private static String mark(String id, Instant at) {
    return id + " " + at.toEpochMilli();
  }

  private static double score(Instant at) {
    return (double) at.toEpochMilli();
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

  /// One durable write: what marks it goes first, in the same round trip.
  private Object written(
      Script script, Consumer<AbstractPipeline> marks, List<String> keys, List<String> args) {
    return writes.record((Supplier<Object>) () -> script.run(redis, marks, keys, args));
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

  private void markWork(AbstractPipeline pipeline, String id) {
    pipeline.zadd(WORK, (double) clock.millis(), id);
    pipeline.zadd(CHANGED, (double) clock.millis(), id);
  }

  private static String key(String id, String name) {
    return "{c:" + id + "}:" + name;
  }

  private static List<String> keys(String id, String... names) {
    return List.of(names).stream().map(name -> key(id, name)).toList();
  }
}
