package handrail.channels.webchat;

import java.util.regex.Pattern;

/// A citizen's words without characters that are not words: control characters, and marks that
/// would turn the direction of what stands around them.
final class Cleaned {
  private static final Pattern NO_WORDS =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

  private Cleaned() {}

  static String of(String text) {
    return NO_WORDS.matcher(text.replace("\r\n", "\n")).replaceAll("");
  }
}
