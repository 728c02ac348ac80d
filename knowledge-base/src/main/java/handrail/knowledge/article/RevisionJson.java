package handrail.knowledge.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import handrail.knowledge.Revision;
import java.io.UncheckedIOException;

/// A revision as it is kept. A node of an older version reads what a newer one has written, as far
/// as it knows the words.
final class RevisionJson {
  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  String write(Revision revision) {
    try {
      return json.writeValueAsString(revision);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  Revision read(String text) {
    try {
      return json.readValue(text, Revision.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
