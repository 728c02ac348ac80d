package handrail.evals.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One call of a citizen, as Twilio's ConversationRelay carries it.
public final class CallClient implements WebSocket.Listener {
  private static final String RELAY = "/voice/relay";
  private static final JsonMapper JSON = new JsonMapper();

  private final Consumer<String> ear;
  private final StringBuilder frame = new StringBuilder();
  private final StringBuilder message = new StringBuilder();
  private final WebSocket socket;
  private volatile boolean gone;

  private CallClient(HttpClient http, URI service, Consumer<String> ear) throws IOException {
    this.ear = ear;
    var address = URI.create(service.resolve(RELAY).toString().replaceFirst("^http", "ws"));
    try {
      this.socket =
          http.newWebSocketBuilder()
              .header("X-Twilio-Signature", Account.signedSocket(RELAY))
              .buildAsync(address, this)
              .join();
    } catch (CompletionException e) {
      throw new IOException(e.getCause());
    }
  }

  /// Rings, and is connected.
  ///
  /// @param ear hears every message, once it is said to its end
  public static CallClient ring(HttpClient http, URI service, String number, Consumer<String> ear)
      throws IOException, InterruptedException {
    var sid = "CA" + UUID.randomUUID().toString().replace("-", "");
    var form = Map.of("CallSid", sid, "From", number, "To", Account.NUMBER);
    var answer = TextClient.post(http, service, "/voice", form);
    if (!answer.body().contains("<ConversationRelay")) {
      throw new IOException("the service answered " + answer.statusCode() + " to a call");
    }
    var call = new CallClient(http, service, ear);
    call.send(
        Map.of(
            "type",
            "setup",
            "sessionId",
            sid.replaceFirst("CA", "VX"),
            "callSid",
            sid,
            "from",
            number,
            "to",
            Account.NUMBER,
            "direction",
            "inbound",
            "customParameters",
            Map.of()));
    return call;
  }

  public void say(String words) throws IOException {
    send(Map.of("type", "prompt", "voicePrompt", words, "lang", "en-GB", "last", true));
  }

  public void press(String key) throws IOException {
    send(Map.of("type", "dtmf", "digit", key));
  }

  private void send(Map<String, ?> what) throws IOException {
    try {
      var _ = socket.sendText(JSON.writeValueAsString(what), true).join();
    } catch (CompletionException | IllegalStateException e) {
      gone = true;
      throw new IOException(e);
    }
  }

  /// Whether the line has broken off.
  public boolean isGone() {
    return gone;
  }

  public void hangUp() {
    gone = true;
    var _ = socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    frame.append(text);
    if (last) {
      hear(frame.toString());
      frame.setLength(0);
    }
    from.request(1);
    return CompletableFuture.completedStage(null);
  }

  private void hear(String whole) {
    try {
      var said = JSON.readTree(whole);
      message.append(said.path("token").asText());
      if (said.path("last").asBoolean()) {
        ear.accept(message.toString());
        message.setLength(0);
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was to be spoken is no JSON", e);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket closed, int status, String reason) {
    gone = true;
    return null;
  }

  @Override
  public void onError(WebSocket broken, Throwable problem) {
    gone = true;
  }
}
