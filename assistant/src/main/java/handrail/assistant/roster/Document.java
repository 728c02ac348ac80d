package handrail.assistant.roster;

import handrail.assistant.roster.Roster.Team;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that a roster's file says.
record Document(
    String timezone,
    List<Holiday> bankHolidays,
    List<Closing> earlyClosing,
    List<Team> teams,
    List<Member> staff,
    @Nullable OutOfHours outOfHours) {

  /// The same with other entries for some people, and with more people.
  Document with(Map<String, Member> changed) {
    var all = new LinkedHashMap<String, Member>();
    staff.forEach(member -> all.put(member.id(), member));
    all.putAll(changed);
    return new Document(
        timezone, bankHolidays, earlyClosing, teams, List.copyOf(all.values()), outOfHours);
  }

  /// Whether the offices are shut for the whole day.
  boolean isHoliday(LocalDate date) {
    return bankHolidays.stream().anyMatch(holiday -> holiday.date().equals(date));
  }

  record Holiday(LocalDate date) {}

  record Closing(LocalDate date, LocalTime from) {}
}
