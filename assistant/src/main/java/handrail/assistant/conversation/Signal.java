package handrail.assistant.conversation;

import java.util.Optional;

/// Something that is true for a moment and goes on no record: somebody is typing, or has opened a
/// conversation or left it. It carries ids only.
///
/// @param who [#CITIZEN], or a worker's id
public record Signal(Kind kind, String conversation, String who) {
  /// The citizen, who has no other name here.
  public static final String CITIZEN = "citizen";

  public enum Kind {
    TYPING,
    /// Who has the conversation open has changed.
    PRESENT
  }

  public boolean isByCitizen() {
    return who.equals(CITIZEN);
  }

  String line() {
    return kind + " " + conversation + " " + who;
  }

  /// Empty for a line that another version of the service may have sent.
  static Optional<Signal> of(String line) {
    var parts = line.split(" ", 3);
    try {
      return parts.length < 3
          ? Optional.empty()
          : Optional.of(new Signal(Kind.valueOf(parts[0]), parts[1], parts[2]));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
