package handrail.channels.voice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.channels.Message;
import java.util.Optional;

/// ConversationRelay's frames: JSON objects, each a whole text message of the socket, which may
/// come in pieces.
final class Frames {
  /// No frame of the provider's comes near it.
  private static final int LONGEST = 64 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final StringBuilder piece = new StringBuilder();
  private boolean tooLong;

  /// Adds what came in.
  ///
  /// @param last whether the frame is whole with it
  /// @return the frame; nothing while it is not whole, when it is too long or no JSON
  Optional<JsonNode> add(String text, boolean last) {
    tooLong |= piece.length() + text.length() > LONGEST;
    if (!tooLong) {
      piece.append(text);
    }
    if (!last) {
      return Optional.empty();
    }
    var frame = tooLong ? Optional.<JsonNode>empty() : read(piece.toString());
    piece.setLength(0);
    tooLong = false;
    return frame;
  }

  private static Optional<JsonNode> read(String frame) {
    try {
      return Optional.of(JSON.readTree(frame));
    } catch (JsonProcessingException noJson) {
      return Optional.empty();
    }
  }

  /// Words to speak.
  ///
  /// @param last whether the message ends with them
  static String text(Message message, String token, boolean last) {
    return JSON.createObjectNode()
        .put("type", "text")
        .put("token", token)
        .put("last", last)
        .put("lang", Spoken.isWelsh(message) ? "cy-GB" : "en-GB")
        .put("interruptible", message.kind() != Message.Kind.URGENT)
        .put("preemptible", false)
        .toString();
  }
}
