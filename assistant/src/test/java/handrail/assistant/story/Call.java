package handrail.assistant.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A caller, over the socket by which Twilio's ConversationRelay brings her.
final class Call implements WebSocket.Listener {
  final CopyOnWriteArrayList<String> heard = new CopyOnWriteArrayList<>();
  private final WebSocket socket;

  Call(Town town, String signature) {
    var relay = URI.create(town.at("/voice/relay").toString().replace("http", "ws"));
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("X-Twilio-Signature", signature)
            .buildAsync(relay, this)
            .join();
  }

  /// A call to a service, signed as Twilio signs it.
  static Call to(Town town) {
    return new Call(town, Phone.socketSignature("/voice/relay"));
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

  void hangsUp() {
    var _ = socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }

  void hears(String words) {
    Town.eventually("spoken words", () -> heard.stream().anyMatch(frame -> frame.contains(words)));
    Town.eventually("the end", () -> heard.getLast().contains("\"last\":true"));
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    heard.add(text.toString());
    from.request(1);
    return null;
  }
}
