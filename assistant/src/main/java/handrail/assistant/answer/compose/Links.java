package handrail.assistant.answer.compose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stands opaque tokens in the place of web and e-mail addresses, so that a model can neither read,
/// change nor invent one.
final class Links {
  /// With or without `https://` and `www.`: "northmoor.example/bins" is one too.
  static final Pattern ADDRESS =
      Pattern.compile(
          "[\\w.%+-]+@[\\w-]+(?:\\.[\\w-]+)+"
              + "|(?:(?:https?://|www\\.)|(?<![\\w.])(?:[\\p{L}\\d-]{2,}\\.)+[a-z]{2,}(?![\\w-]))"
              + "(?:[^\\s<>\"]*[^\\s<>\".,;:!?)\\]])?");

  private static final Pattern TOKEN = Pattern.compile("\\[link-\\d{1,4}]");

  private final Map<String, String> tokens = new LinkedHashMap<>();

  String hidden(String text) {
    return ADDRESS
        .matcher(text)
        .replaceAll(
            found ->
                tokens.computeIfAbsent(found.group(), _ -> "[link-" + (tokens.size() + 1) + "]"));
  }

  String shown(String text) {
    String shown = text;
    for (var token : tokens.entrySet()) {
      shown = shown.replace(token.getValue(), token.getKey());
    }
    return shown;
  }

  /// Whether a text names an address, or a token that was never given out.
  boolean strangeIn(String text) {
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (!tokens.containsValue(token.group())) {
        return true;
      }
    }
    return ADDRESS.matcher(text).find();
  }
}
