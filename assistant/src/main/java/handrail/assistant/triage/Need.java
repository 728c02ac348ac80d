package handrail.assistant.triage;

/// What a turn calls for. The six needs, and what the service does for each, are those of
/// `triage.md`.
public enum Need {
  /// Published guidance answers it.
  ROUTINE,
  /// The words show that a person is needed; no immediate danger.
  RELATIONAL,
  /// Danger to life or safety, now or soon, to anyone.
  URGENT,
  /// A public-service matter, too vague to answer; a greeting.
  UNCLEAR,
  /// Not public services, or an attempt to make the assistant drop its rules.
  OFF_TOPIC,
  /// STOP, HELP, language, "are you a robot", thanks and goodbye.
  CONTROL
}
