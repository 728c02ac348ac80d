package handrail.channels.voice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The service's own words for a caller, who says what others write.
final class SpeakerWords {
  private static final Map<Pattern, String> ENGLISH =
      rules(
          "\\bwrite (?=[\"“]|the name of)", "say ",
          "\\bWrite (?=[\"“])", "Say ",
          "\\byou wrote\\b", "you said",
          "\\byou write here\\b", "you say here",
          "\\bcan write here again\\b", "can ring again");

  private static final Map<Pattern, String> WELSH =
      rules(
          "\\bysgrifennwch (?=[\"“])", "dywedwch ",
          "\\bYsgrifennwch (?=[\"“])", "Dywedwch ",
          "\\bysgrifennu (?=[\"“])", "dweud ",
          "\\ba ysgrifennoch\\b", "a ddywedoch",
          "\\bysgrifennoch\\b", "dywedoch",
          "\\brydych yn ei ysgrifennu yma\\b", "rydych yn ei ddweud yma",
          "\\bysgrifennu yma eto\\b", "ffonio eto");

  private SpeakerWords() {}

  static String of(String text, boolean welsh) {
    var said = text;
    for (var rule : (welsh ? WELSH : ENGLISH).entrySet()) {
      said = rule.getKey().matcher(said).replaceAll(rule.getValue());
    }
    return said;
  }

  private static Map<Pattern, String> rules(String... pairs) {
    var rules = new LinkedHashMap<Pattern, String>();
    for (int n = 0; n < pairs.length; n += 2) {
      rules.put(Pattern.compile(pairs[n]), pairs[n + 1]);
    }
    return rules;
  }
}
