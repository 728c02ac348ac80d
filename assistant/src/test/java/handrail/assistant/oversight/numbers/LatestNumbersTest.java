package handrail.assistant.oversight.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import handrail.assistant.Json;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.RedisConversations;
import handrail.assistant.conversation.Secret;
import handrail.assistant.handoff.ScriptedClock;
import handrail.assistant.store.RealRedis;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.InboundMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The numbers read off a real Redis.
class LatestNumbersTest {
  private final ScriptedClock clock = new ScriptedClock(Instant.parse("2026-11-26T10:00:00Z"));
  private RealRedis redis;
  private Conversations conversations;
  private LatestNumbers numbers;

  @BeforeEach
  void start() {
    redis = RealRedis.start();
    var client = redis.client();
    conversations = new RedisConversations(client, Json.forStore(), Secret.in(client), clock);
    var readings =
        new Readings(page -> Optional.of(page.split("/", -1)[0]), ZoneId.of("Europe/London"));
    numbers = new LatestNumbers(conversations, readings, clock);
  }

  @AfterEach
  void stop() {
    redis.close();
  }

  @Test
  void theyAreReadAtMostOnceAMinute() {
    var before = numbers.of(30);
    assertNull(before.released().all());
    Month.tell(redis.client(), clock.instant());
    clock.pass(Duration.ofSeconds(59));
    assertSame(before, numbers.of(30));
    clock.pass(Duration.ofSeconds(1));
    assertNotNull(numbers.of(30).released().all());
  }

  @Test
  void whatWasReadBeforeStillCountsAndWhatIsOldIsLetGo() {
    Month.tell(redis.client(), clock.instant());
    var first = numbers.of(90).released();
    clock.pass(Duration.ofMinutes(1));
    assertEquals(first, numbers.of(90).released());
    clock.pass(Duration.ofDays(120));
    assertNull(numbers.of(90).released().all());
  }

  @Test
  void aConversationIsFoundByWhenItLastChanged() {
    var kim = new Address(Channel.WEB_CHAT, "kim");
    var said = clock.instant();
    conversations.remember(new InboundMessage(kim, "m1", "hello", said));
    assertEquals(Map.of("kim", said), conversations.changedSince(said));
    assertEquals(Map.of(), conversations.changedSince(said.plusSeconds(1)));
  }
}
