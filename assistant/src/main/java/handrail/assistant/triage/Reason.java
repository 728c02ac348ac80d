package handrail.assistant.triage;

/// Why a turn was taken to call for something, so that a worker can read it and disagree.
///
/// @param code the trigger of `triage.md`: `C1` to `C9`, `R1` to `R16`
/// @param words the citizen's words that showed it: an exact part of what was said
/// @param detector what saw it: `rule:` and the signal's name, or `classifier`
public record Reason(String code, String words, String detector) {}
