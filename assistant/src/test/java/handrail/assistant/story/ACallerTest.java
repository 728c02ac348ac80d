package handrail.assistant.story;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
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
    var call = new Call(Phone.socketSignature("/voice/relay"));
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
    var call = new Call(Phone.socketSignature("/voice/relay"));
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
    var call = new Call(Phone.socketSignature("/voice/relay"));
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
    var call = new Call(Phone.socketSignature("/voice/relay"));
    call.send("{\"type\":\"setup\",\"callSid\":\"CA2\",\"from\":\"anonymous\"}");
    call.prompts("I don't want to be here any more");
    call.hears("Samaritans");
    assertTrue(call.heard.getLast().contains("\"interruptible\":false"));
  }

  @Test
  void halfAPromptAndNonsenseAreNoTurns() {
    var call = new Call(Phone.socketSignature("/voice/relay"));
    call.send("{\"type\":\"setup\",\"callSid\":\"CA3\",\"from\":\"+447700900303\"}");
    call.send("{\"type\":\"prompt\",\"voicePrompt\":\"can I\",\"last\":false}");
    call.send("{\"type\":\"nonsense\"}");
    call.send("not json");
    call.prompts("hello");
    call.hears("computer program");
  }

  @Test
  void aCallThatIsNotSignedIsRefused() {
    assertThrows(CompletionException.class, () -> new Call("bm90IHNpZ25lZA=="));
  }

  private static final class Call implements WebSocket.Listener {
    final CopyOnWriteArrayList<String> heard = new CopyOnWriteArrayList<>();
    private final WebSocket socket;

    Call(String signature) {
      var relay = URI.create(town.at("/voice/relay").toString().replace("http", "ws"));
      this.socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .header("X-Twilio-Signature", signature)
              .buildAsync(relay, this)
              .join();
    }

    String all() {
      return String.join("\n", heard);
    }

    void prompts(String words) {
      try {
        send(
            Http.JSON.writeValueAsString(
                Map.of("type", "prompt", "voicePrompt", words, "lang", "en-GB", "last", true)));
      } catch (JsonProcessingException e) {
        throw new AssertionError(e);
      }
    }

    void send(String frame) {
      var _ = socket.sendText(frame, true).join();
    }

    void hears(String words) {
      Town.eventually(
          "spoken words", () -> heard.stream().anyMatch(frame -> frame.contains(words)));
      Town.eventually("the end", () -> heard.getLast().contains("\"last\":true"));
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      heard.add(text.toString());
      from.request(1);
      return null;
    }
  }
}
