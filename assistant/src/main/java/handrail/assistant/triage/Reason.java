package handrail.assistant.triage;

import java.util.Set;

/// Why a turn was taken to call for something, so that a worker can read it and disagree.
///
/// @param code the trigger of `triage.md`: `C1` to `C9`, `R1` to `R16`
/// @param words the citizen's words that showed it: an exact part of what was said
/// @param detector what saw it: `rule:` and the signal's name, or `classifier`
public record Reason(String code, String words, String detector) {
  /// Somebody may read along: nothing is asked back, and a person finds out what is safe.
  public static final String WATCHED = "R12";

  /// The assistant is at its limit: no page, or none that is sure, or not what she asked.
  public static final String LIMIT = "R13";

  /// Somebody near the citizen hurts, controls or watches her, or holds the phone.
  public static final Set<String> OF_SOMEBODY_NEAR = Set.of("C3", "C6", WATCHED);

  /// Whether it is one of danger (`C1` to `C9`).
  public boolean showsDanger() {
    return code.startsWith("C");
  }

  /// Whether it says no more than another did: the same trigger, and where the assistant was at its
  /// limit the same words. What only several messages show is always something new.
  public boolean isLike(Reason other) {
    return code.equals(other.code)
        && (!code.equals(LIMIT) || words.equals(other.words))
        && (detector.equals(other.detector) || !OverTurns.DETECTORS.contains(other.detector));
  }
}
