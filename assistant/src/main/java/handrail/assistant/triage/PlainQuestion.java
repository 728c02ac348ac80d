package handrail.assistant.triage;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The plain question in a message, beside what else it says.
public final class PlainQuestion {
  private static final Pattern ASKS =
      Pattern.compile(
          "\\b(?:what|when|where|which|how (?:do|can|much|long|many|is)|do i (?:need|have)|can i"
              + " (?:get|apply|pay|have|use)|whats|wheres|whens|is there"
              + " (?:a|an|any)|sut|ble|pryd|faint|gdzie|kiedy|jak|donde|cuando|cuanto|unde|cand|cum)\\b[^.?!\\n"
              + "]{6,}");

  private PlainQuestion() {}

  static boolean in(String text) {
    return of(text).isPresent();
  }

  /// The question alone, in small letters; empty when there is none.
  public static Optional<String> of(String text) {
    return ASKS.matcher(Undisguised.words(text)).results().map(MatchResult::group).findFirst();
  }
}
