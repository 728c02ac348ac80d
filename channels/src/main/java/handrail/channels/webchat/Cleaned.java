package handrail.channels.webchat;

import java.util.regex.Pattern;

/// A citizen's words without characters that are not words: control characters, halves of
/// characters, and marks that would turn the direction of what stands around them.
final class Cleaned {
  private static final Pattern NO_WORDS =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}|[\\u202A-\\u202E\\u2066-\\u2069]");

  /// White space of any script, and marks of no width.
  private static final Pattern NOTHING_TO_SEE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]*");

  private Cleaned() {}

  static String of(String text) {
    return NO_WORDS.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
  }

  /// Whether nothing is left to be read.
  static boolean isBlank(String text) {
    return NOTHING_TO_SEE.matcher(of(text)).matches();
  }
}
