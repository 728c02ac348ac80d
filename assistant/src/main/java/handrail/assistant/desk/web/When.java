package handrail.assistant.desk.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as a worker reads them, to the minute.
public record When(Clock clock) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
  private static final DateTimeFormatter YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

  /// "10:42", or with its day when that is not today.
  public String at(Instant moment) {
    var time = moment.atZone(clock.getZone());
    var today = clock.instant().atZone(clock.getZone()).toLocalDate();
    return (time.toLocalDate().equals(today) ? TIME : DAY_AND_TIME).format(time);
  }

  /// A day as one says it: "Thu 3 Dec".
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /// A day with its year: "3 Dec 2026".
  public static String dayAndYear(LocalDate day) {
    return YEAR.format(day);
  }

  /// "12 minutes".
  public String since(Instant moment) {
    return words(Duration.between(moment, clock.instant()));
  }

  public boolean isPast(Instant moment) {
    return moment.isBefore(clock.instant());
  }

  /// "in 4 minutes", "12 minutes late".
  public String due(Instant moment) {
    return isPast(moment)
        ? since(moment) + " late"
        : "in " + words(Duration.between(clock.instant(), moment));
  }

  private static String words(Duration time) {
    if (time.toMinutes() < 1) {
      return "under a minute";
    }
    if (time.toHours() < 1) {
      return count(time.toMinutes(), "minute");
    }
    return time.toDays() < 1 ? count(time.toHours(), "hour") : count(time.toDays(), "day");
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
