package handrail.assistant.triage;

import java.util.List;
import java.util.regex.Pattern;

/// One transparent rule, as it stands in a rules file, with examples that a test holds it to.
///
/// @param id the rule's name, shown to workers as `rule:id`
/// @param code the trigger it shows: `C1` to `C9`, `R1` to `R16`, `unclear`, `off-topic`, or a
///     [Triaged.Control]
/// @param pattern a regular expression over folded text (small letters, no accents or apostrophes);
///     what it finds begins the text, or a word, or with a letter beyond ASCII
/// @param yes what it must find
/// @param no what looks like it and must pass
record Rule(String id, String code, String pattern, List<String> yes, List<String> no) {
  /// Letters of every script count; the flag that would say so for all of a pattern makes `\b` and
  /// `\w` ten times slower, and folded Latin text needs it nowhere else.
  private static final String NOT_A_LETTER = "[^\\p{L}\\p{M}\\p{N}]";

  /// A rule ready for use.
  ///
  /// @param strict finds words as they are parted
  /// @param loose finds them however they are parted, for letters set apart
  record Ready(Rule rule, Pattern strict, Pattern loose) {}

  Ready ready() {
    var folded = Normalised.foldPattern(pattern).replace("\\W", NOT_A_LETTER);
    return new Ready(this, Pattern.compile(folded), Pattern.compile(folded.replace(" ", " ?")));
  }

  /// Whether something that a rule finds may begin at a letter.
  static boolean mayBegin(String folded, int at) {
    return folded.charAt(at) >= 128
        || (isWord(folded.charAt(at)) && !isWord(folded.charAt(at - 1)));
  }

  private static boolean isWord(char letter) {
    return letter == '_' || (letter < 128 && Character.isLetterOrDigit(letter));
  }
}
