package handrail.assistant.triage;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message somebody wrote and labelled for training.
///
/// @param label the need, as `triage.md` writes it
/// @param trigger `C1` to `R16`, or null
@JsonIgnoreProperties(ignoreUnknown = true)
public record Labelled(String id, String lang, String text, String label, @Nullable String trigger, @Nullable String topic) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// What the classifier learns: the trigger where there is one, else the need.
  String outcome() {
    boolean needsPerson = label.equals("urgent") || label.equals("relational");
    return needsPerson && trigger != null ? trigger : label;
  }

  /// The messages of one file, one JSON object a line.
  public static List<Labelled> read(Path file) {
    try {
      return Files.readAllLines(file).stream().filter(l -> !l.isBlank()).map(Labelled::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Labelled parse(String line) {
    try {
      return JSON.readValue(line, Labelled.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
