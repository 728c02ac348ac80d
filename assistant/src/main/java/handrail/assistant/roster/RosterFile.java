package handrail.assistant.roster;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads a roster's YAML, and says where it is wrong so that whoever keeps it can put it right.
final class RosterFile {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          // The file says more about people than routing needs.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  private RosterFile() {}

  /// @throws IOException naming the line, the person and the field
  static <T> T read(byte[] yaml, Class<T> kind) throws IOException {
    try {
      return YAML.readValue(yaml, kind);
    } catch (JsonMappingException wrong) {
      throw new IOException(where(yaml, wrong) + ": " + why(wrong), wrong);
    }
  }

  private static String where(byte[] yaml, JsonMappingException wrong) throws IOException {
    var line = Optional.ofNullable(wrong.getLocation()).map(at -> "line " + at.getLineNr());
    return line.orElse("somewhere") + person(yaml, wrong) + field(wrong);
  }

  /// Hours that overlap are seen at the end of a person, each other fault where it stands.
  private static String person(byte[] yaml, JsonMappingException wrong) throws IOException {
    var path = wrong.getPath();
    if (path.size() < 2 || !"staff".equals(path.getFirst().getFieldName())) {
      return "";
    }
    var id = YAML.readTree(yaml).path("staff").path(path.get(1).getIndex()).path("id");
    return ", " + id.asText("somebody without an id");
  }

  private static String field(JsonMappingException wrong) {
    var fields =
        wrong.getPath().stream()
            .flatMap(step -> Optional.ofNullable(step.getFieldName()).stream())
            .collect(Collectors.joining("."));
    return fields.isEmpty() ? "" : " (" + fields + ")";
  }

  private static String why(JsonMappingException wrong) {
    return Optional.ofNullable(wrong.getCause())
        .map(Throwable::getMessage)
        .orElse(wrong.getOriginalMessage());
  }
}
