package handrail.assistant.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.desk.HandoffView.Typed;
import handrail.assistant.desk.Sessions.Session;
import handrail.assistant.handoff.Brief;
import handrail.assistant.handoff.Briefs;
import handrail.assistant.handoff.Handoff;
import handrail.assistant.handoff.Handoffs;
import handrail.assistant.handoff.Handoffs.Move;
import handrail.assistant.handoff.Handoffs.Words;
import handrail.assistant.handoff.Roster;
import handrail.channels.http.Problem;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The queue, one handoff, and what a worker does with it.
final class HandoffService implements HttpService {
  private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

  private final Handoffs handoffs;
  private final Roster roster;
  private final Web web;
  private final Clock clock;
  private final When when;

  HandoffService(Handoffs handoffs, Roster roster, Web web, Clock clock) {
    this.handoffs = handoffs;
    this.roster = roster;
    this.web = web;
    this.clock = clock;
    this.when = new When(clock);
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/", web.signedIn(this::queue))
        .get("/{id}", web.signedIn(this::one))
        .post("/{id}/accept", move("", (id, me, _) -> handoffs.accept(id, me)))
        .post("/{id}/messages", move("text", this::say))
        .post("/{id}/transfer", move("note", this::transfer))
        .post("/{id}/return", move("reason", this::giveBack))
        .post("/{id}/close", move("outcome", this::close));
  }

  private void queue(ServerRequest request, ServerResponse response, Session session) {
    var rows = handoffs.open().stream().map(handoff -> Row.of(handoff, when)).toList();
    if (!Web.wantsPage(request)) {
      web.json(response, new Queue(rows));
      return;
    }
    var me = session.worker().id();
    web.page(
        response,
        "queue",
        Map.of(
            "frame", web.frame("Handoffs", Optional.of(session)),
            "mine", rows.stream().filter(row -> row.isHeldBy(me)).toList(),
            "waiting", rows.stream().filter(row -> row.acceptedBy() == null).toList(),
            "others",
                rows.stream()
                    .filter(row -> row.acceptedBy() != null && !row.isHeldBy(me))
                    .toList()));
  }

  private void one(ServerRequest request, ServerResponse response, Session session) {
    var handoff = handoff(request);
    if (Web.wantsPage(request)) {
      show(response, session, handoff, Typed.NOTHING);
      return;
    }
    var conversation = handoffs.conversation(handoff);
    web.json(
        response,
        new Whole(
            Row.of(handoff, when),
            Briefs.of(conversation, handoff, clock.getZone()),
            conversation.timeline().stream().map(entry -> Line.of(entry, when)).toList()));
  }

  private Handoff handoff(ServerRequest request) {
    return handoffs
        .find(request.path().pathParameters().get("id"))
        .orElseThrow(() -> Problem.of(Status.NOT_FOUND_404, "There is no such handoff."));
  }

  private void show(ServerResponse response, Session session, Handoff handoff, Typed typed) {
    var conversation = handoffs.conversation(handoff);
    var row = Row.of(handoff, when);
    var me = session.worker().id();
    var view =
        new HandoffView(
            web.frame(handoff.caseRef(), Optional.of(session)),
            row,
            Briefs.of(conversation, handoff, clock.getZone()),
            conversation.timeline().stream().map(entry -> Line.of(entry, when)).toList(),
            roster.staff().stream().filter(person -> !person.id().equals(me)).toList(),
            handoff.conversation(),
            row.isHeldBy(me) && handoff.state() != Handoff.State.CLOSED,
            conversation.lastSeq(),
            UUID.randomUUID().toString(),
            typed);
    web.page(response, "handoff", Map.of("view", view));
  }

  /// What a worker does, with what she sent.
  private interface Deed {
    Move done(String id, Worker me, Fields fields);
  }

  private io.helidon.webserver.http.Handler move(String field, Deed deed) {
    return web.signedIn(
        (request, response, session) -> {
          var fields = Fields.read(request);
          fields.checkCsrf(request, session);
          var handoff = handoff(request);
          try {
            var me = worker(session.worker());
            settle(request, response, deed.done(handoff.id(), me, fields));
          } catch (Problem problem) {
            if (!Web.wantsPage(request)) {
              throw problem;
            }
            response.status(problem.status());
            var typed =
                new Typed(
                    field, fields.text(field), fields.text("to"), String.valueOf(problem.detail()));
            show(response, session, handoff(request), typed);
          } catch (Held held) {
            refuse(
                request,
                response,
                session,
                held,
                new Typed(field, fields.text(field), "", held.said()));
          }
        });
  }

  private Move say(String id, Worker me, Fields fields) {
    var messageId = fields.text("id");
    if (!MESSAGE_ID.matcher(messageId).matches()) {
      throw Problem.in("id", "It must be 1 to 64 letters, digits or any of _ . : -");
    }
    return handoffs.say(id, me, new Words(messageId, fields.words("text")));
  }

  private Move transfer(String id, Worker me, Fields fields) {
    var colleague =
        roster
            .find(fields.text("to"))
            .filter(person -> !person.id().equals(me.id()))
            .orElseThrow(() -> Problem.in("to", "Choose a colleague."));
    return handoffs.transfer(id, me, worker(colleague), fields.words("note"));
  }

  private Move giveBack(String id, Worker me, Fields fields) {
    return handoffs.giveBack(id, me, fields.words("reason"));
  }

  private Move close(String id, Worker me, Fields fields) {
    var outcome = fields.words("outcome");
    long seen =
        fields
            .number("seen")
            .orElseGet(
                () ->
                    handoffs
                        .find(id)
                        .map(found -> handoffs.conversation(found).lastSeq())
                        .orElse(0L));
    return handoffs.close(id, me, outcome, seen);
  }

  private void settle(ServerRequest request, ServerResponse response, Move move) throws Held {
    switch (move) {
      case Move.Done(Handoff handoff) -> {
        if (Web.wantsPage(request)) {
          Web.goTo(response, "/desk/handoffs/" + handoff.id());
        } else {
          web.json(response, Row.of(handoff, when));
        }
      }
      case Move.HeldBy(Worker worker) -> throw new Held(worker);
      case Move.NotAccepted() -> throw conflict("Nobody has this yet. Accept it first.");
      case Move.Closed() -> throw conflict("This is closed.");
      case Move.NewWords() ->
          throw conflict("They have just written. Read it below, then close if it is still right.");
      case Move.NoSuchHandoff() ->
          throw Problem.of(Status.NOT_FOUND_404, "There is no such handoff.");
    }
  }

  private static Problem conflict(String detail) {
    return Problem.of(Status.CONFLICT_409, detail);
  }

  private void refuse(
      ServerRequest request, ServerResponse response, Session session, Held held, Typed typed) {
    if (Web.wantsPage(request)) {
      response.status(Status.CONFLICT_409);
      show(response, session, handoff(request), typed);
    } else {
      var by = new Row.Holder(held.worker.id(), held.worker.name());
      Problem.write(response, 409, new Taken("about:blank", "Conflict", 409, held.said(), by));
    }
  }

  private Worker worker(Roster.Staff person) {
    var team =
        roster.teams().stream()
            .filter(known -> person.teams().contains(known.id()))
            .findFirst()
            .map(Roster.Team::name)
            .orElse(person.role());
    return new Worker(person.id(), person.name(), team);
  }

  /// Somebody else was faster.
  private static final class Held extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Worker worker;

    Held(Worker worker) {
      super("held");
      this.worker = worker;
    }

    String said() {
      return worker.name() + " has this.";
    }
  }

  private record Queue(List<Row> handoffs) {}

  private record Whole(@JsonUnwrapped Row row, Brief brief, List<Line> transcript) {}

  private record Taken(
      String type, String title, int status, String detail, Row.@Nullable Holder heldBy) {}
}
