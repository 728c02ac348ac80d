package handrail.assistant.routing;

import handrail.assistant.promise.Whom;
import handrail.assistant.relationship.Tie;
import handrail.assistant.roster.Roster;
import handrail.assistant.roster.Roster.Staff;
import handrail.assistant.roster.Roster.Team;
import handrail.assistant.routing.Routing.Asked;
import java.util.List;
import java.util.Optional;

/// How a citizen is told who was asked.
final class Telling {
  private final Roster roster;

  Telling(Roster roster) {
    this.roster = roster;
  }

  /// Who is asked, by the step it came to.
  ///
  /// @param tie whom she knows; empty also where no name may be written
  /// @param team whose matter it is
  Whom whom(Asked asked, Optional<Tie> tie, Team team) {
    return switch (asked.step().kind()) {
      case CHOICE, NAMED -> tie.flatMap(this::named).orElseGet(Whom.Somebody::new);
      case DEPUTY -> tie.flatMap(knows -> deputy(asked, knows)).orElseGet(Whom.Somebody::new);
      case WHO, TEAM -> members(asked.workers(), team);
      case SUPERVISOR -> new Whom.Lead();
      case CALL_BACK -> new Whom.Everybody();
      case BY_HAND -> byHand(asked.workers(), team);
    };
  }

  private Optional<Whom> named(Tie tie) {
    return roster
        .find(tie.worker())
        .map(worker -> tie.lasting() ? new Whom.Own(worker) : new Whom.Known(worker));
  }

  private Optional<Whom> deputy(Asked asked, Tie tie) {
    return roster
        .find(asked.workers().getFirst())
        .flatMap(
            deputy -> roster.find(tie.worker()).map(worker -> new Whom.Deputy(deputy, worker)));
  }

  private Whom byHand(List<String> workers, Team team) {
    return workers.size() == 1 ? new Whom.Somebody() : members(workers, team);
  }

  /// Those of the team, or of the one that covers for it; out of hours it is neither.
  private Whom members(List<String> workers, Team team) {
    var covering = roster.team(team.cover());
    if (workers.isEmpty() || areOf(team, workers)) {
      return new Whom.Members(team);
    }
    return covering
        .filter(cover -> areOf(cover, workers))
        .<Whom>map(Whom.Members::new)
        .orElseGet(Whom.OnDuty::new);
  }

  private boolean areOf(Team team, List<String> workers) {
    return workers.stream()
        .allMatch(id -> roster.find(id).map(Staff::teams).orElse(List.of()).contains(team.id()));
  }
}
