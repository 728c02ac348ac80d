package handrail.assistant.roster;

import handrail.assistant.roster.Member.Capacity;
import handrail.assistant.roster.Member.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The roster of the file with what supervisors have changed since, and with who is at her desk.
///
/// What cannot be is refused with an [IllegalArgumentException] that says what is wrong.
public final class KeptRoster implements Roster {
  /// Every node follows a change within this time.
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final YamlRoster file;
  private final RosterChanges changes;
  private final Attendance attendance;
  private final Clock clock;
  private volatile Known known;

  public KeptRoster(YamlRoster file, RosterChanges changes, Attendance attendance, Clock clock) {
    this.file = file;
    this.changes = changes;
    this.attendance = attendance;
    this.clock = clock;
    this.known = new Known(Instant.MIN, file);
  }

  private record Known(Instant at, YamlRoster roster) {}

  private YamlRoster now() {
    var last = known;
    var now = clock.instant();
    if (last.at().plus(FRESH).isAfter(now)) {
      return last.roster();
    }
    var roster = new YamlRoster(file.document().with(changes.all()));
    known = new Known(now, roster);
    return roster;
  }

  private void keep(Member member) {
    changes.keep(member);
    known = new Known(Instant.MIN, file);
  }

  // What it says

  @Override
  public List<Staff> staff() {
    return now().staff();
  }

  @Override
  public Optional<Staff> find(String id) {
    return now().find(id);
  }

  @Override
  public List<Team> teams() {
    return file.teams();
  }

  @Override
  public ZoneId zone() {
    return file.zone();
  }

  @Override
  public boolean atWork(Staff staff, Instant at) {
    return now().atWork(staff, at) && awayUntil(staff).filter(at::isBefore).isEmpty();
  }

  @Override
  public Instant nextStaffed(String team, Instant at) {
    return now().nextStaffed(team, at);
  }

  @Override
  public Optional<Instant> nextIn(Staff staff, Instant at) {
    var from = awayUntil(staff).filter(at::isBefore).orElse(at);
    return now().nextIn(staff, from);
  }

  @Override
  public List<Staff> onDuty(Instant at) {
    return now().onDuty(at);
  }

  /// By the file alone, so that it can be said when the store is away.
  @Override
  public Line line(Team team, Instant at) {
    return file.line(team, at);
  }

  @Override
  public boolean isPresent(Staff staff) {
    return attendance.isPresent(staff.id());
  }

  @Override
  public void stays(Staff staff) {
    attendance.beat(staff.id());
  }

  @Override
  public Optional<Instant> awayUntil(Staff staff) {
    return attendance.awayUntil(staff.id());
  }

  /// The day it is here.
  public LocalDate today() {
    return dayOf(clock.instant());
  }

  /// When somebody is on leave.
  public List<Leave> leave(String worker) {
    return member(worker).leave();
  }

  /// The next days of somebody.
  public List<Calendar.Day> calendar(String worker, int days) {
    return Calendar.of(now().document(), member(worker), today(), days);
  }

  // What supervisors change

  public void addLeave(String worker, Leave leave) {
    var member = member(worker);
    refuse(
        member.leave().stream().anyMatch(leave::meets),
        "%s is on leave then already.".formatted(member.name()));
    keep(member.withLeave(Stream.concat(member.leave().stream(), Stream.of(leave)).toList()));
  }

  /// Takes leave back.
  public void removeLeave(String worker, Leave leave) {
    var member = member(worker);
    refuse(!member.leave().contains(leave), "%s is not on leave then.".formatted(member.name()));
    keep(member.withLeave(member.leave().stream().filter(it -> !it.equals(leave)).toList()));
  }

  /// Says who steps in for somebody.
  ///
  /// @param deputy null for nobody
  public void changeDeputy(String worker, @Nullable String deputy) {
    var member = member(worker);
    checkDeputy(worker, deputy);
    keep(member.withDeputy(deputy));
  }

  /// Two may step in for each other; a longer ring leads from nobody who is in to nobody who is in.
  private void checkDeputy(String worker, @Nullable String deputy) {
    refuse(worker.equals(deputy), "Nobody can step in for themselves.");
    if (deputy == null) {
      return;
    }
    refuse(find(deputy).isEmpty(), "There is no deputy " + deputy + " on the roster.");
    var chain = new LinkedHashSet<String>();
    String next = deputy;
    while (next != null && !next.equals(worker) && chain.add(next)) {
      next = find(next).map(Staff::terms).map(Terms::deputy).orElse(null);
    }
    refuse(
        worker.equals(next) && chain.size() > 1,
        "That would be a ring: "
            + chain.stream().map(this::name).collect(Collectors.joining(" → "))
            + " → "
            + name(worker)
            + ".");
  }

  private String name(String id) {
    return find(id).map(Staff::name).orElse(id);
  }

  /// Somebody new.
  ///
  /// @param id as in `ruth-adeyemi`
  /// @param team hers
  /// @param languages as in BCP 47
  /// @param channels of `sms`, `web` and `voice`
  public record Joining(
      String id,
      String name,
      String role,
      String team,
      List<String> languages,
      List<Hours> hours,
      @Nullable String deputy,
      List<String> channels,
      int cases) {}

  public void add(Joining joining) {
    refuse(find(joining.id()).isPresent(), "There is somebody of that name already.");
    refuse(team(joining.team()).isEmpty(), "There is no team " + joining.team() + ".");
    refuse(
        joining.hours().stream().allMatch(hours -> hours.days().isEmpty()),
        "Choose at least one day of work.");
    refuse(joining.cases() < 1, "Open cases must be at least 1.");
    checkDeputy(joining.id(), joining.deputy());
    keep(member(joining));
  }

  private static Member member(Joining joining) {
    return new Member(
        joining.id(),
        joining.name(),
        null,
        joining.role(),
        joining.name() + " works here as " + joining.role() + ".",
        List.of(joining.team()),
        List.of(),
        joining.languages().stream().map(Language::new).toList(),
        joining.hours(),
        List.of(),
        joining.deputy(),
        joining.channels(),
        new Capacity(joining.cases()),
        true,
        null,
        null,
        false,
        false,
        false);
  }

  /// Her last day. Whether she may leave is looked at by `Leaving`.
  public void end(String worker, LocalDate lastDay) {
    keep(member(worker).endingOn(lastDay));
  }

  private Member member(String id) {
    return now().document().staff().stream()
        .filter(member -> member.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no " + id + " on the roster."));
  }

  private static void refuse(boolean wrong, String why) {
    if (wrong) {
      throw new IllegalArgumentException(Objects.requireNonNull(why));
    }
  }
}
