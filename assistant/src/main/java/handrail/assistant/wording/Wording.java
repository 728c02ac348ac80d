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

/// The assistant's fixed words. English and Welsh are complete; in the other served languages stand
/// the phrases that lead to a person ([Phrase#BASIC]), and the rest is said in English.
public final class Wording {
  /// The languages whose wording is complete.
  public static final List<String> COMPLETE = List.of("en", "cy");

  /// Every language something can be said in.
  public static final List<String> LANGUAGES =
      List.of("en", "cy", "pl", "es", "ur", "ar", "ro", "so", "bn");

  private final Map<String, Properties> words =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(code -> code, Wording::read));

  /// A phrase with its blanks filled in.
  public String of(String language, Phrase phrase, Object... blanks) {
    return raw(spoken(language, phrase), phrase).formatted(blanks);
  }

  /// The choices of a phrase that is a list, in order.
  public List<String> choices(String language, Phrase phrase) {
    return List.of(raw(spoken(language, phrase), phrase).split("\\s*\\|\\s*"));
  }

  /// The language that words for a citizen of a language are in.
  public String spoken(String language) {
    return words.containsKey(language) ? language : "en";
  }

  /// The language that a phrase is said in to a citizen of a language.
  public String spoken(String language, Phrase phrase) {
    var known = words.get(language);
    return known != null && known.containsKey(phrase.key()) ? language : "en";
  }

  /// A team's name in a sentence of a language.
  ///
  /// @param name its English name, said where the language has none of its own
  public String team(String language, String id, String name) {
    var known = words.get(spoken(language));
    return known == null ? name : known.getProperty("team-" + id, name);
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
