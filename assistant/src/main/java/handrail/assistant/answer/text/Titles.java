package handrail.assistant.answer.text;

import java.util.Locale;

/// Article titles as choices a citizen can send back.
public final class Titles {
  /// What fits on a button and on one line of a text message.
  private static final int FEW_WORDS = 60;

  private Titles() {}

  public static String inFewWords(String title) {
    if (title.length() <= FEW_WORDS) {
      return title;
    }
    int end = title.lastIndexOf(' ', FEW_WORDS);
    return title.substring(0, end > 0 ? end : FEW_WORDS);
  }

  public static boolean names(String text, String title) {
    return plain(text).equals(plain(inFewWords(title)));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
