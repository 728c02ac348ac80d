package handrail.assistant.desk.supervision;

import handrail.assistant.desk.supervision.RosterView.Holds;
import handrail.assistant.desk.web.InWords;
import handrail.assistant.desk.web.Sessions.Session;
import handrail.assistant.desk.web.Tried;
import handrail.assistant.desk.web.Web;
import handrail.assistant.handoff.Leaving;
import handrail.assistant.roster.KeptRoster;
import handrail.assistant.roster.Roster.Staff;
import io.helidon.webserver.http.ServerResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts together what the pages of the roster show.
final class RosterPage {
  private final KeptRoster roster;
  private final Leaving leaving;
  private final Web web;

  RosterPage(KeptRoster roster, Leaving leaving, Web web) {
    this.roster = roster;
    this.leaving = leaving;
    this.web = web;
  }

  /// Everybody, and the form for somebody new.
  void all(ServerResponse response, Session session, Tried tried) {
    web.page(
        response,
        "roster",
        Map.of(
            "frame", web.frame("Roster", Optional.of(session)),
            "people", people(),
            "teams", roster.teams(),
            "languages", spoken().stream().sorted(Comparator.comparing(InWords::language)).toList(),
            "tried", tried));
  }

  /// One person, and the forms that change her work.
  void one(ServerResponse response, Session session, Staff worker, Tried tried) {
    web.page(
        response,
        "roster-person",
        Map.of(
            "frame", web.frame(worker.name(), Optional.of(session)),
            "view", RosterView.of(worker, roster),
            "today", roster.today(),
            "others", others(worker),
            "held", Holds.of(leaving.held(worker.id())),
            "tried", tried));
  }

  List<RosterView> people() {
    return roster.staff().stream().map(staff -> RosterView.of(staff, roster)).toList();
  }

  /// The codes of the languages that somebody here speaks.
  Set<String> spoken() {
    return roster.staff().stream()
        .flatMap(staff -> staff.languages().stream())
        .collect(Collectors.toSet());
  }

  private List<Staff> others(Staff worker) {
    return roster.staff().stream().filter(other -> !other.id().equals(worker.id())).toList();
  }
}
