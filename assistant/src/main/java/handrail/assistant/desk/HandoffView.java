package handrail.assistant.desk;

import handrail.assistant.handoff.Brief;
import handrail.assistant.handoff.Roster;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// What the page of one handoff shows.
///
/// @param conversation whose news concern it
/// @param mine whether the reader has it
/// @param last the place of the newest turn
/// @param messageId of the message that is written next
/// @param newWords what the citizen wrote while the reader was closing
public record HandoffView(
    Frame frame,
    Row row,
    Brief brief,
    List<Stretch> transcript,
    List<Roster.Staff> colleagues,
    String conversation,
    boolean mine,
    long last,
    String messageId,
    Typed typed,
    List<Line> newWords) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

  /// A day as one says it: "Thu 3 Dec".
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// What was typed and could not be done, and why.
  ///
  /// @param field which field holds the text
  /// @param to the colleague who was chosen
  /// @param seen the newest turn its writer had seen
  public record Typed(String field, String text, String to, long seen, String error) {
    static final Typed NOTHING = new Typed("", "", "", Long.MAX_VALUE, "");

    static Typed of(String field, Fields fields, String error) {
      long seen = fields.number("seen").orElse(Long.MAX_VALUE);
      return new Typed(field, fields.text(field), fields.text("to"), seen, error);
    }

    /// The text to show again in a field.
    public String in(String name) {
      return field.equals(name) ? text : "";
    }
  }
}
