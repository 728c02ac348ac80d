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

  /// A language by its English name: "Urdu (Latin)".
  public static String language(String code) {
    return Locale.forLanguageTag(code).getDisplayName(Locale.UK);
  }
}
