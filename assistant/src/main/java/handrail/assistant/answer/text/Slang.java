package handrail.assistant.answer.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What people say for what pages call something else: "leccy", "bedroom tax", "HB". Neither the
/// words of a page nor the embedding model know them.
public final class Slang {
  /// A question has made its point by then.
  private static final int CHARACTERS = 2_000;

  private final Map<String, String> meant = new HashMap<>();
  private final Pattern said;

  public Slang() {
    for (String line : Lines.of("slang.txt")) {
      String[] sides = line.split(" = ", 2);
      for (String phrase : sides[0].split(", ", -1)) {
        meant.put(phrase, sides[1]);
      }
    }
    said = Pattern.compile(anyOf(meant.keySet()));
  }

  /// A text with what its slang stands for behind it: "my leccy is off (electricity)". Without
  /// slang, the text itself.
  public String explained(String text) {
    Set<String> found = new LinkedHashSet<>();
    String read = text.substring(0, Math.min(text.length(), CHARACTERS)).toLowerCase(Locale.ROOT);
    Matcher phrase = said.matcher(read.replace('’', '\''));
    while (phrase.find()) {
      found.add(meant.get(phrase.group()));
    }
    found.removeIf(meaning -> read.contains(meaning.toLowerCase(Locale.ROOT)));
    return found.isEmpty() ? text : text + " (" + String.join(", ", found) + ")";
  }

  /// The longest first, so that "council tax benefit" is not read as "benefit".
  private static String anyOf(Set<String> phrases) {
    return phrases.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}'])(?:", ")(?![\\p{L}\\p{N}'])"));
  }
}
