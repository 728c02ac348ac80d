package handrail.assistant.desk.supervision;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.desk.transcript.Judging;
import handrail.assistant.desk.web.Fields;
import handrail.assistant.desk.web.Sessions.Session;
import handrail.assistant.desk.web.Web;
import handrail.assistant.desk.web.When;
import handrail.assistant.handoff.Colleagues;
import handrail.assistant.oversight.Answered;
import handrail.assistant.oversight.Verdicts;
import handrail.channels.http.Problem;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where staff read what the assistant has answered by itself, and say what should have come to
/// them.
final class ConversationsPage implements HttpService {
  private final Answered answered;
  private final Verdicts verdicts;
  private final Colleagues colleagues;
  private final Web web;
  private final When when;

  ConversationsPage(
      Answered answered, Verdicts verdicts, Colleagues colleagues, Web web, When when) {
    this.answered = answered;
    this.verdicts = verdicts;
    this.colleagues = colleagues;
    this.web = web;
    this.when = when;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get(
            "/", web.signedIn((request, response, session) -> list(request, response, session, "")))
        .post("/search", web.signedIn(this::search))
        .get("/{id}", web.signedIn(this::one))
        .post("/{id}/judge", web.signedIn(this::judge));
  }

  /// The words are sent, not put into an address: they may be a citizen's.
  private void search(ServerRequest request, ServerResponse response, Session session) {
    var fields = Fields.read(request);
    fields.checkCsrf(request, session);
    list(request, response, session, fields.text("text").strip());
  }

  private void list(
      ServerRequest request, ServerResponse response, Session session, String sought) {
    var found = sought.isEmpty() ? answered.recent() : answered.with(sought);
    var views = found.stream().map(one -> AnsweredView.of(one, when)).toList();
    if (!Web.wantsPage(request)) {
      web.json(response, new All(views));
      return;
    }
    web.page(
        response,
        "conversations",
        Map.of(
            "frame", web.frame("Answered conversations", Optional.of(session)),
            "sought", sought,
            "all", views));
  }

  private void one(ServerRequest request, ServerResponse response, Session session) {
    var view = AnsweredView.of(conversation(request), when);
    if (!Web.wantsPage(request)) {
      web.json(response, view);
      return;
    }
    web.page(
        response,
        "conversation",
        Map.of("frame", web.frame("Answered conversation", Optional.of(session)), "view", view));
  }

  private void judge(ServerRequest request, ServerResponse response, Session session) {
    var fields = Fields.read(request);
    fields.checkCsrf(request, session);
    var conversation = conversation(request);
    var judgement = Judging.of(fields, conversation, Optional.empty());
    verdicts.keep(conversation.id(), colleagues.named(session.worker()), judgement);
    if (Web.wantsPage(request)) {
      // Where somebody may have been in danger, it is not read here any more.
      var still = answered.find(conversation.id()).isPresent();
      var place = still ? "/" + conversation.id() + "#t" + judgement.seq() : "";
      Web.goTo(response, "/desk/conversations" + place);
    } else {
      response.status(Status.NO_CONTENT_204).send();
    }
  }

  private Conversation conversation(ServerRequest request) {
    return answered
        .find(request.path().pathParameters().get("id"))
        .orElseThrow(
            () -> Problem.of(Status.NOT_FOUND_404, "There is no such conversation to be read."));
  }

  private record All(List<AnsweredView> conversations) {}
}
