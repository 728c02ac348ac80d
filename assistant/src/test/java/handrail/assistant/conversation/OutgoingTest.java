package handrail.assistant.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import handrail.assistant.Json;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Conversations.Repeated;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.handoff.ScriptedClock;
import handrail.assistant.store.RealRedis;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Triaged;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.InboundMessage;
import handrail.channels.Message;
import handrail.channels.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutgoingTest {
  private static final Address KIM = new Address(Channel.SMS, "+447700900101");
  private static final Duration SECOND_TRY = Duration.ofMillis(300);

  private static RealRedis redis;

  private final ScriptedClock clock = new ScriptedClock(Instant.parse("2026-11-27T10:00:00Z"));

  @BeforeAll
  static void start() {
    redis = RealRedis.start();
  }

  @AfterAll
  static void stop() {
    redis.close();
  }

  @Test
  void aMachineThatStandsStillWhileItSendsTextsHerOnce() throws InterruptedException, Repeated {
    var conversations = conversations();
    var provider = new SlowProvider();
    var outgoing = new Outgoing(conversations, Map.of(Channel.SMS, provider), clock);
    var id = answered(conversations);
    var sending = Thread.ofVirtual().start(() -> outgoing.deliver(id, KIM));
    provider.reached.await(10, TimeUnit.SECONDS);
    clock.pass(Duration.ofMinutes(1));
    var another = Thread.ofVirtual().start(() -> outgoing.deliver(id, KIM));
    another.join(SECOND_TRY);
    provider.goesOn.countDown();
    sending.join();
    another.join();
    assertEquals(1, provider.texts.get());
  }

  private Conversations conversations() {
    return new RedisConversations(
        redis.client(), Json.forStore(), Secret.in(redis.client()), clock);
  }

  private String answered(Conversations conversations) throws Repeated {
    conversations.remember(new InboundMessage(KIM, "m1", "hello", clock.instant()));
    var id = conversations.idOf(KIM);
    var triaged = new Triaged(Need.ROUTINE, List.of(), null, "en", false);
    var reply =
        new AssistantSaid(
            clock.instant(),
            1,
            Message.Kind.ANSWER,
            "It costs £42.",
            List.of(),
            List.of(),
            "en",
            triaged,
            null);
    conversations.commit(new Change(conversations.load(id), List.of(reply)));
    return id;
  }

  /// Takes a text, and is a while about it. Until then it knows of none.
  private static final class SlowProvider implements Outbox {
    final CountDownLatch reached = new CountDownLatch(1);
    final CountDownLatch goesOn = new CountDownLatch(1);
    final AtomicInteger texts = new AtomicInteger();

    @Override
    public Delivery send(Address to, Message message) {
      reached.countDown();
      try {
        goesOn.await(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      texts.incrementAndGet();
      return new Delivery.Sent("SM1");
    }
  }
}
