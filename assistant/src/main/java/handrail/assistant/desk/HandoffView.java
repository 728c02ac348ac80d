package handrail.assistant.desk;

import handrail.assistant.handoff.Brief;
import handrail.assistant.handoff.Roster;
import java.util.List;

/// What the page of one handoff shows.
///
/// @param conversation whose news concern it
/// @param mine whether the reader has it
/// @param last the place of the newest turn
/// @param messageId of the message that is written next
public record HandoffView(
    Frame frame,
    Row row,
    Brief brief,
    List<Line> transcript,
    List<Roster.Staff> colleagues,
    String conversation,
    boolean mine,
    long last,
    String messageId,
    Typed typed) {

  /// What was typed and could not be done, and why.
  ///
  /// @param field which field holds the text
  /// @param to the colleague who was chosen
  public record Typed(String field, String text, String to, String error) {
    static final Typed NOTHING = new Typed("", "", "", "");

    /// The text to show again in a field.
    public String in(String name) {
      return field.equals(name) ? text : "";
    }
  }
}
