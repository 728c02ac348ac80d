package handrail.assistant.desk.supervision;

import handrail.assistant.conversation.Handoff;
import handrail.assistant.desk.web.Colleague;
import handrail.assistant.desk.web.Fields;
import handrail.assistant.desk.web.Refusal;
import handrail.assistant.desk.web.Sessions.Session;
import handrail.assistant.desk.web.Tried;
import handrail.assistant.desk.web.Web;
import handrail.assistant.desk.web.When;
import handrail.assistant.handoff.Colleagues;
import handrail.assistant.handoff.Handoffs;
import handrail.assistant.handoff.Handoffs.Move;
import handrail.assistant.oversight.Overview;
import handrail.assistant.oversight.Overview.Waiting;
import handrail.assistant.roster.Roster;
import handrail.channels.http.Problem;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where supervisors see who waits for whom and what is late, and give it to somebody else.
public final class OverviewPage implements HttpService {
  private final Overview overview;
  private final Handoffs handoffs;
  private final Roster roster;
  private final Colleagues colleagues;
  private final Web web;
  private final When when;

  OverviewPage(
      Overview overview, Handoffs handoffs, Supervision.People people, Web web, When when) {
    this.overview = overview;
    this.handoffs = handoffs;
    this.roster = people.roster();
    this.colleagues = people.colleagues();
    this.web = web;
    this.when = when;
  }

  /// What of it is looked at.
  ///
  /// @param all whether also those are shown that have not waited long
  /// @param give the handoff that is being given to somebody; empty when none is
  /// @param late whether she does so where it stands among what is late
  public record Look(boolean all, String give, boolean late) {
    /// The page stays quick with hundreds.
    private static final int SHOWN = 50;

    public List<Waiting> shown(List<Waiting> waiting) {
      return waiting.stream()
          .filter(one -> all || waiting.indexOf(one) < SHOWN || one.handoff().equals(give))
          .toList();
    }

    public boolean gives(Waiting waiting) {
      return !late && waiting.handoff().equals(give);
    }

    public boolean gives(LateCase behind) {
      return late && behind.handoff().equals(give);
    }
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/", web.supervising(this::show))
        .get(
            "/{id}/reassign",
            web.supervising((_, response, _) -> Web.goTo(response, "/desk/overview")))
        .post("/{id}/reassign", web.supervising(this::reassign));
  }

  private void show(ServerRequest request, ServerResponse response, Session session) {
    if (!Web.wantsPage(request)) {
      web.json(response, overview.board());
      return;
    }
    var query = request.query();
    var look =
        new Look(query.contains("all"), query.first("give").orElse(""), query.contains("late"));
    page(response, session, look, Tried.NOTHING);
  }

  private void page(ServerResponse response, Session session, Look look, Tried tried) {
    var board = overview.board();
    web.page(
        response,
        "overview",
        Map.of(
            "frame",
            web.frame("Overview", Optional.of(session)),
            "board",
            board,
            "late",
            LateCase.all(board.late()),
            "when",
            when,
            "look",
            look,
            "tried",
            tried,
            "staff",
            Colleague.all(roster, when.clock().instant())));
  }

  private void reassign(ServerRequest request, ServerResponse response, Session session) {
    var fields = Fields.read(request);
    fields.checkCsrf(request, session);
    var handoff =
        handoffs
            .find(request.path().pathParameters().get("id"))
            .orElseThrow(() -> Problem.of(Status.NOT_FOUND_404, "There is no such handoff."));
    try {
      give(session, handoff, fields);
    } catch (Problem problem) {
      again(request, response, session, new Attempt(handoff, fields, problem));
      return;
    }
    if (Web.wantsPage(request)) {
      Web.goTo(response, "/desk/overview");
    } else {
      web.json(response, overview.board());
    }
  }

  /// What was to be given to somebody, and why it was not.
  private record Attempt(Handoff handoff, Fields fields, Problem problem) {}

  /// Shows the form with what stood in it.
  private void again(
      ServerRequest request, ServerResponse response, Session session, Attempt attempt) {
    var problem = attempt.problem();
    if (!Web.wantsPage(request)) {
      throw problem;
    }
    response.status(problem.status());
    var look = new Look(false, attempt.handoff().id(), false);
    page(response, session, look, Tried.of("reassign", attempt.fields(), problem));
  }

  private void give(Session session, Handoff handoff, Fields fields) {
    var to =
        roster
            .find(fields.text("to"))
            .orElseThrow(() -> Problem.in("to", "Choose somebody of the roster."));
    done(handoff, to, move(session, handoff, to, fields.text("note").strip()));
  }

  private Move move(Session session, Handoff handoff, Roster.Staff to, String note) {
    var by = colleagues.named(session.worker());
    var why = note.isEmpty() ? "Given to " + to.name() + " by hand." : note;
    return handoffs.reassign(handoff.id(), by, colleagues.named(to), why);
  }

  /// Who is away or not trained does not get it: whoever steps in for her is named.
  private void done(Handoff handoff, Roster.Staff to, Move move) {
    switch (move) {
      case Move.Done _ -> {}
      case Move.Away _ -> throw refused(handoff, to, to.name() + " is away.");
      case Move.NotForHer _ ->
          throw refused(
              handoff,
              to,
              to.name()
                  + " may not have this: it needs safeguarding training that is in date, or only"
                  + " named people may see it.");
      case Move other -> {
        var refusal = Refusal.of(other).orElseThrow();
        throw Problem.of(Status.create(refusal.status()), refusal.detail());
      }
    }
  }

  private Problem refused(Handoff handoff, Roster.Staff to, String why) {
    var deputy =
        colleagues
            .stepsIn(handoff, to)
            .map(stepsIn -> " " + stepsIn.name() + " steps in and can have it.")
            .orElse(" Nobody who steps in can have it now.");
    return Problem.of(Status.CONFLICT_409, why + deputy);
  }
}
