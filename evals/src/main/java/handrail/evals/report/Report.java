package handrail.evals.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a suite found: tables for people, and its record's components as figures for programs.
public interface Report {
  /// What is shown on the terminal, one block after the other.
  List<String> shown();

  /// Writes the figures as JSON.
  default void write(Path file) throws IOException {
    Files.writeString(file, Json.MAPPER.writeValueAsString(this) + "\n");
  }

  /// How figures are written: one that does not exist (a share of nothing) is null.
  final class Json {
    private static final JsonMapper MAPPER =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(
                new SimpleModule()
                    .addSerializer(Double.class, new Figure())
                    .addSerializer(double.class, new Figure()))
            .build();

    private Json() {}
  }

  /// A number, or null where there is none.
  final class Figure extends JsonSerializer<Double> {
    @Override
    public void serialize(Double value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (value.isNaN()) {
        json.writeNull();
      } else {
        json.writeNumber(value);
      }
    }
  }
}
