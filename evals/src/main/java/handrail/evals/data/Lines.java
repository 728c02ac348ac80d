package handrail.evals.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads files of one JSON object a line. Fields that a suite does not know are passed over: data
/// sets with more in them can be put in as they are.
public final class Lines {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Lines() {}

  /// One object a line; blank lines are passed over.
  ///
  /// @param id gives what must be different on every line
  /// @throws BadInput when the file is missing or empty, or a line cannot be read
  public static <T> List<T> read(Path file, Class<T> type, Function<T, String> id) {
    List<String> lines = text(file);
    List<T> read = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      T one = parse(file, i + 1, lines.get(i), type);
      if (!ids.add(id.apply(one))) {
        throw new BadInput(file, i + 1, "the id \"" + id.apply(one) + "\" stands there twice");
      }
      read.add(one);
    }
    if (read.isEmpty()) {
      throw new BadInput(file, "is empty");
    }
    return read;
  }

  /// The lines of a text file.
  ///
  /// @throws BadInput when it is missing or is not UTF-8
  static List<String> text(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw new BadInput(file, "there is no such file");
    } catch (CharacterCodingException e) {
      throw new BadInput(file, "is not UTF-8 text");
    } catch (IOException e) {
      throw new BadInput(file, "cannot be read");
    }
  }

  /// A field that must be there.
  static String required(@Nullable String value, String field) {
    if (value == null) {
      throw new IllegalArgumentException("\"" + field + "\" is missing");
    }
    return value;
  }

  private static <T> T parse(Path file, int line, String json, Class<T> type) {
    try {
      T one = JSON.readValue(json, type);
      if (one == null) {
        throw new BadInput(file, line, "null instead of an object");
      }
      return one;
    } catch (JsonProcessingException e) {
      throw new BadInput(file, line, problem(e));
    }
  }

  private static String problem(JsonProcessingException e) {
    return e.getCause() instanceof IllegalArgumentException wrong && wrong.getMessage() != null
        ? wrong.getMessage()
        : "not the JSON expected: " + e.getOriginalMessage().lines().findFirst().orElse("");
  }
}
