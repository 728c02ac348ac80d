package handrail.assistant.promise;

import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.roster.Roster;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/// By when a person is to be in touch: five minutes for now, the day for today, a working day for
/// soon, each counted from when the team is next at work.
public final class DueTimes {
  private static final Duration NOW = Duration.ofMinutes(5);
  private static final Duration ON_DUTY = Duration.ofMinutes(15);
  private static final Duration WORKING_DAY = Duration.ofDays(1);

  /// What was asked for today later than this is still given this long.
  private static final Duration AT_LEAST = Duration.ofHours(1);

  private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

  private final Roster roster;

  public DueTimes(Roster roster) {
    this.roster = roster;
  }

  /// For danger out of hours there is a duty line that answers within a quarter of an hour.
  public Instant dueBy(Severity severity, String team, Instant asked) {
    if (severity == Severity.NOW && !roster.onDuty(asked).isEmpty()) {
      return asked.plus(ON_DUTY);
    }
    var serving = roster.serving(roster.teamOrFrontDoor(team), asked).id();
    var start = roster.nextStaffed(serving, asked);
    return switch (severity) {
      case NOW -> start.plus(NOW);
      case TODAY -> endOfDay(start);
      case SOON -> endOfDay(roster.nextStaffed(serving, start.plus(WORKING_DAY)));
    };
  }

  private Instant endOfDay(Instant day) {
    ZonedDateTime end = day.atZone(roster.zone()).with(END_OF_DAY);
    var earliest = day.plus(AT_LEAST);
    return end.toInstant().isBefore(earliest) ? earliest : end.toInstant();
  }
}
