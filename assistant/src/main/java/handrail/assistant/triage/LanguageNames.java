package handrail.assistant.triage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The names people call the served languages by, in their own and in English.
final class LanguageNames {
  private static final Map<String, Pattern> NAMES = names();

  private LanguageNames() {}

  /// The language a text names; of several the one named last ("not English, Polish").
  static Optional<String> in(String text) {
    var plain = Normalised.of(text).text();
    String named = null;
    int last = -1;
    for (var each : NAMES.entrySet()) {
      int at = each.getValue().matcher(plain).results().mapToInt(m -> m.start()).max().orElse(-1);
      if (at > last) {
        last = at;
        named = each.getKey();
      }
    }
    return Optional.ofNullable(named);
  }

  private static Map<String, Pattern> names() {
    var names = new LinkedHashMap<String, Pattern>();
    put(
        names,
        "en",
        "english|saesneg|angielsk\\w*|po"
            + " angielsku|ingles|engleza|ingiriis\\w*|angrezi|الانجليزية|انگریزی|ইংরেজি");
    put(names, "cy", "cymraeg|gymraeg|welsh");
    put(names, "pl", "polish|polski\\w*|polsku");
    put(names, "es", "spanish|espanol|castellano");
    put(names, "ur", "urdu|اردو");
    put(names, "ar", "arabic|arabi|bil ?arabi|العربية|بالعربي\\w*|عربي");
    put(names, "ro", "romanian|romana|romaneste");
    put(names, "so", "somali|af ?soomaali\\w*|soomaali\\w*");
    put(names, "bn", "bengali|bangla|বাংলা\\w*");
    return names;
  }

  private static void put(Map<String, Pattern> names, String language, String called) {
    names.put(
        language,
        Pattern.compile(
            "(?<![\\p{L}\\p{M}])(?:" + Normalised.foldPattern(called) + ")",
            Pattern.UNICODE_CHARACTER_CLASS));
  }
}
