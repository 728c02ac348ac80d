package handrail.assistant.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/// Records as the store keeps them.
public final class AsJson {
  private final ObjectMapper json;

  public AsJson(ObjectMapper json) {
    this.json = json;
  }

  /// A record as text.
  public String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A record from its text.
  ///
  /// @throws IllegalStateException when it cannot be read; it says of what kind it is, and no more
  public <T> T read(String text, Class<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      // Jackson quotes what it could not read: the citizen's words must not get into a log.
      throw new IllegalStateException("A " + type.getSimpleName() + " on record cannot be read");
    }
  }
}
