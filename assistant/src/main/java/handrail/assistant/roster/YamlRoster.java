package handrail.assistant.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The roster as it is kept in a YAML file: wall-clock times in the roster's own time zone, dates
/// inclusive.
public final class YamlRoster implements Roster {
  /// Nobody's rota has a longer gap than Christmas; a team with nobody for this long has nobody at
  /// all.
  private static final int DAYS_AHEAD = 21;

  private final Document document;
  private final ZoneId zone;
  private final List<Staff> staff;
  private final Map<String, Member> members;
  private final Map<LocalDate, LocalTime> closings;

  YamlRoster(Document document) {
    this.document = document;
    this.zone = ZoneId.of(document.timezone());
    this.staff =
        document.staff().stream()
            .map(Member::asStaff)
            .sorted(Comparator.comparing(Staff::name))
            .toList();
    this.members =
        document.staff().stream().collect(Collectors.toMap(Member::id, Function.identity()));
    this.closings =
        document.earlyClosing().stream()
            .collect(Collectors.toMap(Document.Closing::date, Document.Closing::from));
  }

  /// Reads a roster.
  ///
  /// @throws UncheckedIOException when it is not one; the message names the line and the person
  public static YamlRoster read(InputStream yaml) {
    try (yaml) {
      return new YamlRoster(RosterFile.read(yaml.readAllBytes(), Document.class));
    } catch (IOException e) {
      throw new UncheckedIOException("The roster cannot be read: " + e.getMessage(), e);
    }
  }

  Document document() {
    return document;
  }

  @Override
  public List<Staff> staff() {
    return staff;
  }

  @Override
  public Optional<Staff> find(String id) {
    return staff.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  @Override
  public List<Team> teams() {
    return document.teams();
  }

  @Override
  public ZoneId zone() {
    return zone;
  }

  @Override
  public boolean atWork(Staff person, Instant at) {
    return isIn(Objects.requireNonNull(members.get(person.id())), at.atZone(zone));
  }

  private boolean isIn(Member member, ZonedDateTime at) {
    var date = at.toLocalDate();
    var time = at.toLocalTime();
    return !document.isHoliday(date)
        && time.isBefore(closings.getOrDefault(date, LocalTime.MAX))
        && member.worksAt(date, time);
  }

  @Override
  public Instant nextStaffed(String team, Instant at) {
    var from = at.atZone(zone);
    return members.values().stream()
        .filter(member -> member.teams().contains(team))
        .flatMap(member -> nextIn(member, from).stream())
        .min(Comparator.naturalOrder())
        .orElse(at);
  }

  @Override
  public Optional<Instant> nextIn(Staff person, Instant at) {
    return nextIn(Objects.requireNonNull(members.get(person.id())), at.atZone(zone));
  }

  @Override
  public List<Staff> onDuty(Instant at) {
    var duty = document.outOfHours();
    return duty == null || !isShut(duty, at.atZone(zone))
        ? List.of()
        : duty.pair(at.atZone(zone)).stream().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public Line line(Team team, Instant at) {
    var duty = document.outOfHours();
    return Stream.of(team.id(), team.cover(), FRONT_DOOR)
        .flatMap(id -> team(id).stream())
        .filter(each -> !nextStaffed(each.id(), at).isAfter(at))
        .filter(each -> each.equals(team) || onDuty(at).isEmpty())
        .findFirst()
        .map(open -> new Line(open.phone(), false))
        .orElseGet(
            () -> duty == null ? new Line(team.phone(), false) : new Line(duty.phone(), true));
  }

  private boolean isShut(OutOfHours duty, ZonedDateTime at) {
    var date = at.toLocalDate();
    var time = at.toLocalTime();
    return date.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
        || document.isHoliday(date)
        || !time.isBefore(closings.getOrDefault(date, duty.weekday().from()))
        || time.isBefore(duty.weekday().to());
  }

  private Optional<Instant> nextIn(Member member, ZonedDateTime from) {
    if (isIn(member, from)) {
      return Optional.of(from.toInstant());
    }
    return IntStream.range(0, DAYS_AHEAD)
        .mapToObj(from.toLocalDate()::plusDays)
        .flatMap(
            date ->
                member.hours().stream().flatMap(hours -> hours.starts().map(date::atTime)).sorted())
        .map(start -> start.atZone(zone))
        .filter(start -> start.isAfter(from) && isIn(member, start))
        .map(ZonedDateTime::toInstant)
        .findFirst();
  }
}
