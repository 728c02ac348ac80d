package handrail.assistant.conversation;

import handrail.assistant.Json;
import handrail.assistant.store.RealRedis;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RedisConversationsTest extends ConversationsContract {
  private static RealRedis redis;
  private static Conversations conversations;

  @BeforeAll
  static void start() {
    redis = RealRedis.start();
    conversations =
        new RedisConversations(
            redis.client(),
            Json.forStore(),
            Secret.in(redis.client()),
            Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterAll
  static void stop() {
    redis.close();
  }

  @Override
  Conversations conversations() {
    return conversations;
  }
}
