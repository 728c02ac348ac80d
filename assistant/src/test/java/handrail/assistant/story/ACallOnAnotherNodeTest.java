package handrail.assistant.story;

import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.store.RealRedis;
import java.net.URI;
import org.junit.jupiter.api.Test;

/// Two nodes on one store: the caller is on the line with one, her worker's desk is served by the
/// other.
class ACallOnAnotherNodeTest {
  private static final URI TWILIO = URI.create("http://127.0.0.1:1");

  @Test
  void theCallerHearsWhatHerWorkerWritesAtTheOtherNode() {
    try (var redis = RealRedis.start();
        var hers = Town.on(redis.uri(), TWILIO);
        var other = Town.on(redis.uri(), TWILIO)) {
      var call = Call.to(hers);
      call.send("{\"type\":\"setup\",\"callSid\":\"CA9\",\"from\":\"+447700900309\"}");
      call.prompts("can I speak to someone about my rent");
      call.hears("call you back");

      var ruth = other.worker("ruth-adeyemi");
      Town.eventually("the handoff", () -> !ruth.handoffs().isEmpty());
      var handoff = ruth.handoffs().getFirst();
      ruth.accepts(handoff);
      ruth.writes(handoff, "Hello, Ruth here. I can hear you now.");
      call.hears("I can hear you now.");

      call.hangsUp();
      ruth.writes(handoff, "Are you still there?");
      Town.eventually(
          "the worker to read that it was not heard",
          () -> ruth.reads(handoff).toString().contains("The call has ended"));
      assertTrue(call.heard.stream().noneMatch(frame -> frame.contains("still there")));
    }
  }
}
