package handrail.assistant.roster;

import handrail.assistant.conversation.Turn.Worker;
import handrail.channels.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who works when, for which team, with which skills and languages.
public interface Roster {
  /// Everybody, by name.
  List<Staff> staff();

  Optional<Staff> find(String id);

  /// The team that everything goes to that is no other team's.
  String FRONT_DOOR = "contact";

  /// The finest that hours are given in.
  Duration MINUTE = Duration.ofMinutes(1);

  List<Team> teams();

  /// The time zone its hours are meant in.
  ZoneId zone();

  /// The day it is there at a moment.
  default LocalDate dayOf(Instant moment) {
    return moment.atZone(zone()).toLocalDate();
  }

  /// Whether somebody is at work at that moment: hours, breaks, leave and bank holidays, in the
  /// roster's own time zone.
  boolean atWork(Staff staff, Instant at);

  /// The next moment from `at` on at which anybody of the team is at work.
  Instant nextStaffed(String team, Instant at);

  /// The next moment from `at` on at which somebody is at work; empty when that is too far off to
  /// be told.
  Optional<Instant> nextIn(Staff staff, Instant at);

  /// Until when one of them is at work, but no later than `latest`: empty when nobody is after
  /// `from`.
  ///
  /// @param latest a whole minute, as all hours are
  default Optional<Instant> lastIn(List<Staff> people, Instant from, Instant latest) {
    return Stream.iterate(latest, end -> end.isAfter(from), end -> end.minus(MINUTE))
        .filter(end -> people.stream().anyMatch(person -> atWork(person, end.minus(MINUTE))))
        .findFirst();
  }

  /// Whether she has the desk open just now.
  default boolean isPresent(Staff staff) {
    return false;
  }

  /// A sign of life from her open desk.
  default void stays(Staff staff) {}

  /// Until when she has said that she is away from her desk; empty when she has not.
  default Optional<Instant> awayUntil(Staff staff) {
    return Optional.empty();
  }

  /// Who answers for danger when the offices are shut, in the order in which they are asked; empty
  /// while the offices are open.
  List<Staff> onDuty(Instant at);

  /// The telephone that is answered now for what is a team's: its own, or that of who covers for
  /// it; when none of them is in, that of who is on duty.
  Line line(Team team, Instant at);

  /// A telephone.
  ///
  /// @param shut whether it is that of who is on duty
  record Line(String phone, boolean shut) {}

  /// A person of the roster as she is named to the citizen: with the first of her teams.
  default Worker named(Staff staff) {
    var team =
        staff.teams().stream()
            .flatMap(id -> team(id).stream())
            .findFirst()
            .map(Team::name)
            .orElse(staff.role());
    return new Worker(staff.id(), staff.name(), team);
  }

  default Optional<Team> team(String id) {
    return teams().stream().filter(team -> team.id().equals(id)).findFirst();
  }

  /// The team of that id, or, where it is gone, the front door.
  default Team teamOrFrontDoor(String id) {
    return team(id).or(() -> team(FRONT_DOOR)).orElseGet(() -> teams().getFirst());
  }

  /// The team that sees to what is a team's: the one that covers for it, where that is in by a
  /// day or more before it.
  default Team serving(Team team, Instant at) {
    var back = nextStaffed(team.id(), at);
    return team(team.cover())
        .filter(cover -> !nextStaffed(cover.id(), at).plus(Duration.ofDays(1)).isAfter(back))
        .orElse(team);
  }

  /// A person who works here.
  ///
  /// @param name as said to citizens ("Ruth Adeyemi")
  /// @param knownAs what people call her ("Gosia"); the first name where nothing else is known
  /// @param publicLine one line that tells a citizen what she does
  /// @param skills ids, as in the roster's file
  /// @param languages as in BCP 47
  record Staff(
      String id,
      String name,
      String knownAs,
      String role,
      String publicLine,
      List<String> teams,
      Set<String> skills,
      Set<String> languages,
      Set<Role> roles,
      Terms terms) {}

  /// What she can be asked to do.
  ///
  /// @param deputy who steps in for her; null when nobody is named
  /// @param channels on which she works
  /// @param cases open cases at one time
  /// @param acceptsNew whether new cases may go to her
  /// @param endsOn her last day; null when none is known
  record Terms(
      @Nullable String deputy,
      Set<Channel> channels,
      int cases,
      boolean acceptsNew,
      @Nullable LocalDate endsOn,
      Training training) {

    /// Whether she works here on that day.
    public boolean isHere(LocalDate day) {
      return endsOn == null || !day.isAfter(endsOn);
    }
  }

  /// Safeguarding training.
  ///
  /// @param validTo the last day it counts
  record Training(boolean adults, boolean children, LocalDate validTo) {
    static final Training NONE = new Training(false, false, LocalDate.MIN);

    public boolean coversAdults(LocalDate day) {
      return adults && !day.isAfter(validTo);
    }

    public boolean coversChildren(LocalDate day) {
      return children && !day.isAfter(validTo);
    }
  }

  enum Role {
    WORKER,
    SUPERVISOR,
    EDITOR,
    PUBLISHER
  }

  /// A team as citizens know it.
  ///
  /// @param publicName as said in a sentence: "the {publicName}" ("housing team")
  /// @param phone as written for citizens
  /// @param supervisor who sees what nobody has picked up
  /// @param cover the team that helps when nobody of this one is in
  record Team(
      String id, String name, String publicName, String phone, String supervisor, String cover) {}
}
