package handrail.assistant.triage;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Undoes what people do to words: text-speak, digits for letters, letters drawn out or set apart.
/// Each step makes a new text that still knows where its letters stood.
final class Undisguised {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\d@$!]+|[^\\p{L}\\p{M}\\d@$!]+");
  private static final Pattern SET_APART =
      Pattern.compile("(?<![\\p{L}\\d])(?:[a-z][ .,;:]{1,2}){2,}[a-z](?![\\p{L}\\d])");
  private static final Pattern MIXED =
      Pattern.compile("(?=.*[a-z])(?=.*[\\d@$!])[a-z][a-z\\d@$!]*[a-z\\d]|[\\d@$][a-z]{3,}");
  private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

  private static final Map<String, String> TEXT_SPEAK =
      Map.ofEntries(
          Map.entry("u", "you"),
          Map.entry("ur", "your"),
          Map.entry("r", "are"),
          Map.entry("n", "and"),
          Map.entry("w", "with"),
          Map.entry("2", "to"),
          Map.entry("4", "for"),
          Map.entry("b4", "before"),
          Map.entry("2moro", "tomorrow"),
          Map.entry("tmrw", "tomorrow"),
          Map.entry("2nite", "tonight"),
          Map.entry("tonite", "tonight"),
          Map.entry("2day", "today"),
          Map.entry("wanna", "want to"),
          Map.entry("gonna", "going to"),
          Map.entry("gna", "going to"),
          Map.entry("wud", "would"),
          Map.entry("cud", "could"),
          Map.entry("shud", "should"),
          Map.entry("wot", "what"),
          Map.entry("sum1", "someone"),
          Map.entry("some1", "someone"),
          Map.entry("any1", "anyone"),
          Map.entry("no1", "no one"),
          Map.entry("ppl", "people"),
          Map.entry("pls", "please"),
          Map.entry("plz", "please"),
          Map.entry("cos", "because"),
          Map.entry("bf", "boyfriend"),
          Map.entry("gf", "girlfriend"),
          Map.entry("hubby", "husband"),
          Map.entry("kms", "kill myself"),
          Map.entry("dnt", "dont"),
          Map.entry("cnt", "cant"),
          Map.entry("wnt", "want"),
          Map.entry("thru", "through"),
          Map.entry("nuffin", "nothing"),
          Map.entry("nowt", "nothing"),
          Map.entry("owt", "anything"),
          Map.entry("summat", "something"),
          Map.entry("me self", "myself"),
          Map.entry("meself", "myself"),
          Map.entry("mysen", "myself"),
          Map.entry("mesen", "myself"),
          Map.entry("anymore", "any more"));

  private Undisguised() {}

  /// Whether letters were set apart ("k i l l"), so that blanks between words cannot be trusted.
  static boolean setApart(Normalised plain) {
    return SET_APART.matcher(plain.text()).find();
  }

  /// The words of a text as rules for whole messages read them: folded and spelt out.
  static String words(String text) {
    return spelt(Normalised.of(text)).text();
  }

  /// Text-speak spelt out, digits read as letters where they stand inside a word.
  static Normalised spelt(Normalised plain) {
    return replace(plain, WORD, word -> speltWord(word));
  }

  /// Letters that were set apart, put together again.
  static Normalised joined(Normalised plain) {
    return replace(plain, SET_APART, run -> run.replaceAll("[^a-z]", ""));
  }

  private static String speltWord(String word) {
    var known = TEXT_SPEAK.get(word);
    if (known != null) {
      return known;
    }
    var letters = MIXED.matcher(word).matches() ? digitsAsLetters(word) : word;
    return DRAWN_OUT.matcher(letters).replaceAll("$1");
  }

  private static String digitsAsLetters(String word) {
    var result = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      int at = "013457@$!".indexOf(letter);
      result.append(at < 0 ? letter : "oieastasi".charAt(at));
    }
    return result.toString();
  }

  private static Normalised replace(
      Normalised from, Pattern pattern, java.util.function.UnaryOperator<String> change) {
    var result = new Normalised();
    int done = 0;
    for (MatchResult match : pattern.matcher(from.text()).results().toList()) {
      copy(from, done, match.start(), result);
      change(from, match, change.apply(match.group()), result);
      done = match.end();
    }
    copy(from, done, from.text().length(), result);
    return result;
  }

  private static void change(Normalised from, MatchResult match, String word, Normalised to) {
    if (word.equals(match.group())) {
      copy(from, match.start(), match.end(), to);
    } else {
      to.add(word, from.start(match.start()), from.end(match.end() - 1));
    }
  }

  private static void copy(Normalised from, int start, int end, Normalised to) {
    var text = from.text();
    for (int i = start; i < end; i++) {
      to.add(String.valueOf(text.charAt(i)), from.start(i), from.end(i));
    }
  }
}
