package handrail.assistant.desk.supervision;

import handrail.assistant.desk.web.Fields;
import handrail.assistant.desk.web.Sessions.Session;
import handrail.assistant.desk.web.Tried;
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
    if (!Web.wantsPage(request)) {
      var known = new HashMap<String, Object>();
      known.put("awayUntil", attendance.awayUntil(session.worker().id()).orElse(null));
      web.json(response, known);
      return;
    }
    page(response, session, Tried.NOTHING);
  }

  private void page(ServerResponse response, Session session, Tried tried) {
    var until = attendance.awayUntil(session.worker().id());
    web.page(
        response,
        "away",
        Map.of(
            "frame", web.frame("Away from the desk", Optional.of(session)),
            "until", until.map(when::at).orElse(""),
            "tried", tried));
  }

  /// `until` is a time of today; empty means she is back.
  private void set(ServerRequest request, ServerResponse response, Session session) {
    var fields = Fields.read(request);
    fields.checkCsrf(request, session);
    try {
      change(session.worker().id(), fields);
    } catch (Problem problem) {
      if (!Web.wantsPage(request)) {
        throw problem;
      }
      response.status(problem.status());
      page(response, session, Tried.of("away", fields, problem));
      return;
    }
    if (Web.wantsPage(request)) {
      Web.goTo(response, "/desk/away");
    } else {
      show(request, response, session);
    }
  }

  private void change(String worker, Fields fields) {
    if (fields.text("until").isEmpty()) {
      attendance.back(worker);
    } else {
      attendance.away(worker, later(new RosterFields(fields)));
    }
  }

  private Instant later(RosterFields fields) {
    var until = LocalDate.now(clock).atTime(fields.time("until")).atZone(clock.getZone());
    if (!until.toInstant().isAfter(clock.instant())) {
      throw Problem.in(
          "until", "It must be later today: it is %s now.".formatted(when.at(clock.instant())));
    }
    return until.toInstant();
  }
}
