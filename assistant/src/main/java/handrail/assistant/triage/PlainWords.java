package handrail.assistant.triage;

import java.text.Normalizer;
import java.util.Locale;

/// What somebody wrote, laid bare for comparing it with words one looks for.
public final class PlainWords {
  private PlainWords() {}

  /// Small letters and digits with single spaces between words: no accents, no punctuation, and no
  /// apostrophes either ("I can't wait!" is "i cant wait").
  public static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("[\\p{M}'’]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
