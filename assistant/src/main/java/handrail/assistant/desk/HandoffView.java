package handrail.assistant.desk;

import handrail.assistant.handoff.Brief;
import handrail.assistant.handoff.Roster;
import handrail.channels.Channel;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// What the page of one handoff shows.
///
/// @param conversation whose news concern it
/// @param mine whether the reader has it
/// @param mayWrite whether her words go out without her saying that it is safe
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
    boolean mayWrite,
    long last,
    String messageId,
    Typed typed,
    List<Line> newWords) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);

  private static final DateTimeFormatter YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  /// A day as one says it: "Thu 3 Dec".
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// A day with its year: "3 Dec 2026".
  public static String dayAndYear(LocalDate day) {
    return YEAR.format(day);
  }

  /// A language by its English name: "Urdu (Latin)".
  public static String language(String code) {
    return Locale.forLanguageTag(code).getDisplayName(Locale.UK);
  }

  /// What a worker has set, in words: "Safe with rules; sms: unsafe. Only in the morning."
  public static String contact(Brief.ContactSafety safety) {
    var state = safety.state().charAt(0) + words(safety.state()).substring(1);
    var channels =
        safety.channels().entrySet().stream()
            .map(each -> "; " + each.getKey() + ": " + words(each.getValue()))
            .collect(Collectors.joining());
    return state + channels + ". " + Objects.requireNonNullElse(safety.rules(), "");
  }

  private static String words(String state) {
    return state.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// A channel as a way to reach somebody: "Texts".
  public static String ways(Channel channel) {
    return switch (channel) {
      case SMS -> "Texts";
      case WEB_CHAT -> "The web chat";
      case VOICE -> "Calls";
    };
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
