package handrail.assistant.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.store.RealRedis;
import org.junit.jupiter.api.Test;

/// The store stops answering in the middle of a conversation, and comes back.
class TheStoreHangsTest {
  @Test
  void dangerStillGetsTheSafetyWordsAndNothingIsLostOrSaidTwice() {
    try (var redis = RealRedis.start();
        var town = Town.on(redis.uri())) {
      var kim = town.citizen();
      kim.asks("how much is a second wheelie bin?");

      redis.hang();
      var answer = kim.post("danger", "I don't want to be here any more");
      var routine = kim.post("routine", "when is the library open");
      redis.goOn();

      assertEquals(503, answer.statusCode());
      assertTrue(answer.body().contains("116 123"), "the safety words need no store");
      assertEquals(503, routine.statusCode());
      assertTrue(routine.body().contains("ring"), "an honest sentence, with a way to a person");

      var handoff = town.worker("ruth-adeyemi").sees(kim.id);
      assertEquals("now", handoff.get("severity").textValue());
      assertEquals(202, kim.post("danger", "I don't want to be here any more").statusCode());
      Town.eventually("both to be taken in", () -> said(kim, "citizen") == 3);
      Town.eventually("each to be replied to", () -> said(kim, "assistant") == 3);
    }
  }

  private static long said(ChatCitizen citizen, String by) {
    return citizen.all(0).stream()
        .filter(message -> message.get("from").textValue().equals(by))
        .count();
  }
}
