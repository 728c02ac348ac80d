package handrail.evals.soak.rule;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Whether words on a telephone are those of a line of the record. A text may have a name before
/// them and a link after them; in speech numbers, times and links are said otherwise.
final class SameWords {
  /// So many of a line's words are heard again in speech, in their order.
  private static final double SPOKEN = .7;

  private SameWords() {}

  static boolean texted(String line, String text) {
    return letters(text).contains(letters(line));
  }

  static boolean spoken(String line, String speech) {
    var words = words(line);
    var heard = words(speech);
    int at = 0;
    int found = 0;
    for (String word : words) {
      int next = heard.subList(at, heard.size()).indexOf(word);
      if (next >= 0) {
        at += next + 1;
        found++;
      }
    }
    return found >= SPOKEN * words.size();
  }

  static String letters(String text) {
    return String.join("", words(text));
  }

  private static List<String> words(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Stream.of(plain.split("[^\\p{L}\\p{M}]+")).filter(word -> !word.isEmpty()).toList();
  }
}
