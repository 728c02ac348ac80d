package handrail.assistant.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn;
import handrail.assistant.desk.HandoffView.Typed;
import handrail.assistant.desk.Sessions.Session;
import handrail.assistant.handoff.Brief;
import handrail.assistant.handoff.Colleagues;
import handrail.assistant.handoff.Handoffs;
import handrail.assistant.handoff.Roster;
import handrail.channels.http.Problem;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The queue, one handoff, and what a worker does with it.
final class HandoffService implements HttpService {
  private final Handoffs handoffs;
  private final Roster roster;
  private final Colleagues colleagues;
  private final WorkerDeeds deeds;
  private final Web web;
  private final When when;

  HandoffService(Handoffs handoffs, Roster roster, Colleagues colleagues, Web web, Clock clock) {
    this.handoffs = handoffs;
    this.roster = roster;
    this.colleagues = colleagues;
    this.deeds = new WorkerDeeds(handoffs, roster, colleagues);
    this.web = web;
    this.when = new When(clock);
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/", web.signedIn(this::queue)).get("/{id}", web.signedIn(this::one));
    deeds.byName().forEach((name, deed) -> rules.post("/{id}/" + name, handler(deed)));
  }

  private void queue(ServerRequest request, ServerResponse response, Session session) {
    var open = handoffs.open();
    var rows = open.stream().map(this::row).toList();
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
            "me", me,
            "supervises", session.worker().roles().contains(Roster.Role.SUPERVISOR),
            "unread", unread(open, me),
            "mine", rows.stream().filter(row -> row.isHeldBy(me)).toList(),
            "waiting", rows.stream().filter(row -> row.acceptedBy() == null).toList(),
            "others",
                rows.stream()
                    .filter(row -> row.acceptedBy() != null && !row.isHeldBy(me))
                    .toList()));
  }

  /// Those of a worker in which the citizen spoke last.
  private Set<String> unread(List<Handoff> open, String me) {
    return open.stream()
        .filter(handoff -> handoff.acceptedBy() != null && handoff.acceptedBy().id().equals(me))
        .filter(handoff -> citizenSpokeLast(handoffs.conversation(handoff)))
        .map(Handoff::id)
        .collect(Collectors.toSet());
  }

  private static boolean citizenSpokeLast(Conversation conversation) {
    return conversation.timeline().reversed().stream()
        .map(Conversation.Entry::turn)
        .filter(turn -> turn instanceof Turn.CitizenSaid || turn instanceof Turn.WorkerSaid)
        .findFirst()
        .filter(Turn.CitizenSaid.class::isInstance)
        .isPresent();
  }

  private void one(ServerRequest request, ServerResponse response, Session session) {
    var handoff = handoff(request);
    if (Web.wantsPage(request)) {
      show(response, session, handoff, Typed.NOTHING);
      return;
    }
    var conversation = handoffs.conversation(handoff);
    var brief = handoffs.brief(handoff);
    web.json(response, new Whole(row(handoff), brief, lines(conversation, 0)));
  }

  private Handoff handoff(ServerRequest request) {
    return handoffs
        .find(request.path().pathParameters().get("id"))
        .orElseThrow(() -> Problem.of(Status.NOT_FOUND_404, "There is no such handoff."));
  }

  private void show(ServerResponse response, Session session, Handoff handoff, Typed typed) {
    var conversation = handoffs.conversation(handoff);
    var row = row(handoff);
    var me = session.worker().id();
    var view =
        new HandoffView(
            web.frame(handoff.caseRef(), Optional.of(session)),
            row,
            handoffs.brief(handoff),
            Stretch.of(conversation, when),
            roster.staff().stream().filter(person -> !person.id().equals(me)).toList(),
            handoff.conversation(),
            row.isHeldBy(me) && handoff.state() != Handoff.State.CLOSED,
            SafeWays.mayWrite(conversation),
            conversation.lastSeq(),
            UUID.randomUUID().toString(),
            typed,
            lines(conversation, typed.seen()).stream()
                .filter(line -> line.from().equals("citizen"))
                .toList());
    web.page(response, "handoff", Map.of("view", view));
  }

  private List<Line> lines(Conversation conversation, long after) {
    return conversation.timeline().stream()
        .filter(entry -> entry.seq() > after)
        .map(entry -> Line.of(entry, when, conversation.language()))
        .toList();
  }

  private Handler handler(Deed deed) {
    return web.signedIn(
        (request, response, session) -> {
          var fields = Fields.read(request);
          fields.checkCsrf(request, session);
          var sent = new Sent(session, handoff(request), fields, deed);
          if (Web.wantsPage(request)) {
            onPage(response, sent);
          } else {
            inJson(response, sent);
          }
        });
  }

  private void inJson(ServerResponse response, Sent sent) {
    Refusal.of(done(sent))
        .ifPresentOrElse(
            refusal -> refusal.send(response),
            () -> web.json(response, row(handoffs.find(sent.handoff().id()).orElseThrow())));
  }

  private void onPage(ServerResponse response, Sent sent) {
    try {
      var refusal = Refusal.of(done(sent));
      if (refusal.isPresent()) {
        again(response, sent, refusal.get().status(), refusal.get().detail());
      } else {
        Web.goTo(response, "/desk/handoffs/" + sent.handoff().id() + sent.deed().place());
      }
    } catch (Problem problem) {
      again(response, sent, problem.status(), problem.detail());
    }
  }

  private Handoffs.Move done(Sent sent) {
    var me = colleagues.named(sent.session().worker());
    return sent.deed().doing().done(sent.handoff(), me, sent.fields());
  }

  /// Shows the page with what was typed, so that nothing has to be written twice.
  private void again(ServerResponse response, Sent sent, int status, String why) {
    var handoff = handoffs.find(sent.handoff().id()).orElse(sent.handoff());
    response.status(status);
    show(response, sent.session(), handoff, Typed.of(sent.deed().field(), sent.fields(), why));
  }

  private Row row(Handoff handoff) {
    var team =
        roster.teams().stream()
            .filter(known -> known.id().equals(handoff.team()))
            .findFirst()
            .map(Roster.Team::name)
            .orElse(handoff.team());
    return Row.of(handoff, team, when);
  }

  /// A request to do something.
  private record Sent(Session session, Handoff handoff, Fields fields, Deed deed) {}

  private record Queue(List<Row> handoffs) {}

  private record Whole(@JsonUnwrapped Row row, Brief brief, List<Line> transcript) {}
}
