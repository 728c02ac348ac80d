package handrail.channels.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.channels.twilio.StandIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Plays the provider's end of one call's socket. Every frame that comes is checked as the provider
/// checks it.
final class Caller implements WebSocket.Listener, AutoCloseable {
  static final String URL = "wss://assist.example.gov.uk/voice/relay";
  static final String CALL = "CAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> FIELDS =
      Set.of("type", "token", "last", "lang", "interruptible", "preemptible");

  private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  private final StringBuilder piece = new StringBuilder();
  private final WebSocket socket;
  private volatile boolean listensSlowly;

  private Caller(URI address, String signature) {
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("X-Twilio-Signature", signature)
            .buildAsync(address, this)
            .join();
  }

  static Caller withSignature(URI address, String signature) {
    return new Caller(address, signature);
  }

  /// Rings, and is set up.
  static Caller rings(Phone phone, String from) {
    return rings(phone, from, "VX00000000000000000000000000000000");
  }

  static Caller rings(Phone phone, String from, String session) {
    var caller = new Caller(phone.socket(), StandIn.sign(StandIn.TOKEN, URL, Map.of()));
    caller.sends(
        Map.of(
            "type",
            "setup",
            "sessionId",
            session,
            "callSid",
            CALL,
            "from",
            from,
            "to",
            "+441632960000",
            "direction",
            "inbound",
            "customParameters",
            Map.of()));
    return caller;
  }

  /// From now on the next frame is taken off the line only when the one before has been heard.
  void listensSlowly() {
    listensSlowly = true;
  }

  void says(String words) {
    sends(Map.of("type", "prompt", "voicePrompt", words, "lang", "en-GB", "last", true));
  }

  void sends(Map<String, ?> frame) {
    try {
      sendsText(JSON.writeValueAsString(frame));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  void sendsText(String frame) {
    socket.sendText(frame, true).join();
  }

  void sendsPiece(String piece, boolean last) {
    socket.sendText(piece, last).join();
  }

  void sendsBytes(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  /// The frames of one message, to the one that says it is the last.
  List<JsonNode> hears() {
    var message = new ArrayList<JsonNode>();
    do {
      message.add(frame());
    } while (!message.getLast().path("last").asBoolean());
    return message;
  }

  JsonNode frame() {
    try {
      var frame = frames.poll(10, TimeUnit.SECONDS);
      assertNotNull(frame, "nothing was said");
      if (listensSlowly) {
        socket.request(1);
      }
      return frame;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The words of one message.
  String hearsWords() {
    return hears().stream().map(frame -> frame.path("token").asText()).reduce("", String::concat);
  }

  boolean hasHeardAll() {
    return frames.isEmpty();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    piece.append(text);
    if (last) {
      frames.add(checked(piece.toString()));
      piece.setLength(0);
    }
    // A frame may come in pieces: the rest of it must be asked for in any case.
    if (!listensSlowly || !last) {
      from.request(1);
    }
    return CompletableFuture.completedStage(null);
  }

  /// As in the provider's schema for text frames; nothing else is sent.
  private static JsonNode checked(String text) {
    try {
      var frame = JSON.readTree(text);
      assertEquals("text", frame.path("type").asText());
      assertTrue(frame.path("token").isTextual());
      assertTrue(frame.path("last").isBoolean());
      frame.fieldNames().forEachRemaining(name -> assertTrue(FIELDS.contains(name), name));
      assertTrue(frame.path("lang").isTextual());
      assertTrue(frame.path("interruptible").isBoolean());
      assertTrue(frame.path("preemptible").isBoolean());
      return frame;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
  }
}
