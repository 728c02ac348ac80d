package handrail.assistant.desk.supervision;

import handrail.assistant.desk.web.Fields;
import handrail.assistant.desk.web.Sessions.Session;
import handrail.assistant.desk.web.Web;
import handrail.assistant.desk.web.When;
import handrail.assistant.roster.Attendance;
import handrail.channels.http.Problem;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where a worker says that she is away from her desk for a while, and when she is back.
final class AwayPage implements HttpService {
  private final Attendance attendance;
  private final Web web;
  private final Clock clock;
  private final When when;

  /// @param clock in the roster's time zone
  AwayPage(Attendance attendance, Web web, Clock clock) {
    this.attendance = attendance;
    this.web = web;
    this.clock = clock;
    this.when = new When(clock);
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/", web.signedIn(this::show)).post("/", web.signedIn(this::set));
  }

  private void show(ServerRequest request, ServerResponse response, Session session) {
    var until = attendance.awayUntil(session.worker().id());
    if (!Web.wantsPage(request)) {
      var known = new HashMap<String, Object>();
      known.put("awayUntil", until.orElse(null));
      web.json(response, known);
      return;
    }
    web.page(
        response,
        "away",
        Map.of(
            "frame", web.frame("Away from the desk", Optional.of(session)),
            "until", until.map(when::at).orElse("")));
  }

  /// `until` is a time of today; empty means she is back.
  private void set(ServerRequest request, ServerResponse response, Session session) {
    var fields = Fields.read(request);
    fields.checkCsrf(request, session);
    if (fields.text("until").isEmpty()) {
      attendance.back(session.worker().id());
    } else {
      attendance.away(session.worker().id(), later(new RosterFields(fields)));
    }
    if (Web.wantsPage(request)) {
      Web.goTo(response, "/desk/away");
    } else {
      show(request, response, session);
    }
  }

  private Instant later(RosterFields fields) {
    var until = LocalDate.now(clock).atTime(fields.time("until")).atZone(clock.getZone());
    if (!until.toInstant().isAfter(clock.instant())) {
      throw Problem.in("until", "It must be later today.");
    }
    return until.toInstant();
  }
}
