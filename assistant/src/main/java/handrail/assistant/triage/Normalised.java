package handrail.assistant.triage;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/// A text as the rules see it, without what hides words: case, look-alike letters, accents,
/// zero-width characters, apostrophes. Every letter remembers where it stood, so that the words
/// shown to a worker are always the citizen's own.
final class Normalised {
  private static final Map<Integer, String> PICTURES =
      Map.of(0x1F52A, " knife ", 0x1F48A, " pills ", 0x1F52B, " gun ");

  private static final Map<Integer, String> LOOK_ALIKES =
      letters(
          "аеорсухіјѕԁһӏмтквнαοενικρτυχłøđıіەيىكهةھؤ",
          "aeopcyxijsdhlmtkbhaoevikptyxlodiiہییکہہہو");

  private final StringBuilder text = new StringBuilder();
  private int[] starts = new int[64];
  private int[] ends = new int[64];

  /// The text with letters folded; word for word what was said.
  static Normalised of(String raw) {
    var result = new Normalised();
    for (int i = 0; i < raw.length(); ) {
      int letter = raw.codePointAt(i);
      int next = i + Character.charCount(letter);
      result.add(fold(letter), i, next);
      i = next;
    }
    return result;
  }

  /// What `pattern` must look like to be found in a folded text; ASCII is left alone, since it may
  /// be syntax.
  static String foldPattern(String pattern) {
    var result = new StringBuilder();
    pattern
        .codePoints()
        .forEach(c -> result.append(c < 128 ? Character.toString(c) : fold(c)));
    return result.toString();
  }

  String text() {
    return text.toString();
  }

  /// Where the letter at `index` began in the raw text.
  int start(int index) {
    return starts[index];
  }

  /// Where the letter at `index` ended in the raw text.
  int end(int index) {
    return ends[index];
  }

  /// Adds letters that stand for the raw text from `start` to `end`; blanks in a row become one.
  void add(String letters, int start, int end) {
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      boolean blankAgain = letter == ' ' && (text.isEmpty() || last() == ' ');
      if (!blankAgain) {
        append(letter, start, end);
      }
    }
  }

  private char last() {
    return text.charAt(text.length() - 1);
  }

  private void append(char letter, int start, int end) {
    int at = text.length();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, at * 2);
      ends = Arrays.copyOf(ends, at * 2);
    }
    starts[at] = start;
    ends[at] = end;
    text.append(letter);
  }

  private static String fold(int letter) {
    if (letter < 128) {
      return foldAscii((char) letter);
    }
    if (PICTURES.containsKey(letter)) {
      return PICTURES.getOrDefault(letter, " ");
    }
    if (isHidden(letter)) {
      return "";
    }
    return Character.isLetterOrDigit(letter) || isVowelSign(letter) ? foldLetter(letter) : " ";
  }

  private static String foldAscii(char letter) {
    if (Character.isLetterOrDigit(letter)) {
      return String.valueOf(Character.toLowerCase(letter));
    }
    return letter == '\'' || letter == '`' ? "" : ".,?!;:£$@".indexOf(letter) >= 0 ? "" + letter : " ";
  }

  private static boolean isHidden(int letter) {
    return Character.getType(letter) == Character.FORMAT
        || (letter >= 0x300 && letter <= 0x36F)
        || (letter >= 0x64B && letter <= 0x65F)
        || (letter >= 0xFE00 && letter <= 0xFE0F)
        || "’‘ʼ´ʻ\u0640\u0670".indexOf(letter) >= 0;
  }

  private static boolean isVowelSign(int letter) {
    int type = Character.getType(letter);
    return type == Character.COMBINING_SPACING_MARK || type == Character.NON_SPACING_MARK;
  }

  /// Scripts from Devanagari on build letters of parts that must stay; before them, and among the
  /// decorated alphabets, the plain letter is what matters.
  private static String foldLetter(int letter) {
    var alone = Character.toString(letter);
    boolean keepWhole = letter >= 0x900 && letter < 0x1D00;
    var form = keepWhole ? Normalizer.Form.NFC : Normalizer.Form.NFKD;
    var plain = new StringBuilder();
    Normalizer.normalize(alone, form)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> !isHidden(c))
        .forEach(c -> plain.append(LOOK_ALIKES.getOrDefault(c, Character.toString(c))));
    return plain.toString();
  }

  private static Map<Integer, String> letters(String from, String to) {
    var result = new java.util.HashMap<Integer, String>();
    for (int i = 0; i < from.length(); i++) {
      result.put((int) from.charAt(i), String.valueOf(to.charAt(i)));
    }
    return Map.copyOf(result);
  }
}
