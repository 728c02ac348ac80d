package handrail.assistant.desk.supervision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.desk.web.When;
import handrail.assistant.handoff.Leaving.Held;
import handrail.assistant.relationship.Relationship;
import handrail.assistant.roster.Calendar.Day;
import handrail.assistant.roster.KeptRoster;
import handrail.assistant.roster.Leave;
import handrail.assistant.roster.Roster.Staff;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One person of the roster, as supervisors see her.
///
/// @param deputy who steps in for her; null when nobody is named
/// @param endsOn her last day; null when none is known
/// @param days the next fortnight
public record RosterView(
    String id,
    String name,
    String role,
    List<String> teams,
    @Nullable String deputy,
    @Nullable LocalDate endsOn,
    List<Leave> leave,
    List<Day> days) {
  private static final int FORTNIGHT = 14;

  /// The fields of a leave.
  public static final List<Input> LEAVE =
      List.of(
          new Input("from", "From", "date"),
          new Input("to", "To", "date"),
          new Input("start", "Only from", "time"),
          new Input("end", "Until", "time"));

  /// A field of a form.
  public record Input(String name, String label, String type) {}

  static RosterView of(Staff staff, KeptRoster roster) {
    return new RosterView(
        staff.id(),
        staff.name(),
        staff.role(),
        staff.teams(),
        staff.terms().deputy(),
        staff.terms().endsOn(),
        roster.leave(staff.id()),
        roster.calendar(staff.id(), FORTNIGHT));
  }

  /// Leave that is not over yet.
  public List<Leave> leaveFrom(LocalDate today) {
    return leave.stream()
        .filter(time -> !time.to().isBefore(today))
        .sorted(Comparator.comparing(Leave::from))
        .toList();
  }

  /// "Thu 24 Dec to Thu 31 Dec, 12:00 to 17:00".
  public static String words(Leave leave) {
    var days =
        leave.from().equals(leave.to())
            ? When.day(leave.from())
            : When.day(leave.from()) + " to " + When.day(leave.to());
    return leave.part() == null ? days : days + ", " + leave.part();
  }

  /// A day in a word or two.
  public static String words(Day day) {
    return switch (day.kind()) {
      case IN -> day.hours();
      case PART -> "part of " + day.hours();
      case LEAVE -> "away";
      case HOLIDAY -> "holiday";
      case OFF -> "-";
      case GONE -> "left";
    };
  }

  /// Whom somebody looks after.
  public record Holds(List<Tie> relationships, List<String> handoffs) {
    static final Holds NOBODY = new Holds(List.of(), List.of());

    static Holds of(Held held) {
      return new Holds(
          held.relationships().stream().map(Tie::of).toList(),
          held.handoffs().stream().map(Handoff::caseRef).toList());
    }

    @JsonIgnore
    public boolean isNothing() {
      return relationships.isEmpty() && handoffs.isEmpty();
    }
  }

  /// A citizen she looks after.
  public record Tie(String id, String citizen, String purpose) {
    static Tie of(Relationship one) {
      return new Tie(one.id(), one.preferredName(), one.purpose().toLowerCase(Locale.UK));
    }
  }
}
