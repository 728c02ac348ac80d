package handrail.assistant.desk.supervision;

import handrail.assistant.desk.supervision.RosterView.Holds;
import handrail.assistant.desk.web.Fields;
import handrail.assistant.desk.web.Sessions.Session;
import handrail.assistant.desk.web.Web;
import handrail.assistant.handoff.Leaving;
import handrail.assistant.roster.KeptRoster;
import handrail.assistant.roster.Roster.Staff;
import handrail.channels.http.Problem;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where supervisors see who works when, and change it.
final class RosterPage implements HttpService {
  private final KeptRoster roster;
  private final Leaving leaving;
  private final Web web;

  RosterPage(KeptRoster roster, Leaving leaving, Web web) {
    this.roster = roster;
    this.leaving = leaving;
    this.web = web;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/", web.supervising(this::all))
        .get("/{worker}", web.supervising(this::one))
        .post("/staff", changing((_, fields, _) -> roster.add(fields.joining())))
        .post(
            "/{worker}/leave",
            changing((worker, fields, _) -> roster.addLeave(worker.id(), fields.leave())))
        .post(
            "/{worker}/leave/remove",
            changing((worker, fields, _) -> roster.removeLeave(worker.id(), fields.leave())))
        .post(
            "/{worker}/deputy",
            changing((worker, fields, _) -> roster.changeDeputy(worker.id(), fields.deputy())))
        .post("/{worker}/end", web.supervising(this::end))
        .post("/{worker}/hand-over", web.supervising(this::handOver));
  }

  private void all(ServerRequest request, ServerResponse response, Session session) {
    var views = roster.staff().stream().map(staff -> RosterView.of(staff, roster)).toList();
    if (!Web.wantsPage(request)) {
      web.json(response, new All(views));
      return;
    }
    web.page(
        response,
        "roster",
        Map.of(
            "frame", web.frame("Roster", Optional.of(session)),
            "people", views,
            "teams", roster.teams()));
  }

  private void one(ServerRequest request, ServerResponse response, Session session) {
    var worker = worker(request);
    if (Web.wantsPage(request)) {
      show(response, session, worker, "");
    } else {
      var held = Holds.of(leaving.held(worker.id()));
      web.json(response, new One(RosterView.of(worker, roster), held));
    }
  }

  private void show(ServerResponse response, Session session, Staff worker, String error) {
    web.page(
        response,
        "roster-person",
        Map.of(
            "frame", web.frame(worker.name(), Optional.of(session)),
            "view", RosterView.of(worker, roster),
            "today", roster.today(),
            "others", others(worker),
            "held", Holds.of(leaving.held(worker.id())),
            "error", error));
  }

  private List<Staff> others(Staff worker) {
    return roster.staff().stream().filter(other -> !other.id().equals(worker.id())).toList();
  }

  /// A change that is done or refused with what is wrong with it.
  private interface Doing {
    void done(Staff worker, RosterFields fields, Session session);
  }

  private Handler changing(Doing doing) {
    return web.supervising(
        (request, response, session) -> {
          var fields = Fields.read(request);
          fields.checkCsrf(request, session);
          boolean isNew = !request.path().pathParameters().contains("worker");
          var worker = isNew ? session.worker() : worker(request);
          valid(() -> doing.done(worker, new RosterFields(fields), session));
          answer(request, response, isNew ? "" : "/" + worker.id());
        });
  }

  private static void valid(Runnable change) {
    try {
      change.run();
    } catch (IllegalArgumentException wrong) {
      throw Problem.of(Status.BAD_REQUEST_400, String.valueOf(wrong.getMessage()));
    }
  }

  private void answer(ServerRequest request, ServerResponse response, String place) {
    if (Web.wantsPage(request)) {
      Web.goTo(response, "/desk/roster" + place);
    } else {
      response.status(Status.NO_CONTENT_204).send();
    }
  }

  /// Refused while she looks after somebody: they are named, and can be handed over.
  private void end(ServerRequest request, ServerResponse response, Session session) {
    var fields = Fields.read(request);
    fields.checkCsrf(request, session);
    var worker = worker(request);
    var held = Holds.of(leaving.end(worker.id(), new RosterFields(fields).day("on")));
    if (held.isNothing()) {
      answer(request, response, "/" + worker.id());
    } else {
      refuse(request, response, session, worker, held);
    }
  }

  private void handOver(ServerRequest request, ServerResponse response, Session session) {
    var fields = Fields.read(request);
    fields.checkCsrf(request, session);
    var worker = worker(request);
    var to =
        roster
            .find(fields.text("to"))
            .filter(other -> !other.id().equals(worker.id()))
            .orElseThrow(() -> Problem.in("to", "Choose a colleague."));
    var left = Holds.of(leaving.handOver(worker, to, roster.named(session.worker())));
    if (left.isNothing()) {
      answer(request, response, "/" + worker.id());
    } else {
      refuse(request, response, session, worker, left);
    }
  }

  private void refuse(
      ServerRequest request, ServerResponse response, Session session, Staff worker, Holds held) {
    var why =
        worker.name() + " still looks after people. Hand them to a colleague who may have them.";
    if (Web.wantsPage(request)) {
      response.status(Status.CONFLICT_409);
      show(response, session, worker, why);
    } else {
      Problem.write(
          response,
          Status.CONFLICT_409.code(),
          new Refused("about:blank", Status.CONFLICT_409.reasonPhrase(), 409, why, held));
    }
  }

  private Staff worker(ServerRequest request) {
    return roster
        .find(request.path().pathParameters().get("worker"))
        .orElseThrow(() -> Problem.of(Status.NOT_FOUND_404, "There is nobody of that name here."));
  }

  private record All(List<RosterView> staff) {}

  private record One(RosterView person, Holds holds) {}

  private record Refused(String type, String title, int status, String detail, Holds holds) {}
}
