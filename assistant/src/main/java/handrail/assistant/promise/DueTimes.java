package handrail.assistant.promise;

import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.roster.Roster;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/// By when a person is to be in touch: five minutes for now, the day for today, a working day for
/// soon, each counted from when the team is next at work. It is a time that can be said as it is,
/// so that what is kept is what was said: for now to the minute, else in fives.
public final class DueTimes {
  private static final Duration NOW = Duration.ofMinutes(5);
  private static final Duration ON_DUTY = Duration.ofMinutes(15);
  private static final Duration WORKING_DAY = Duration.ofDays(1);

  /// What was asked for today late in the day is still given this long.
  private static final Duration LATE = Duration.ofHours(1);

  /// When all go home before that, this must be left of the day.
  private static final Duration AT_LEAST = Duration.ofMinutes(30);

  private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

  private final Roster roster;

  public DueTimes(Roster roster) {
    this.roster = roster;
  }

  /// For danger out of hours there is a duty line that answers within a quarter of an hour.
  public Instant dueBy(Severity severity, String team, Instant asked) {
    if (severity == Severity.NOW && !roster.onDuty(asked).isEmpty()) {
      return asked.plus(ON_DUTY).truncatedTo(ChronoUnit.MINUTES);
    }
    var serving = roster.serving(roster.teamOrFrontDoor(team), asked).id();
    var start = roster.nextStaffed(serving, asked);
    return switch (severity) {
      case NOW -> start.plus(NOW).truncatedTo(ChronoUnit.MINUTES);
      case TODAY -> endOfDay(serving, start);
      case SOON -> endOfDay(serving, roster.nextStaffed(serving, start.plus(WORKING_DAY)));
    };
  }

  /// A new time where nobody has been in touch in danger: a quarter of an hour, from when somebody
  /// is at work.
  public Instant again(String team, Instant now) {
    var serving = roster.serving(roster.teamOrFrontDoor(team), now).id();
    var start = roster.onDuty(now).isEmpty() ? roster.nextStaffed(serving, now) : now;
    return inFives(start.plus(ON_DUTY));
  }

  /// Never later than the last of the team goes home. Where too little of the day is left for
  /// that, it is in the first hour of the next day on which they work.
  private Instant endOfDay(String team, Instant day) {
    var end = day.atZone(roster.zone()).with(END_OF_DAY).toInstant();
    var late = inFives(day.plus(LATE));
    var latest = end.isBefore(late) ? late : end;
    var members = roster.staff().stream().filter(one -> one.teams().contains(team)).toList();
    return roster
        .lastIn(members, day.plus(AT_LEAST), latest)
        .orElseGet(() -> inFives(roster.nextStaffed(team, latest).plus(LATE)));
  }

  /// The next moment from this one on that is a multiple of five minutes.
  public static Instant inFives(Instant moment) {
    long step = Duration.ofMinutes(5).toMillis();
    return Instant.ofEpochMilli(Math.ceilDiv(moment.toEpochMilli(), step) * step);
  }
}
