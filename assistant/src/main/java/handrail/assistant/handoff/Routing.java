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

  private static final String KNOWS = "Knows this person.";

  private final Roster roster;

  Routing(Roster roster) {
    this.roster = roster;
  }

  /// What is to be routed.
  ///
  /// @param codes why a person is needed, strongest first
  /// @param tie who the citizen knows; null when nobody
  /// @param load worker → open cases she has
  /// @param notHer the worker who had it and did not answer; null when nobody had
  record Wish(
      List<String> codes,
      Severity severity,
      Team team,
      Channel channel,
      String language,
      Fitness fitness,
      @Nullable Tie tie,
      Map<String, Integer> load,
      @Nullable String notHer) {}

  /// Who is asked, and until when.
  record Asked(Step step, List<String> workers) {}

  /// The first step at which somebody can be asked.
  Asked first(Wish wish, Instant now) {
    return from(Kind.NAMED, wish, now);
  }

  /// The next step after one that nobody took.
  Asked after(Kind kind, Wish wish, Instant now) {
    return switch (kind) {
      case WHO -> from(Kind.NAMED, wish, now);
      case CHOICE, NAMED -> from(Kind.DEPUTY, wish, now);
      case DEPUTY -> from(Kind.TEAM, wish, now);
      case BY_HAND -> from(Kind.TEAM, wish, now);
      case TEAM -> from(Kind.SUPERVISOR, wish, now);
      case SUPERVISOR, CALL_BACK -> callBack(wish, now);
    };
  }

  private Asked from(Kind kind, Wish wish, Instant now) {
    return Stream.of(Kind.NAMED, Kind.DEPUTY, Kind.TEAM, Kind.SUPERVISOR)
        .filter(step -> step.compareTo(kind) >= 0)
        .flatMap(step -> at(step, wish, now).stream())
        .findFirst()
        .orElseGet(() -> callBack(wish, now));
  }

  private Optional<Asked> at(Kind kind, Wish wish, Instant now) {
    return switch (kind) {
      case NAMED -> named(wish, now);
      case DEPUTY -> deputy(wish, now);
      case TEAM -> Optional.of(team(wish, now)).filter(asked -> !asked.workers().isEmpty());
      case SUPERVISOR -> supervisor(wish, now);
      case CHOICE, WHO, CALL_BACK, BY_HAND -> Optional.empty();
    };
  }

  /// The citizen's own worker, whatever the time, for whoever chose to wait for her.
  Asked waitFor(Staff worker, Instant back) {
    var until = back.plus(patience(Severity.SOON, Kind.NAMED));
    return new Asked(
        new Step(Kind.NAMED, "Chose to wait for the worker they know.", until),
        List.of(worker.id()));
  }

  private Optional<Asked> named(Wish wish, Instant now) {
    return own(wish, now)
        .flatMap(
            worker ->
                roster.atWork(worker, now)
                    ? Optional.of(asked(Kind.NAMED, KNOWS, List.of(worker.id()), wish, now))
                    : firstBack(worker, wish, now));
  }

  /// When nobody is in who could be asked instead, and she is back as soon as anybody.
  private Optional<Asked> firstBack(Staff worker, Wish wish, Instant now) {
    if (wish.severity() == Severity.NOW || isSomebodyIn(wish, now)) {
      return Optional.empty();
    }
    var others = roster.nextStaffed(roster.serving(wish.team(), now).id(), now);
    return roster
        .nextIn(worker, now)
        .filter(back -> !back.isAfter(others))
        .map(back -> asked(Kind.NAMED, KNOWS, List.of(worker.id()), wish, back));
  }

  /// The worker the citizen knows, where she may have this.
  Optional<Staff> own(Wish wish, Instant now) {
    return Optional.ofNullable(wish.tie())
        .flatMap(tie -> roster.find(tie.worker()))
        .filter(worker -> mayBeAsked(worker, wish, now));
  }

  /// Whether anybody but the citizen's own worker can be asked at once.
  boolean isSomebodyIn(Wish wish, Instant now) {
    return deputy(wish, now).isPresent() || !inOrder(wish, now, wish.team()).isEmpty();
  }

  /// The first in the chain of deputies who is in; a ring of deputies ends it.
  private Optional<Asked> deputy(Wish wish, Instant now) {
    return deputies(wish.tie()).stream()
        .flatMap(id -> roster.find(id).stream())
        .filter(worker -> roster.atWork(worker, now) && mayBeAsked(worker, wish, now))
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
    var duty = onDuty(wish, now);
    if (!duty.isEmpty()) {
      return asked(Kind.TEAM, "On duty out of hours.", List.of(duty.getFirst().id()), wish, now);
    }
    return wish.severity() == Severity.SOON ? whenBack(wish, now) : covered(wish, now);
  }

  /// For danger while the offices are shut. Where nobody on duty may have it otherwise, a life
  /// comes before who may know.
  private List<Staff> onDuty(Wish wish, Instant now) {
    if (wish.severity() != Severity.NOW) {
      return List.of();
    }
    var pair = roster.onDuty(now);
    var fit = pair.stream().filter(worker -> wish.fitness().allows(worker, day(now))).toList();
    return fit.isEmpty() ? pair : fit;
  }

  private Asked covered(Wish wish, Instant now) {
    return roster
        .team(wish.team().cover())
        .map(cover -> inOrder(wish, now, cover))
        .filter(in -> !in.isEmpty())
        .map(in -> asked(Kind.TEAM, "Covers while nobody of the team is in.", in, wish, now))
        .orElseGet(() -> whenBack(wish, now));
  }

  /// Whoever is back by then, of the team or, where it is away for long, of the one that covers.
  private Asked whenBack(Wish wish, Instant now) {
    var team = roster.serving(wish.team(), now);
    var start = roster.nextStaffed(team.id(), now);
    var latest = start.plus(Duration.ofDays(1));
    var back =
        members(
            team,
            worker ->
                mayBeAsked(worker, wish, now)
                    && worker.terms().acceptsNew()
                    && roster.nextIn(worker, now).filter(in -> in.isBefore(latest)).isPresent());
    return asked(Kind.TEAM, "Nobody of the team is in now.", back, wish, start);
  }

  private List<String> inOrder(Wish wish, Instant now, Team team) {
    var skills = wish.codes().stream().flatMap(code -> Stream.ofNullable(SKILL_FOR.get(code)));
    var wanted = skills.toList();
    return roster.staff().stream()
        .filter(worker -> worker.teams().contains(team.id()) && isFree(worker, wish, now))
        .sorted(
            Comparator.<Staff, Boolean>comparing(
                    worker -> !worker.languages().contains(wish.language()))
                .thenComparing(worker -> isFull(worker, wish))
                .thenComparing(worker -> worker.skills().stream().noneMatch(wanted::contains))
                .thenComparing(worker -> wish.load().getOrDefault(worker.id(), 0)))
        .map(Staff::id)
        .toList();
  }

  private static boolean isFull(Staff worker, Wish wish) {
    return wish.load().getOrDefault(worker.id(), 0) >= worker.terms().cases();
  }

  /// Whoever leads the team, or else another team, or is second on duty.
  private Optional<Asked> supervisor(Wish wish, Instant now) {
    var in = leads(wish).filter(lead -> roster.atWork(lead, now));
    return Stream.concat(in, onDuty(wish, now).reversed().stream())
        .filter(lead -> isNot(lead, wish) && mayLead(lead, wish, now))
        .findFirst()
        .map(lead -> asked(Kind.SUPERVISOR, leadsWhat(lead, wish), List.of(lead.id()), wish, now));
  }

  private Stream<Staff> leads(Wish wish) {
    return Stream.concat(
        roster.find(wish.team().supervisor()).stream(),
        roster.staff().stream().filter(worker -> worker.roles().contains(Roster.Role.SUPERVISOR)));
  }

  private boolean mayLead(Staff lead, Wish wish, Instant now) {
    return wish.fitness().allows(lead, day(now)) || onDuty(wish, now).contains(lead);
  }

  private static String leadsWhat(Staff lead, Wish wish) {
    return lead.id().equals(wish.team().supervisor())
        ? "Leads the team."
        : "Leads another team, or is on duty: who leads this one is not in.";
  }

  /// Everybody who may have it, whenever they are in.
  private Asked callBack(Wish wish, Instant now) {
    var step = new Step(Kind.CALL_BACK, "Nobody took it in time: get back to this person.", null);
    var duty = onDuty(wish, now).stream().map(Staff::id);
    var team = members(wish.team(), worker -> mayHave(worker, wish, now)).stream();
    var asked = Stream.concat(duty, team).distinct().toList();
    return new Asked(step, asked.isEmpty() ? leadsWhoMay(wish, now) : asked);
  }

  private List<String> leadsWhoMay(Wish wish, Instant now) {
    return leads(wish).filter(lead -> mayHave(lead, wish, now)).map(Staff::id).distinct().toList();
  }

  private boolean mayHave(Staff worker, Wish wish, Instant now) {
    return wish.fitness().allows(worker, day(now)) && worker.terms().isHere(day(now));
  }

  private List<String> members(Team team, Predicate<Staff> fit) {
    return roster.staff().stream()
        .filter(worker -> worker.teams().contains(team.id()) && fit.test(worker))
        .map(Staff::id)
        .toList();
  }

  /// Whether a case that is new to her can go to her now.
  private boolean isFree(Staff worker, Wish wish, Instant now) {
    return roster.atWork(worker, now)
        && mayBeAsked(worker, wish, now)
        && worker.terms().acceptsNew();
  }

  private boolean mayBeAsked(Staff worker, Wish wish, Instant now) {
    return isNot(worker, wish) && wish.fitness().suits(worker, day(now), wish.channel());
  }

  private static boolean isNot(Staff worker, Wish wish) {
    return !worker.id().equals(wish.notHer());
  }

  private LocalDate day(Instant moment) {
    return moment.atZone(roster.zone()).toLocalDate();
  }

  private static Asked asked(Kind kind, String why, List<String> workers, Wish wish, Instant from) {
    var until = from.plus(patience(wish.severity(), kind));
    return new Asked(new Step(kind, why, until), workers);
  }

  private static Duration patience(Severity severity, Kind kind) {
    return PATIENCE.getOrDefault(severity, Map.of()).getOrDefault(kind, Duration.ofMinutes(10));
  }
}
