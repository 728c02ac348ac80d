package handrail.assistant.handoff;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  private YamlRoster(Document document) {
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
        document.earlyClosing().stream().collect(Collectors.toMap(Closing::date, Closing::from));
  }

  /// Reads a roster.
  ///
  /// @throws UncheckedIOException when it is not one; the message names line and field
  public static YamlRoster read(InputStream yaml) {
    try (yaml) {
      var mapper =
          YAMLMapper.builder()
              .addModule(new JavaTimeModule())
              // The file says more about people than routing needs.
              .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
              .build();
      return new YamlRoster(mapper.readValue(yaml, Document.class));
    } catch (IOException e) {
      throw new UncheckedIOException("The roster cannot be read: " + e.getMessage(), e);
    }
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
    return !isHoliday(date)
        && time.isBefore(closings.getOrDefault(date, LocalTime.MAX))
        && member.leave().stream().noneMatch(leave -> leave.covers(date, time))
        && member.hours().stream().anyMatch(hours -> hours.cover(date.getDayOfWeek(), time));
  }

  private boolean isHoliday(LocalDate date) {
    return document.bankHolidays().stream().anyMatch(holiday -> holiday.date().equals(date));
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

  record Document(
      String timezone,
      List<Holiday> bankHolidays,
      List<Closing> earlyClosing,
      List<Team> teams,
      List<Member> staff) {}

  record Holiday(LocalDate date) {}

  record Closing(LocalDate date, LocalTime from) {}

  record Member(
      String id,
      String name,
      String role,
      String publicLine,
      List<String> teams,
      List<String> skills,
      List<Language> languages,
      List<Hours> hours,
      @Nullable List<Leave> leave,
      boolean supervisor,
      boolean editor,
      boolean publisher) {

    @Override
    public List<Leave> leave() {
      return leave == null ? List.of() : leave;
    }

    Staff asStaff() {
      var roles = EnumSet.of(Role.WORKER);
      if (supervisor) {
        roles.add(Role.SUPERVISOR);
      }
      if (editor || publisher) {
        roles.add(Role.EDITOR);
      }
      if (publisher) {
        roles.add(Role.PUBLISHER);
      }
      return new Staff(
          id,
          name,
          role,
          publicLine,
          teams,
          Set.copyOf(skills),
          languages.stream().map(Language::code).collect(Collectors.toSet()),
          roles);
    }
  }

  record Language(String code) {}

  record Hours(List<String> days, LocalTime start, LocalTime end, @Nullable List<Break> breaks) {
    boolean cover(DayOfWeek day, LocalTime time) {
      return days.contains(day.name().substring(0, 3).toLowerCase(Locale.ROOT))
          && !time.isBefore(start)
          && time.isBefore(end)
          && (breaks == null || breaks.stream().noneMatch(pause -> pause.covers(time)));
    }

    /// The moments of a day at which somebody may come in: the start, and the end of each break.
    Stream<LocalTime> starts() {
      var breakEnds = breaks == null ? List.<Break>of() : breaks;
      return Stream.concat(Stream.of(start), breakEnds.stream().map(Break::end));
    }
  }

  record Break(LocalTime start, LocalTime end) {
    boolean covers(LocalTime time) {
      return !time.isBefore(start) && time.isBefore(end);
    }
  }

  /// Away, whole days or a part of each.
  record Leave(LocalDate from, LocalDate to, @Nullable Break part) {
    boolean covers(LocalDate date, LocalTime time) {
      return !date.isBefore(from) && !date.isAfter(to) && (part == null || part.covers(time));
    }
  }
}
