package handrail.assistant.answer.text;

import handrail.knowledge.Passage;
import handrail.knowledge.Search.Hit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Article titles as choices a citizen can send back.
public final class Titles {
  /// What fits on a button and on one line of a text message.
  private static final int FEW_WORDS = 60;

  private static final Pattern NEITHER_LETTER_NOR_FIGURE = Pattern.compile("[^\\p{L}\\p{N}]+");

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
    String sent = plain(text);
    return hits.stream()
        .map(Hit::passage)
        .filter(passage -> sent.equals(plain(inFewWords(passage.title()))))
        .map(Passage::document)
        .findFirst();
  }

  private static String plain(String text) {
    var words = NEITHER_LETTER_NOR_FIGURE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    return words.strip();
  }
}
