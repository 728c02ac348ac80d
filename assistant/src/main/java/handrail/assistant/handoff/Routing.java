package handrail.assistant.handoff;

import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.conversation.Handoff.Step.Kind;
import handrail.assistant.handoff.Roster.Staff;
import handrail.assistant.handoff.Roster.Team;
import handrail.channels.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is asked, in steps that expire: the citizen's own worker, her deputy, the team by skill,
/// language and load, whoever leads it, and at last a call back.
final class Routing {
  /// Workers with the skill for a reason are asked first; ids are those of the roster.
  private static final Map<String, String> SKILL_FOR =
      Map.ofEntries(
          Map.entry("C1", "mental-distress"),
          Map.entry("C3", "domestic-abuse"),
          Map.entry("C5", "child-safeguarding"),
          Map.entry("C6", "adult-safeguarding"),
          Map.entry("C7", "mental-distress"),
          Map.entry("C8", "homeless-tonight"),
          Map.entry("R2", "bereavement"),
          Map.entry("R4", "tangled"),
          Map.entry("R6", "challenge-decision"),
          Map.entry("R7", "reading-help"),
          Map.entry("R9", "carers"),
          Map.entry("R10", "groups-volunteering"),
          Map.entry("R11", "loneliness"),
          Map.entry("R16", "data-rights"));

  /// How long each step waits, by how soon a person is needed. For now the steps together stay
  /// within the five minutes that are promised.
  private static final Map<Severity, Map<Kind, Duration>> PATIENCE =
      Map.of(
          Severity.NOW,
          Map.of(
              Kind.NAMED, Duration.ofMinutes(1),
              Kind.DEPUTY, Duration.ofMinutes(1),
              Kind.TEAM, Duration.ofMinutes(2),
              Kind.SUPERVISOR, Duration.ofMinutes(1)),
          Severity.TODAY,
          Map.of(
              Kind.NAMED, Duration.ofMinutes(15),
              Kind.DEPUTY, Duration.ofMinutes(15),
              Kind.TEAM, Duration.ofMinutes(30),
              Kind.SUPERVISOR, Duration.ofMinutes(30)),
          Severity.SOON,
          Map.of(
              Kind.NAMED, Duration.ofHours(1),
              Kind.DEPUTY, Duration.ofHours(1),
              Kind.TEAM, Duration.ofHours(2),
              Kind.SUPERVISOR, Duration.ofHours(2)));

  private final Roster roster;

  Routing(Roster roster) {
    this.roster = roster;
  }

  /// What is to be routed.
  ///
  /// @param codes why a person is needed, strongest first
  /// @param tie who the citizen knows; null when nobody
  /// @param load worker → open cases she has
  record Wish(
      List<String> codes,
      Severity severity,
      Team team,
      Channel channel,
      String language,
      Fitness fitness,
      @Nullable Tie tie,
      Map<String, Integer> load) {}

  /// Who is asked, and until when.
  record Asked(Step step, List<String> workers) {}

  /// The first step at which somebody can be asked.
  Asked first(Wish wish, Instant now) {
    return from(Kind.NAMED, wish, now);
  }

  /// The next step after one that nobody took.
  Asked after(Kind kind, Wish wish, Instant now) {
    return switch (kind) {
      case CHOICE, NAMED -> from(Kind.DEPUTY, wish, now);
      case DEPUTY -> from(Kind.TEAM, wish, now);
      case BY_HAND -> from(Kind.TEAM, wish, now);
      case TEAM -> from(Kind.SUPERVISOR, wish, now);
      case SUPERVISOR, CALL_BACK -> callBack(wish);
    };
  }

  private Asked from(Kind kind, Wish wish, Instant now) {
    return Stream.of(Kind.NAMED, Kind.DEPUTY, Kind.TEAM, Kind.SUPERVISOR)
        .filter(step -> step.compareTo(kind) >= 0)
        .flatMap(step -> at(step, wish, now).stream())
        .findFirst()
        .orElseGet(() -> callBack(wish));
  }

  private Optional<Asked> at(Kind kind, Wish wish, Instant now) {
    return switch (kind) {
      case NAMED -> named(wish, now);
      case DEPUTY -> deputy(wish, now);
      case TEAM -> Optional.of(team(wish, now)).filter(asked -> !asked.workers().isEmpty());
      case SUPERVISOR -> supervisor(wish, now);
      case CHOICE, CALL_BACK, BY_HAND -> Optional.empty();
    };
  }

  /// The citizen's own worker, whatever the time, for whoever chose to wait for her.
  Asked waitFor(Staff worker, Instant back) {
    var until = back.plus(patience(Severity.SOON, Kind.NAMED));
    return new Asked(
        new Step(Kind.NAMED, "The citizen chose to wait for her own worker.", until),
        List.of(worker.id()));
  }

  private Optional<Asked> named(Wish wish, Instant now) {
    return Optional.ofNullable(wish.tie())
        .flatMap(tie -> roster.find(tie.worker()))
        .filter(worker -> isFree(worker, wish, now, true))
        .map(
            worker ->
                asked(Kind.NAMED, "Knows this person.", List.of(worker.id()), wish, now));
  }

  /// The first in the chain of deputies who is in; a ring of deputies ends it.
  private Optional<Asked> deputy(Wish wish, Instant now) {
    return deputies(wish.tie()).stream()
        .flatMap(id -> roster.find(id).stream())
        .filter(worker -> isFree(worker, wish, now, true))
        .findFirst()
        .map(
            worker ->
                asked(
                    Kind.DEPUTY,
                    "Steps in for the worker this person knows.",
                    List.of(worker.id()),
                    wish,
                    now));
  }

  private Set<String> deputies(@Nullable Tie tie) {
    var chain = new LinkedHashSet<String>();
    if (tie == null) {
      return chain;
    }
    String next = tie.deputy() == null ? deputyOf(tie.worker()) : tie.deputy();
    while (next != null && !next.equals(tie.worker()) && chain.add(next)) {
      next = deputyOf(next);
    }
    return chain;
  }

  private @Nullable String deputyOf(String worker) {
    return roster.find(worker).map(Staff::terms).map(Roster.Terms::deputy).orElse(null);
  }

  /// Those of the team who are in; out of hours, for danger, who is on duty; where nobody is, the
  /// team that covers when it cannot wait, and else everybody in the team.
  private Asked team(Wish wish, Instant now) {
    var in = inOrder(wish, now, wish.team());
    if (!in.isEmpty()) {
      return asked(Kind.TEAM, "In the " + wish.team().publicName() + ".", in, wish, now);
    }
    if (wish.severity() == Severity.NOW) {
      var duty = roster.onDuty(now).stream().map(Staff::id).limit(1).toList();
      if (!duty.isEmpty()) {
        return asked(Kind.TEAM, "On duty out of hours.", duty, wish, now);
      }
    }
    return wish.severity() == Severity.SOON ? whenBack(wish, now) : covered(wish, now);
  }

  private Asked covered(Wish wish, Instant now) {
    return roster
        .team(wish.team().cover())
        .map(cover -> inOrder(wish, now, cover))
        .filter(in -> !in.isEmpty())
        .map(in -> asked(Kind.TEAM, "Covers while nobody of the team is in.", in, wish, now))
        .orElseGet(() -> whenBack(wish, now));
  }

  private Asked whenBack(Wish wish, Instant now) {
    var members = members(wish.team(), worker -> wish.fitness().allows(worker, day(now)));
    var start = roster.nextStaffed(wish.team().id(), now);
    return asked(Kind.TEAM, "Nobody of the team is in now.", members, wish, start);
  }

  private List<String> inOrder(Wish wish, Instant now, Team team) {
    var skills = wish.codes().stream().flatMap(code -> Stream.ofNullable(SKILL_FOR.get(code)));
    var wanted = skills.toList();
    return roster.staff().stream()
        .filter(worker -> worker.teams().contains(team.id()) && isFree(worker, wish, now, false))
        .sorted(
            Comparator.<Staff, Boolean>comparing(
                    worker -> !worker.languages().contains(wish.language()))
                .thenComparing(worker -> isFull(worker, wish))
                .thenComparing(worker -> worker.skills().stream().noneMatch(wanted::contains))
                .thenComparing(worker -> !roster.isPresent(worker))
                .thenComparing(worker -> wish.load().getOrDefault(worker.id(), 0)))
        .map(Staff::id)
        .toList();
  }

  private static boolean isFull(Staff worker, Wish wish) {
    return wish.load().getOrDefault(worker.id(), 0) >= worker.terms().cases();
  }

  private Optional<Asked> supervisor(Wish wish, Instant now) {
    var leads =
        Stream.concat(
            roster.find(wish.team().supervisor()).stream(),
            roster.staff().stream()
                .filter(worker -> worker.roles().contains(Roster.Role.SUPERVISOR)));
    return Stream.concat(leads.filter(lead -> roster.atWork(lead, now)), duty(wish, now))
        .filter(lead -> wish.fitness().allows(lead, day(now)))
        .findFirst()
        .map(
            lead ->
                asked(
                    Kind.SUPERVISOR,
                    "Leads the team; nobody took it in time.",
                    List.of(lead.id()),
                    wish,
                    now));
  }

  private Stream<Staff> duty(Wish wish, Instant now) {
    return wish.severity() == Severity.NOW ? roster.onDuty(now).reversed().stream() : Stream.of();
  }

  private Asked callBack(Wish wish) {
    var members = members(wish.team(), _ -> true);
    return new Asked(
        new Step(Kind.CALL_BACK, "Nobody took it in time: get back to this person.", null),
        members);
  }

  private List<String> members(Team team, Predicate<Staff> fit) {
    return roster.staff().stream()
        .filter(worker -> worker.teams().contains(team.id()) && fit.test(worker))
        .map(Staff::id)
        .toList();
  }

  /// @param known whether the citizen knows her, so that it is no new case to her
  private boolean isFree(Staff worker, Wish wish, Instant now, boolean known) {
    return roster.atWork(worker, now)
        && wish.fitness().suits(worker, day(now), wish.channel())
        && (known || worker.terms().acceptsNew());
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(roster.zone()).toLocalDate();
  }

  private static Asked asked(
      Kind kind, String why, List<String> workers, Wish wish, Instant from) {
    var until = from.plus(patience(wish.severity(), kind));
    return new Asked(new Step(kind, why, until), workers);
  }

  private static Duration patience(Severity severity, Kind kind) {
    return PATIENCE.getOrDefault(severity, Map.of()).getOrDefault(kind, Duration.ofMinutes(10));
  }
}
