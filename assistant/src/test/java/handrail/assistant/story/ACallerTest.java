package handrail.assistant.story;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A call as Twilio's ConversationRelay carries it.
class ACallerTest {
  private static Town town;

  @BeforeAll
  static void open() {
    town = Town.open(Town.folder("handrail-calls"), URI.create("http://127.0.0.1:1"));
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void isAnsweredInWordsThatCanBeSpokenAndGetsAPerson() {
    var call = Call.to(town);
    call.send("{\"type\":\"setup\",\"callSid\":\"CA1\",\"from\":\"+447700900301\"}");
    call.prompts("how much is a second wheelie bin");
    call.hears("costs 42 pounds");
    assertTrue(call.heard.getLast().contains("\"last\":true"));

    call.prompts("can I speak to someone");
    call.hears("call you back");
    assertTrue(town.worker("ruth-adeyemi").handoffs().stream().findAny().isPresent());
  }

  @Test
  void hearsMoreAsAListThatIsCounted() {
    var call = Call.to(town);
    call.send("{\"type\":\"setup\",\"callSid\":\"CA4\",\"from\":\"+447700900304\"}");
    call.prompts("how much is a second wheelie bin");
    call.hears("costs 42 pounds");
    call.prompts("more");
    call.hears("a new one costs 30 pounds");
    assertTrue(call.heard.stream().anyMatch(frame -> frame.contains("things.")), call::all);
    assertTrue(call.heard.stream().anyMatch(frame -> frame.contains("First, ")), call::all);
    assertTrue(call.heard.stream().noneMatch(frame -> frame.contains("www.")), call::all);
  }

  @Test
  void hearsWhatIsPassedOnWhenSheAsks() {
    var call = Call.to(town);
    call.send("{\"type\":\"setup\",\"callSid\":\"CA5\",\"from\":\"+447700900305\"}");
    call.prompts("can I speak to someone about my boiler");
    call.hears("show me");
    call.prompts("show me");
    call.hears("This is what I will pass on");
    call.prompts("yes");
    call.hears("I will pass it on like that");
  }

  @Test
  void inDangerHearsTheSafetyWordsAndCannotTalkOverThemByAccident() {
    var call = Call.to(town);
    call.send("{\"type\":\"setup\",\"callSid\":\"CA2\",\"from\":\"anonymous\"}");
    call.prompts("I don't want to be here any more");
    call.hears("Samaritans");
    assertTrue(call.heard.getLast().contains("\"interruptible\":false"));
  }

  @Test
  void halfAPromptAndNonsenseAreNoTurns() {
    var call = Call.to(town);
    call.send("{\"type\":\"setup\",\"callSid\":\"CA3\",\"from\":\"+447700900303\"}");
    call.send("{\"type\":\"prompt\",\"voicePrompt\":\"can I\",\"last\":false}");
    call.send("{\"type\":\"nonsense\"}");
    call.send("not json");
    call.prompts("hello");
    call.hears("computer program");
  }

  @Test
  void aCallThatIsNotSignedIsRefused() {
    assertThrows(CompletionException.class, () -> new Call(town, "bm90IHNpZ25lZA=="));
  }
}
