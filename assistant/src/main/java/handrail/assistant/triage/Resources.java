package handrail.assistant.triage;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The files that travel with triage: rules, wording, model.
final class Resources {
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private Resources() {}

  static <T> T yaml(String name, TypeReference<T> type) {
    try (var in = open(name)) {
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  static InputStream open(String name) throws IOException {
    var in = Resources.class.getResourceAsStream(name);
    if (in == null) {
      throw new FileNotFoundException(name + " is not among the resources of triage");
    }
    return in;
  }
}
