package handrail.assistant.routing;

import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.relationship.Tie;
import handrail.assistant.roster.Roster;
import handrail.assistant.roster.Roster.Staff;
import handrail.assistant.roster.Roster.Team;
import handrail.assistant.routing.Routing.Wish;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who of the staff could be asked, and in which order.
final class Askable {
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

  private final Roster roster;

  Askable(Roster roster) {
    this.roster = roster;
  }

  /// The worker the citizen knows, where she may have this.
  Optional<Staff> own(Wish wish, Instant now) {
    return Optional.ofNullable(wish.tie())
        .flatMap(tie -> roster.find(tie.worker()))
        .filter(worker -> mayBeAsked(worker, wish, now));
  }

  Set<String> deputies(@Nullable Tie tie) {
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

  /// For danger while the offices are shut. Where nobody on duty may have it otherwise, a life
  /// comes before who may know.
  List<Staff> onDuty(Wish wish, Instant now) {
    if (wish.severity() != Severity.NOW) {
      return List.of();
    }
    var pair = roster.onDuty(now);
    var fit =
        pair.stream().filter(worker -> wish.fitness().allows(worker, roster.dayOf(now))).toList();
    return fit.isEmpty() ? pair : fit;
  }

  List<String> inOrder(Wish wish, Instant now, Team team) {
    var skills = wish.codes().stream().flatMap(code -> Stream.ofNullable(SKILL_FOR.get(code)));
    var wanted = skills.toList();
    return roster.staff().stream()
        .filter(worker -> worker.teams().contains(team.id()) && isFree(worker, wish, now))
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

  Stream<Staff> leads(Wish wish) {
    return Stream.concat(
        roster.find(wish.team().supervisor()).stream(),
        roster.staff().stream().filter(worker -> worker.roles().contains(Roster.Role.SUPERVISOR)));
  }

  boolean mayLead(Staff lead, Wish wish, Instant now) {
    return wish.fitness().allows(lead, roster.dayOf(now)) || onDuty(wish, now).contains(lead);
  }

  boolean mayHave(Staff worker, Wish wish, Instant now) {
    return wish.fitness().allows(worker, roster.dayOf(now))
        && worker.terms().isHere(roster.dayOf(now));
  }

  List<String> members(Team team, Predicate<Staff> fit) {
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

  boolean mayBeAsked(Staff worker, Wish wish, Instant now) {
    return isNot(worker, wish) && wish.fitness().suits(worker, roster.dayOf(now), wish.channel());
  }

  static boolean isNot(Staff worker, Wish wish) {
    return !worker.id().equals(wish.notHer());
  }
}
