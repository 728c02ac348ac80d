package handrail.assistant.triage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// What somebody wrote, laid bare for comparing it with words one looks for.
public final class PlainWords {
  private static final Pattern MARKS = Pattern.compile("[\\p{M}'’]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PlainWords() {}

  /// Small letters and digits with single spaces between words: no accents, no punctuation, and no
  /// apostrophes either ("I can't wait!" is "i cant wait").
  public static String of(String text) {
    var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
