package handrail.assistant.conversation;

import static handrail.assistant.conversation.Keys.ANSWERED;
import static handrail.assistant.conversation.Keys.CHANGED;
import static handrail.assistant.conversation.Keys.DUE;
import static handrail.assistant.conversation.Keys.HANDOFFS;
import static handrail.assistant.conversation.Keys.LESSONS;
import static handrail.assistant.conversation.Keys.WORK;
import static handrail.assistant.conversation.Keys.keys;
import static handrail.assistant.conversation.Keys.mark;
import static handrail.assistant.conversation.Keys.score;

import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Conversations.Repeated;
import handrail.assistant.store.AsJson;
import handrail.assistant.store.Script;
import handrail.channels.InboundMessage;
import handrail.channels.Inbox.Receipt;
import handrail.channels.Message;
import io.helidon.metrics.api.Metrics;
import io.helidon.metrics.api.Timer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.UnifiedJedis;

/// Puts turns on the record: durably, in order, and each message once. What marks a conversation as
/// worth looking into goes first, in the same round trip.
final class Writes {
  private static final Script REMEMBER = Script.of(Writes.class, "remember");
  private static final Script COMMIT = Script.of(Writes.class, "commit");

  /// As many as anybody looks back through.
  private static final int ANSWERED_KEPT = 5_000;

  private final UnifiedJedis redis;
  private final AsJson json;
  private final Clock clock;
  private final Timer writes;

  Writes(UnifiedJedis redis, AsJson json, Clock clock) {
    this.redis = redis;
    this.json = json;
    this.clock = clock;
    this.writes =
        Metrics.getOrCreate(
            Timer.builder("handrail.store")
                .description("Durable writes of turns; a routine turn makes two")
                .percentiles(.5, .95, .99));
  }

  Receipt remember(String id, InboundMessage message) {
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

  OptionalLong commit(Change change) throws Repeated {
    String id = change.on().id();
    long first =
        (Long)
            written(
                COMMIT,
                pipeline -> marks(pipeline, change),
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

  private void marks(AbstractPipeline pipeline, Change change) {
    var id = change.on().id();
    markWork(pipeline, id);
    if (change.handoff() != null) {
      pipeline.zadd(HANDOFFS, (double) clock.millis(), change.handoff().id());
    }
    list(pipeline, change);
    change.wakes(clock.instant()).forEach(at -> pipeline.zadd(DUE, score(at), mark(id, at)));
  }

  private void list(AbstractPipeline pipeline, Change change) {
    var now = score(clock.instant());
    var id = change.on().id();
    if (change.turns().stream().anyMatch(Turn::teaches)) {
      pipeline.zadd(LESSONS, now, id);
    }
    if (change.turns().stream().anyMatch(Writes::isAnswer)) {
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

  /// One durable write: what marks it goes first, in the same round trip.
  private Object written(
      Script script, Consumer<AbstractPipeline> marks, List<String> keys, List<String> args) {
    return writes.record((Supplier<Object>) () -> script.run(redis, marks, keys, args));
  }

  private void markWork(AbstractPipeline pipeline, String id) {
    pipeline.zadd(WORK, (double) clock.millis(), id);
    pipeline.zadd(CHANGED, (double) clock.millis(), id);
  }
}
