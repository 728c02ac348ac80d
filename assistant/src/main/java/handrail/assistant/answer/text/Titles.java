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

  /// Punctuation that comes back with a title.
  private static final int SLACK = 20;

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
    if (text.length() > FEW_WORDS + SLACK) {
      return Optional.empty();
    }
    String sent = plain(text);
    return hits.stream()
        .map(Hit::passage)
        .filter(passage -> sent.startsWith(beginning(passage.title())))
        .filter(passage -> sent.equals(plain(inFewWords(passage.title()))))
        .map(Passage::document)
        .findFirst();
  }

  /// Cheaper to compare than the whole, and nearly always enough.
  private static String beginning(String title) {
    return title.isEmpty() ? "" : title.substring(0, 1).toLowerCase(Locale.ROOT);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
