package handrail.assistant.desk.web;

import handrail.channels.Channel;
import java.util.Locale;
import java.util.Map;

/// Channels and languages as a worker reads them.
public final class InWords {
  /// Languages of workers that Java has no name for.
  private static final Map<String, String> OTHERS =
      Map.of("bfi", "British Sign Language", "syl", "Sylheti");

  private InWords() {}

  /// A channel as a worker reads it.
  public static String channel(Channel channel) {
    return switch (channel) {
      case SMS -> "text message";
      case WEB_CHAT -> "web chat";
      case VOICE -> "telephone";
    };
  }

  /// Whether a code is a language's: `ta`, not `xx` or `english`.
  public static boolean isLanguage(String code) {
    var locale = Locale.forLanguageTag(code);
    var name = locale.getDisplayLanguage(Locale.UK);
    boolean isNamed = !name.isEmpty() && !name.equals(locale.getLanguage());
    return OTHERS.containsKey(code) || isNamed;
  }

  /// A language by its English name: "Urdu (Latin)".
  public static String language(String code) {
    var name = OTHERS.get(code);
    return name != null ? name : Locale.forLanguageTag(code).getDisplayName(Locale.UK);
  }
}
