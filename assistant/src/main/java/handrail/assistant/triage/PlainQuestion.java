package handrail.assistant.triage;

import java.util.regex.Pattern;

/// Whether a plain question stands in a message, beside what else it says.
final class PlainQuestion {
  private static final Pattern ASKS =
      Pattern.compile(
          "\\b(?:what|when|where|which|how (?:do|can|much|long|many|is)|do i (?:need|have)|can i (?:get|apply|pay|have|use)|"
              + "whats|wheres|whens|is there (?:a|an|any)|sut|ble|pryd|faint|gdzie|kiedy|jak|donde|cuando|cuanto|unde|cand|cum)\\b"
              + "(?=.{6,})");

  private PlainQuestion() {}

  static boolean in(String text) {
    return ASKS.matcher(Undisguised.spelt(Normalised.of(text)).text()).find();
  }
}
