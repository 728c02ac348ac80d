package handrail.assistant.answer.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.EnglishStemmer;

/// Words that are words, although no page may have them: those which the embedding model knows
/// whole ("mother", which is not to be read as "another"), those of the lists beside these classes,
/// and other forms of them ("gritting" from "grit"). None of them is a slip of the pen.
final class CommonWords {
  private static final List<String> LISTS =
      List.of("slang.txt", "synonyms.txt", "question-words.txt");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

  /// Shorter words are the beginning of too many others.
  private static final int WHOLE = 4;

  /// "lodger" from "lodge", "jumpy" from "jump": endings that a stemmer leaves.
  private static final Pattern LETTER = Pattern.compile("[ry]$");

  private static final Pattern LETTERS = Pattern.compile("er$");

  private final Set<String> words = new HashSet<>();
  private final Set<String> stems = new HashSet<>();

  CommonWords() {
    MiniLm.wordPieces().forEach(this::add);
    LISTS.stream()
        .flatMap(list -> Lines.of(list).stream())
        .flatMap(NO_LETTERS::splitAsStream)
        .forEach(this::add);
  }

  private void add(String word) {
    if (word.length() >= WHOLE && Character.isLetter(word.charAt(0))) {
      words.add(word);
      stems.add(stem(word));
    }
  }

  /// @param word in small letters
  boolean have(String word) {
    return words.contains(word)
        || stems.contains(stem(word))
        || words.contains(LETTER.matcher(word).replaceFirst(""))
        || words.contains(LETTERS.matcher(word).replaceFirst(""));
  }

  private static String stem(String word) {
    var stemmer = new EnglishStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
