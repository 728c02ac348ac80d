package handrail.assistant.desk.web;

import handrail.channels.Channel;
import java.util.Locale;

/// Channels and languages as a worker reads them.
public final class InWords {
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
    return !name.isEmpty() && !name.equals(locale.getLanguage());
  }

  /// A language by its English name: "Urdu (Latin)".
  public static String language(String code) {
    return Locale.forLanguageTag(code).getDisplayName(Locale.UK);
  }
}
