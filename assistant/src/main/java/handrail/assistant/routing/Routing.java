package handrail.assistant.routing;

import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.conversation.Handoff.Step.Kind;
import handrail.assistant.promise.DueTimes;
import handrail.assistant.relationship.Fitness;
import handrail.assistant.relationship.Tie;
import handrail.assistant.roster.Roster;
import handrail.assistant.roster.Roster.Staff;
import handrail.assistant.roster.Roster.Team;
import handrail.channels.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is asked, in steps that expire: the citizen's own worker, her deputy, the team by skill,
/// language and load, whoever leads it, and at last a call back.
public final class Routing {
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

  /// Whoever is about to go off still has this long.
  private static final Duration AT_LEAST = Duration.ofMinutes(5);

  private static final String NOT_TAKEN = "Nobody took it in time: get back to this person.";
  private static final String NOBODY_IN = "Nobody can be asked now: get back to this person.";
  private static final String KNOWS = "Knows this person.";

  private final Roster roster;
  private final Askable askable;

  Routing(Roster roster) {
    this.roster = roster;
    this.askable = new Askable(roster);
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
  public record Asked(Step step, List<String> workers) {}

  /// The first step at which somebody can be asked.
  Asked first(Wish wish, Instant now) {
    return findFirst(Kind.NAMED, wish, now).orElseGet(() -> callBack(NOBODY_IN, wish, now));
  }

  /// The next step after one that nobody took.
  Asked after(Kind kind, Wish wish, Instant now) {
    return switch (kind) {
      case WHO -> first(wish, now);
      case CHOICE, NAMED -> from(Kind.DEPUTY, wish, now);
      case DEPUTY -> from(Kind.TEAM, wish, now);
      case BY_HAND -> from(Kind.TEAM, wish, now);
      case TEAM -> supervisor(wish, now).orElseGet(() -> everybody(wish, now));
      case SUPERVISOR -> everybody(wish, now);
      case CALL_BACK -> callBack(NOT_TAKEN, wish, now);
    };
  }

  /// When all have gone home it waits for them as a step of its own, unless it cannot wait.
  private Asked everybody(Wish wish, Instant now) {
    boolean waits = wish.severity() != Severity.NOW && !isTeamIn(wish, now);
    return Optional.of(whenBack(wish, now))
        .filter(back -> waits && !back.workers().isEmpty())
        .orElseGet(() -> callBack(NOT_TAKEN, wish, now));
  }

  private boolean isTeamIn(Wish wish, Instant now) {
    return !roster.nextStaffed(roster.serving(wish.team(), now).id(), now).isAfter(now);
  }

  private Asked from(Kind kind, Wish wish, Instant now) {
    return findFirst(kind, wish, now).orElseGet(() -> callBack(NOT_TAKEN, wish, now));
  }

  private Optional<Asked> findFirst(Kind kind, Wish wish, Instant now) {
    return Stream.of(Kind.NAMED, Kind.DEPUTY, Kind.TEAM, Kind.SUPERVISOR)
        .filter(step -> step.compareTo(kind) >= 0)
        .flatMap(step -> at(step, wish, now).stream())
        .findFirst();
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
    var until = until(Kind.NAMED, List.of(worker.id()), Severity.SOON, back);
    return new Asked(
        new Step(Kind.NAMED, "Chose to wait for the worker they know.", until),
        List.of(worker.id()));
  }

  private Optional<Asked> named(Wish wish, Instant now) {
    return askable
        .own(wish, now)
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

  Optional<Staff> own(Wish wish, Instant now) {
    return askable.own(wish, now);
  }

  /// Whether anybody but the citizen's own worker can be asked at once.
  boolean isSomebodyIn(Wish wish, Instant now) {
    return deputy(wish, now).isPresent() || !askable.inOrder(wish, now, wish.team()).isEmpty();
  }

  /// The first in the chain of deputies who is in; a ring of deputies ends it.
  private Optional<Asked> deputy(Wish wish, Instant now) {
    return askable.deputies(wish.tie()).stream()
        .flatMap(id -> roster.find(id).stream())
        .filter(worker -> roster.atWork(worker, now) && askable.mayBeAsked(worker, wish, now))
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

  /// Those of the team who are in; out of hours, for danger, who is on duty; where nobody is, the
  /// team that covers when it cannot wait, and else everybody in the team.
  private Asked team(Wish wish, Instant now) {
    var in = askable.inOrder(wish, now, wish.team());
    if (!in.isEmpty()) {
      var why = "In the " + wish.team().publicName() + "." + Tongues.note(roster, wish, in, now);
      return asked(Kind.TEAM, why, in, wish, now);
    }
    var duty = askable.onDuty(wish, now);
    if (!duty.isEmpty()) {
      var first = duty.stream().filter(worker -> Askable.isNot(worker, wish)).findFirst();
      var asked = first.orElseGet(duty::getFirst);
      return asked(Kind.TEAM, "On duty out of hours.", List.of(asked.id()), wish, now);
    }
    return wish.severity() == Severity.SOON ? whenBack(wish, now) : covered(wish, now);
  }

  private Asked covered(Wish wish, Instant now) {
    return roster
        .team(wish.team().cover())
        .map(cover -> askable.inOrder(wish, now, cover))
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
        askable.members(
            team,
            worker ->
                askable.mayBeAsked(worker, wish, now)
                    && worker.terms().acceptsNew()
                    && roster.nextIn(worker, now).filter(in -> in.isBefore(latest)).isPresent());
    return asked(Kind.TEAM, "Nobody of the team is in now.", back, wish, start);
  }

  /// Whoever leads the team, or else another team, or is second on duty.
  private Optional<Asked> supervisor(Wish wish, Instant now) {
    var in = askable.leads(wish).filter(lead -> roster.atWork(lead, now));
    return Stream.concat(in, askable.onDuty(wish, now).reversed().stream())
        .filter(lead -> Askable.isNot(lead, wish) && askable.mayLead(lead, wish, now))
        .findFirst()
        .map(lead -> asked(Kind.SUPERVISOR, leadsWhat(lead, wish), List.of(lead.id()), wish, now));
  }

  private static String leadsWhat(Staff lead, Wish wish) {
    return lead.id().equals(wish.team().supervisor())
        ? "Leads the team."
        : "Leads another team, or is on duty: who leads this one is not in.";
  }

  /// Everybody who may have it, whenever they are in.
  private Asked callBack(String why, Wish wish, Instant now) {
    var step = new Step(Kind.CALL_BACK, why, null);
    var duty = askable.onDuty(wish, now).stream().map(Staff::id);
    var team = askable.members(wish.team(), worker -> askable.mayHave(worker, wish, now)).stream();
    var all = Stream.concat(duty, team).distinct().toList();
    var asked = all.stream().filter(id -> !id.equals(wish.notHer())).toList();
    return new Asked(step, asked.isEmpty() ? leadsWhoMay(wish, now).orElse(all) : asked);
  }

  /// Empty when nobody else leads.
  private Optional<List<String>> leadsWhoMay(Wish wish, Instant now) {
    var leads =
        askable
            .leads(wish)
            .filter(lead -> Askable.isNot(lead, wish) && askable.mayHave(lead, wish, now))
            .map(Staff::id)
            .distinct()
            .toList();
    return Optional.of(leads).filter(found -> !found.isEmpty());
  }

  private Asked asked(Kind kind, String why, List<String> workers, Wish wish, Instant from) {
    return new Asked(new Step(kind, why, until(kind, workers, wish.severity(), from)), workers);
  }

  /// No longer than until the last of those who are asked goes off, so that others are asked who
  /// are in. For now the steps are short enough as they are.
  private Instant until(Kind kind, List<String> workers, Severity severity, Instant from) {
    var longest = from.plus(patience(severity, kind));
    if (severity == Severity.NOW) {
      return longest;
    }
    var people = workers.stream().flatMap(id -> roster.find(id).stream()).toList();
    var end = DueTimes.inFives(longest);
    var least = from.plus(AT_LEAST);
    return people.isEmpty() ? end : roster.lastIn(people, least, end).orElse(least);
  }

  private static Duration patience(Severity severity, Kind kind) {
    return PATIENCE.getOrDefault(severity, Map.of()).getOrDefault(kind, Duration.ofMinutes(10));
  }
}
