package handrail.assistant.desk;

import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.News;
import handrail.assistant.conversation.Signal;
import handrail.assistant.desk.Sessions.Session;
import handrail.assistant.handoff.Handoffs;
import handrail.channels.http.Problem;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// What a worker's open page tells by itself: that she is typing, and that she is looking.
final class Moments implements HttpService {
  private final Handoffs handoffs;
  private final News news;
  private final TimeSpent time;
  private final Web web;

  Moments(Handoffs handoffs, News news, TimeSpent time, Web web) {
    this.handoffs = handoffs;
    this.news = news;
    this.time = time;
    this.web = web;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .post("/{id}/typing", web.signedIn(this::typing))
        .post("/{id}/time", web.signedIn(this::beat));
  }

  /// Only who has the handoff is seen typing.
  private void typing(ServerRequest request, ServerResponse response, Session session) {
    var handoff = checked(request, session);
    var me = session.worker().id();
    var holder = handoff.acceptedBy();
    if (holder == null || !holder.id().equals(me)) {
      throw Problem.of(Status.CONFLICT_409, "Accept it first.");
    }
    news.signal(new Signal(Signal.Kind.TYPING, handoff.conversation(), me));
    response.status(Status.NO_CONTENT_204).send();
  }

  private void beat(ServerRequest request, ServerResponse response, Session session) {
    var handoff = checked(request, session);
    var spent = time.beat(handoff, session.worker().id());
    web.json(response, new Spent(spent.toSeconds(), HandoffView.spent(spent)));
  }

  private Handoff checked(ServerRequest request, Session session) {
    Fields.read(request).checkCsrf(request, session);
    return HandoffService.of(request, handoffs);
  }

  private record Spent(long seconds, String words) {}
}
