package handrail.assistant.desk.casework;

import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Presence.Present;
import handrail.assistant.conversation.Signal;
import handrail.assistant.desk.memory.TimeSpent;
import handrail.assistant.desk.web.Fields;
import handrail.assistant.desk.web.Sessions.Session;
import handrail.assistant.desk.web.Talks;
import handrail.assistant.desk.web.Web;
import handrail.channels.http.Problem;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// What a worker's open page tells by itself: that she is typing, looking, or gone.
public final class Moments implements HttpService {
  private final Talks talks;
  private final TimeSpent time;
  private final Web web;

  public Moments(Talks talks, TimeSpent time, Web web) {
    this.talks = talks;
    this.time = time;
    this.web = web;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .post("/{id}/typing", web.signedIn(this::typing))
        .post("/{id}/time", web.signedIn(this::beat))
        .post("/{id}/left", web.signedIn(this::left));
  }

  /// Only who has the handoff is seen typing.
  private void typing(ServerRequest request, ServerResponse response, Session session) {
    var handoff = checked(request, session);
    var me = session.worker().id();
    var holder = handoff.acceptedBy();
    if (holder == null || !holder.id().equals(me)) {
      throw Problem.of(Status.CONFLICT_409, "Accept it first.");
    }
    talks.news().signal(new Signal(Signal.Kind.TYPING, handoff.conversation(), me));
    response.status(Status.NO_CONTENT_204).send();
  }

  private void beat(ServerRequest request, ServerResponse response, Session session) {
    var handoff = checked(request, session);
    var spent = time.beat(handoff, session.worker().id());
    web.json(response, new Spent(spent.toSeconds(), HandoffView.spent(spent)));
  }

  private void left(ServerRequest request, ServerResponse response, Session session) {
    var fields = Fields.read(request);
    fields.checkCsrf(request, session);
    var handoff = HandoffService.of(request, talks.handoffs());
    var visitor = new Present(session.worker().id(), fields.text("tab"));
    talks.presence().leave(handoff.conversation(), visitor);
    response.status(Status.NO_CONTENT_204).send();
  }

  private Handoff checked(ServerRequest request, Session session) {
    Fields.read(request).checkCsrf(request, session);
    return HandoffService.of(request, talks.handoffs());
  }

  private record Spent(long seconds, String words) {}
}
