package handrail.assistant.brief;

/// What a citizen says to "This is what I will pass on".
sealed interface BriefReply {
  /// It is right.
  record Right() implements BriefReply {}

  /// She wants to change it, and has not said what.
  record Change() implements BriefReply {}

  /// What is to be different.
  ///
  /// @param correction in her own words; empty when she only wants something left out
  /// @param leaveOut her words that name what is to be left out; empty when nothing is
  record Corrects(String correction, String leaveOut) implements BriefReply {}

  /// Her words were about something else.
  record Other() implements BriefReply {}
}
