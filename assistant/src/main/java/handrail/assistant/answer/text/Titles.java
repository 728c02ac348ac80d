package handrail.assistant.answer.text;

import handrail.knowledge.Passage;
import handrail.knowledge.Search.Hit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  /// The article whose title a citizen sent back.
  public static Optional<String> chosen(String text, List<Hit> hits) {
    return hits.stream()
        .map(Hit::passage)
        .filter(passage -> names(text, passage.title()))
        .map(Passage::document)
        .findFirst();
  }

  private static boolean names(String text, String title) {
    return plain(text).equals(plain(inFewWords(title)));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
