package handrail.assistant.roster;

import handrail.channels.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

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
        document.earlyClosing().stream().collect(Collectors.toMap(Closing::date, Closing::from));
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
    return (member.endsOn() == null || !date.isAfter(member.endsOn()))
        && !isHoliday(date)
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

  private boolean isShut(Duty duty, ZonedDateTime at) {
    var date = at.toLocalDate();
    var time = at.toLocalTime();
    return date.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
        || isHoliday(date)
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

  record Document(
      String timezone,
      List<Holiday> bankHolidays,
      List<Closing> earlyClosing,
      List<Team> teams,
      List<Member> staff,
      @Nullable Duty outOfHours) {

    /// The same with other entries for some people, and with more people.
    Document with(Map<String, Member> changed) {
      var all = new LinkedHashMap<String, Member>();
      staff.forEach(member -> all.put(member.id(), member));
      all.putAll(changed);
      return new Document(
          timezone, bankHolidays, earlyClosing, teams, List.copyOf(all.values()), outOfHours);
    }
  }

  /// Who is on duty when the offices are shut: pairs in turn, a week each.
  record Duty(Night weekday, LocalDate cycleStart, List<Pair> cycle, @Nullable List<Pair> swaps) {
    /// Duty weeks begin on a Monday when the offices shut.
    List<String> pair(ZonedDateTime at) {
      var week =
          at.minusHours(weekday.from().getHour())
              .toLocalDate()
              .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return swapped(week).orElseGet(() -> inTurn(week)).inOrder();
    }

    private Optional<Pair> swapped(LocalDate week) {
      return (swaps == null ? List.<Pair>of() : swaps)
          .stream().filter(swap -> week.equals(swap.week())).findFirst();
    }

    private Pair inTurn(LocalDate week) {
      int turn = Math.floorMod((int) ChronoUnit.WEEKS.between(cycleStart, week), cycle.size());
      return cycle.get(turn);
    }
  }

  record Night(LocalTime from, LocalTime to) {}

  /// Two on duty.
  ///
  /// @param week the Monday a swap is for; null in the cycle
  record Pair(@Nullable LocalDate week, String first, String second) {
    List<String> inOrder() {
      return List.of(first, second);
    }
  }

  record Holiday(LocalDate date) {}

  record Closing(LocalDate date, LocalTime from) {}

  record Member(
      String id,
      String name,
      @Nullable String knownAs,
      String role,
      String publicLine,
      List<String> teams,
      List<String> skills,
      List<Language> languages,
      List<Hours> hours,
      @Nullable List<Leave> leave,
      @Nullable String deputy,
      List<String> channels,
      Capacity capacity,
      @Nullable Boolean acceptsNew,
      @Nullable LocalDate endsOn,
      @Nullable Safeguarding safeguarding,
      boolean supervisor,
      boolean editor,
      boolean publisher) {

    Member {
      Hours.mustNotOverlap(id, hours);
    }

    @Override
    public List<Leave> leave() {
      return leave == null ? List.of() : leave;
    }

    Member withLeave(List<Leave> times) {
      return with(times, deputy, endsOn);
    }

    Member withDeputy(@Nullable String other) {
      return with(leave, other, endsOn);
    }

    Member endingOn(LocalDate day) {
      return with(leave, deputy, day);
    }

    private Member with(
        @Nullable List<Leave> times, @Nullable String other, @Nullable LocalDate lastDay) {
      return new Member(
          id,
          name,
          knownAs,
          role,
          publicLine,
          teams,
          skills,
          languages,
          hours,
          times,
          other,
          channels,
          capacity,
          acceptsNew,
          lastDay,
          safeguarding,
          supervisor,
          editor,
          publisher);
    }

    Staff asStaff() {
      return new Staff(
          id,
          name,
          knownAs == null ? name.split(" ", 2)[0] : knownAs,
          role,
          publicLine,
          teams,
          Set.copyOf(skills),
          languages.stream().map(Language::code).collect(Collectors.toSet()),
          roles(),
          terms());
    }

    private Set<Role> roles() {
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
      return roles;
    }

    private Terms terms() {
      return new Terms(
          deputy,
          channels.stream().map(YamlRoster::channel).collect(Collectors.toSet()),
          capacity.cases(),
          !Boolean.FALSE.equals(acceptsNew),
          endsOn,
          safeguarding == null ? Training.NONE : safeguarding.asTraining());
    }
  }

  private static Channel channel(String name) {
    return switch (name) {
      case "sms" -> Channel.SMS;
      case "web" -> Channel.WEB_CHAT;
      case "voice" -> Channel.VOICE;
      default ->
          throw new IllegalArgumentException(
              "There is no channel \"" + name + "\": sms, web and voice are known");
    };
  }

  record Capacity(int cases) {}

  /// Levels are named "level-2"; with none she is not trained for that.
  record Safeguarding(
      boolean trained,
      @Nullable String adults,
      @Nullable String children,
      @Nullable LocalDate validTo) {
    Training asTraining() {
      return new Training(
          trained && adults != null,
          trained && children != null,
          validTo == null ? LocalDate.MIN : validTo);
    }
  }

  record Language(String code) {}

  /// When somebody works, on each of these days (`mon` to `sun`).
  public record Hours(
      List<String> days, LocalTime start, LocalTime end, @Nullable List<Break> breaks) {
    public Hours {
      mustEndLater(start, end);
      mustBeDays(days);
      for (Break pause : breaks == null ? List.<Break>of() : breaks) {
        if (pause.start().isBefore(start) || pause.end().isAfter(end)) {
          throw new IllegalArgumentException(
              "The break " + pause + " lies outside the hours " + start + " to " + end);
        }
      }
    }

    private static void mustBeDays(List<String> days) {
      days.stream()
          .filter(day -> !DAYS.contains(day))
          .findFirst()
          .ifPresent(
              day -> {
                throw new IllegalArgumentException(
                    "There is no day \"" + day + "\": mon to sun are known");
              });
    }

    /// @throws IllegalArgumentException when somebody is at work twice at one time
    static void mustNotOverlap(String person, List<Hours> hours) {
      for (int i = 0; i < hours.size(); i++) {
        for (Hours other : hours.subList(i + 1, hours.size())) {
          if (hours.get(i).overlaps(other)) {
            throw new IllegalArgumentException(
                "The hours of " + person + " overlap on " + other.days() + " at " + other.start());
          }
        }
      }
    }

    private boolean overlaps(Hours other) {
      return days.stream().anyMatch(other.days()::contains)
          && start.isBefore(other.end())
          && other.start().isBefore(end);
    }

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

  private static void mustEndLater(LocalTime start, LocalTime end) {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("Hours cannot end (" + end + ") before " + start);
    }
  }

  /// A part of a day.
  public record Break(LocalTime start, LocalTime end) {
    public Break {
      mustEndLater(start, end);
    }

    @Override
    public String toString() {
      return start + " to " + end;
    }

    boolean meets(Break other) {
      return start.isBefore(other.end()) && other.start().isBefore(end);
    }

    boolean covers(LocalTime time) {
      return !time.isBefore(start) && time.isBefore(end);
    }
  }

  /// Away, whole days or a part of each.
  public record Leave(LocalDate from, LocalDate to, @Nullable Break part) {
    public Leave {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("Leave cannot end (" + to + ") before " + from);
      }
    }

    /// Whether she is away for all of that day.
    public boolean coversAll(LocalDate date) {
      return part == null && !date.isBefore(from) && !date.isAfter(to);
    }

    boolean meets(Leave other) {
      return !from.isAfter(other.to())
          && !other.from().isAfter(to)
          && (part == null || other.part() == null || part.meets(other.part()));
    }

    boolean covers(LocalDate date, LocalTime time) {
      return !date.isBefore(from) && !date.isAfter(to) && (part == null || part.covers(time));
    }
  }
}
