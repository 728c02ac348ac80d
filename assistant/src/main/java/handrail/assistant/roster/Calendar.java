package handrail.assistant.roster;

import handrail.assistant.roster.YamlRoster.Document;
import handrail.assistant.roster.YamlRoster.Hours;
import handrail.assistant.roster.YamlRoster.Member;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Who is in on which day.
public final class Calendar {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  private Calendar() {}

  /// One person's day.
  ///
  /// @param hours when she is in ("09:00-17:00"); empty when she is not
  public record Day(LocalDate date, Kind kind, String hours) {
    public enum Kind {
      IN,
      /// Away for a part of it.
      PART,
      LEAVE,
      HOLIDAY,
      /// She does not work on that day of the week.
      OFF,
      /// She has left.
      GONE
    }
  }

  static List<Day> of(Document roster, Member member, LocalDate from, int days) {
    return IntStream.range(0, days)
        .mapToObj(from::plusDays)
        .map(day -> day(roster, member, day))
        .toList();
  }

  private static Day day(Document roster, Member member, LocalDate date) {
    var kind = kind(roster, member, date);
    boolean in = kind == Day.Kind.IN || kind == Day.Kind.PART;
    return new Day(date, kind, in ? hours(member, date) : "");
  }

  private static Day.Kind kind(Document roster, Member member, LocalDate date) {
    if (member.endsOn() != null && date.isAfter(member.endsOn())) {
      return Day.Kind.GONE;
    }
    if (roster.bankHolidays().stream().anyMatch(holiday -> holiday.date().equals(date))) {
      return Day.Kind.HOLIDAY;
    }
    if (hours(member, date).isEmpty()) {
      return Day.Kind.OFF;
    }
    return leave(member, date);
  }

  private static Day.Kind leave(Member member, LocalDate date) {
    if (member.leave().stream().anyMatch(leave -> leave.coversAll(date))) {
      return Day.Kind.LEAVE;
    }
    boolean part =
        member.leave().stream()
            .anyMatch(leave -> !date.isBefore(leave.from()) && !date.isAfter(leave.to()));
    return part ? Day.Kind.PART : Day.Kind.IN;
  }

  private static String hours(Member member, LocalDate date) {
    var day =
        date.getDayOfWeek()
            .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
            .toLowerCase(Locale.ROOT);
    return member.hours().stream()
        .filter(hours -> hours.days().contains(day))
        .map(Calendar::span)
        .collect(Collectors.joining(", "));
  }

  private static String span(Hours hours) {
    return TIME.format(hours.start()) + "-" + TIME.format(hours.end());
  }
}
