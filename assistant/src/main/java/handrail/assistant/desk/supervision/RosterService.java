package handrail.assistant.desk.supervision;

import handrail.assistant.desk.supervision.RosterView.Holds;
import handrail.assistant.desk.web.Fields;
import handrail.assistant.desk.web.Sessions.Session;
import handrail.assistant.desk.web.Tried;
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

/// Where supervisors see who works when, and change it.
final class RosterService implements HttpService {
  private final KeptRoster roster;
  private final Leaving leaving;
  private final RosterPage page;
  private final Web web;

  RosterService(KeptRoster roster, Leaving leaving, Web web) {
    this.roster = roster;
    this.leaving = leaving;
    this.page = new RosterPage(roster, leaving, web);
    this.web = web;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/", web.supervising(this::all))
        .get("/staff", web.supervising((_, response, _) -> Web.goTo(response, "/desk/roster")))
        .get("/{worker}", web.supervising(this::one))
        .get("/{worker}/{form}", web.supervising(this::back))
        .post(
            "/staff",
            changing("staff", (_, fields, _) -> roster.add(fields.joining(page.spoken()))))
        .post(
            "/{worker}/leave",
            changing("leave", (worker, fields, _) -> roster.addLeave(worker.id(), fields.leave())))
        .post(
            "/{worker}/leave/remove",
            changing(
                "remove", (worker, fields, _) -> roster.removeLeave(worker.id(), fields.leave())))
        .post(
            "/{worker}/deputy",
            changing(
                "deputy", (worker, fields, _) -> roster.changeDeputy(worker.id(), fields.deputy())))
        .post("/{worker}/end", leaving("end", this::end))
        .post("/{worker}/hand-over", leaving("hand-over", this::handOver));
  }

  /// The address of a form that was sent and refused, asked for again.
  private void back(ServerRequest request, ServerResponse response, Session session) {
    Web.goTo(response, "/desk/roster/" + worker(request).id());
  }

  private void all(ServerRequest request, ServerResponse response, Session session) {
    if (Web.wantsPage(request)) {
      page.all(response, session, Tried.NOTHING);
    } else {
      web.json(response, new All(page.people()));
    }
  }

  private void one(ServerRequest request, ServerResponse response, Session session) {
    var worker = worker(request);
    if (Web.wantsPage(request)) {
      page.one(response, session, worker, Tried.NOTHING);
    } else {
      var held = Holds.of(leaving.held(worker.id()));
      web.json(response, new One(RosterView.of(worker, roster), held));
    }
  }

  /// A change that is done or refused with what is wrong with it.
  private interface Doing {
    void done(Staff worker, RosterFields fields, Session session);
  }

  /// The same, where she may still look after people: then it is not done.
  private interface Going {
    Holds done(Staff worker, RosterFields fields, Session session);
  }

  private Handler changing(String form, Doing doing) {
    return leaving(
        form,
        (worker, fields, session) -> {
          doing.done(worker, fields, session);
          return Holds.NOBODY;
        });
  }

  private Handler leaving(String form, Going going) {
    return web.supervising(
        (request, response, session) -> {
          var fields = Fields.read(request);
          fields.checkCsrf(request, session);
          boolean isNew = !request.path().pathParameters().contains("worker");
          var sent = new Sent(form, fields, isNew ? session.worker() : worker(request), session);
          try {
            answer(request, response, sent, held(sent, going));
          } catch (Problem problem) {
            again(request, response, sent, problem);
          }
        });
  }

  /// A form that was sent, and whom it is about.
  private record Sent(String form, Fields fields, Staff worker, Session session) {
    boolean isOfSomebodyNew() {
      return form.equals("staff");
    }
  }

  private static Holds held(Sent sent, Going going) {
    try {
      return going.done(sent.worker(), new RosterFields(sent.fields()), sent.session());
    } catch (IllegalArgumentException wrong) {
      throw Problem.of(Status.BAD_REQUEST_400, String.valueOf(wrong.getMessage()));
    }
  }

  /// Shows the form with what was typed, so that nothing has to be written twice.
  private void again(ServerRequest request, ServerResponse response, Sent sent, Problem problem) {
    if (!Web.wantsPage(request)) {
      throw problem;
    }
    response.status(problem.status());
    var tried = Tried.of(sent.form(), sent.fields(), problem);
    if (sent.isOfSomebodyNew()) {
      page.all(response, sent.session(), tried);
    } else {
      page.one(response, sent.session(), sent.worker(), tried);
    }
  }

  private void answer(ServerRequest request, ServerResponse response, Sent sent, Holds held) {
    if (!held.isNothing()) {
      refuse(request, response, sent, held);
    } else if (Web.wantsPage(request)) {
      Web.goTo(response, "/desk/roster" + (sent.isOfSomebodyNew() ? "" : "/" + sent.worker().id()));
    } else {
      response.status(Status.NO_CONTENT_204).send();
    }
  }

  /// Refused while she looks after somebody: they are named, and can be handed over.
  private Holds end(Staff worker, RosterFields fields, Session session) {
    return Holds.of(leaving.end(worker.id(), fields.day("on")));
  }

  private Holds handOver(Staff worker, RosterFields fields, Session session) {
    var to =
        roster
            .find(fields.fields().text("to"))
            .filter(other -> !other.id().equals(worker.id()))
            .orElseThrow(() -> Problem.in("to", "Choose a colleague."));
    if (isAwayForLong(to)) {
      throw Problem.in(
          "to", to.name() + " is on leave for more than a week. Choose somebody who is here.");
    }
    return Holds.of(leaving.handOver(worker, to, roster.named(session.worker())));
  }

  /// People are handed over to have somebody from now on.
  private boolean isAwayForLong(Staff to) {
    var today = roster.today();
    return roster.leave(to.id()).stream()
        .anyMatch(leave -> leave.coversAll(today) && leave.coversAll(today.plusWeeks(1)));
  }

  private void refuse(ServerRequest request, ServerResponse response, Sent sent, Holds held) {
    var why =
        sent.worker().name()
            + " still looks after people. Hand them to a colleague who may have them.";
    if (Web.wantsPage(request)) {
      again(request, response, sent, Problem.of(Status.CONFLICT_409, why));
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
