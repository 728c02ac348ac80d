package handrail.assistant.triage;

import java.util.List;
import java.util.regex.Pattern;

/// One transparent rule, as it stands in a rules file, with examples that a test holds it to.
///
/// @param id the rule's name, shown to workers as `rule:id`
/// @param code the trigger it shows: `C1` to `C9`, `R1` to `R16`, `unclear`, `off-topic`, or a
///     [Triaged.Control]
/// @param pattern a regular expression over folded text (small letters, no accents or apostrophes)
/// @param yes what it must find
/// @param no what looks like it and must pass
record Rule(String id, String code, String pattern, List<String> yes, List<String> no) {

  /// A rule ready for use.
  ///
  /// @param strict finds words as they are parted
  /// @param loose finds them however they are parted, for letters set apart
  record Ready(Rule rule, Pattern strict, Pattern loose) {}

  Ready ready() {
    var folded = Normalised.foldPattern(pattern);
    int flags = Pattern.UNICODE_CHARACTER_CLASS;
    return new Ready(
        this, Pattern.compile(folded, flags), Pattern.compile(folded.replace(" ", " ?"), flags));
  }
}
