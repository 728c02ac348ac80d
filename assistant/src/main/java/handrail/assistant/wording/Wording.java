package handrail.assistant.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/// The assistant's fixed words. English and Welsh are complete; a citizen who writes in another
/// language is answered in English until a person who speaks hers has taken over.
public final class Wording {
  /// The languages whose wording is complete.
  public static final List<String> LANGUAGES = List.of("en", "cy");

  private final Map<String, Properties> words =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(code -> code, Wording::read));

  /// A phrase with its blanks filled in.
  public String of(String language, Phrase phrase, Object... blanks) {
    return raw(spoken(language), phrase).formatted(blanks);
  }

  /// The choices of a phrase that is a list, in order.
  public List<String> choices(String language, Phrase phrase) {
    return List.of(raw(spoken(language), phrase).split("\\s*\\|\\s*"));
  }

  /// The language that words for a citizen of a language are in.
  public String spoken(String language) {
    return words.containsKey(language) ? language : "en";
  }

  private String raw(String language, Phrase phrase) {
    var words = Objects.requireNonNull(this.words.get(language));
    return Objects.requireNonNull(words.getProperty(phrase.key()), phrase::key);
  }

  private static Properties read(String language) {
    var name = "wording-%s.properties".formatted(language.toLowerCase(Locale.ROOT));
    try (var in = Objects.requireNonNull(Wording.class.getResourceAsStream(name), name)) {
      var words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
