package handrail.assistant.desk.casework;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import handrail.assistant.brief.Brief;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.State;
import handrail.assistant.desk.casework.HandoffPage.Reader;
import handrail.assistant.desk.casework.Typed.Wrong;
import handrail.assistant.desk.transcript.Line;
import handrail.assistant.desk.web.Fields;
import handrail.assistant.desk.web.Office;
import handrail.assistant.desk.web.Refusal;
import handrail.assistant.desk.web.Row;
import handrail.assistant.desk.web.Sessions.Session;
import handrail.assistant.desk.web.Web;
import handrail.assistant.handoff.Handoffs;
import handrail.channels.http.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One handoff, and what a worker does with it.
public final class HandoffService implements HttpService {
  private final Handoffs handoffs;
  private final Office office;
  private final List<Deed> deeds;
  private final HandoffPage page;
  private final Web web;

  public HandoffService(
      Handoffs handoffs, Office office, List<Deed> deeds, HandoffPage page, Web web) {
    this.handoffs = handoffs;
    this.office = office;
    this.deeds = deeds;
    this.page = page;
    this.web = web;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/{id}", web.signedIn(this::one)).post("/{id}/draft", web.signedIn(this::draft));
    deeds.forEach(deed -> rules.post("/{id}/" + deed.name(), handler(deed)));
    rules.get("/{id}/{deed}", web.signedIn(this::back));
  }

  /// The address of a form that was sent and refused, asked for again.
  private void back(ServerRequest request, ServerResponse response, Session session) {
    Web.goTo(response, "/desk/handoffs/" + of(request, handoffs).id());
  }

  private void one(ServerRequest request, ServerResponse response, Session session) {
    var handoff = of(request, handoffs);
    if (Web.wantsPage(request)) {
      show(response, handoff, reader(request, session, Typed.NOTHING, "").having(done(request)));
      return;
    }
    var conversation = handoffs.conversation(handoff);
    page.opened(handoff, session.worker());
    var brief = page.brief(handoff);
    web.json(response, new Whole(page.row(handoff), brief, page.lines(conversation, 0)));
  }

  /// What was just done, in words; the address names the deed.
  private String done(ServerRequest request) {
    var name = request.query().first("done").orElse("");
    return deeds.stream()
        .filter(deed -> deed.name().equals(name))
        .map(Deed::said)
        .findFirst()
        .orElse("");
  }

  /// The handoff a request is about.
  ///
  /// @throws Problem 404 when there is none
  static Handoff of(ServerRequest request, Handoffs handoffs) {
    return handoffs
        .find(request.path().pathParameters().get("id"))
        .orElseThrow(() -> Problem.of(Status.NOT_FOUND_404, "There is no such handoff."));
  }

  /// A page that looks again by itself says which it is, and whether anybody looks at it.
  private static Reader reader(ServerRequest request, Session session, Typed typed, String sought) {
    var headers = request.headers();
    var tab = headers.first(HeaderNames.create("X-Tab")).orElse("");
    boolean hidden = headers.contains(HeaderNames.create("X-Hidden"));
    return new Reader(session, tab, !hidden, typed, sought, "");
  }

  private void show(ServerResponse response, Handoff handoff, Reader reader) {
    web.page(response, "handoff", Map.of("view", page.view(handoff, reader)));
  }

  /// The page again with more in its draft: a sentence of a page, ready words, or pages to choose
  /// from. Nothing is said.
  private void draft(ServerRequest request, ServerResponse response, Session session) {
    var fields = Fields.read(request);
    fields.checkCsrf(request, session);
    var text = joined(fields.text("text").strip(), fields.text("put"));
    var typed = new Typed("messages", Map.of("text", text), Long.MAX_VALUE, Wrong.NOTHING, null);
    // A sentence that was chosen ends the search.
    var sought = fields.text("put").isEmpty() ? fields.text("find").strip() : "";
    var view = page.view(of(request, handoffs), reader(request, session, typed, sought));
    if (Web.wantsPage(request)) {
      web.page(response, "handoff", Map.of("view", view));
    } else {
      web.json(response, new Draft(text, view.writing().found()));
    }
  }

  private static String joined(String text, String more) {
    return text.isEmpty() || more.isEmpty() ? text + more : text + "\n" + more;
  }

  private Handler handler(Deed deed) {
    return web.signedIn(
        (request, response, session) -> {
          var fields = Fields.read(request);
          fields.checkCsrf(request, session);
          var sent = new Sent(request, session, of(request, handoffs), fields, deed);
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
            () -> web.json(response, page.row(handoffs.find(sent.handoff().id()).orElseThrow())));
  }

  private void onPage(ServerResponse response, Sent sent) {
    try {
      var refusal = Refusal.of(done(sent));
      if (refusal.isPresent()) {
        var why = refusal.get();
        var wrong = new Wrong("", why.detail(handoffs.conversation(sent.handoff())));
        again(response, sent, why.status(), sent.typed(wrong, why.deputy()));
      } else {
        Web.goTo(response, after(sent));
      }
    } catch (Problem problem) {
      var wrong = new Wrong(problem.field(), problem.detail());
      again(response, sent, problem.status(), sent.typed(wrong, null));
    }
  }

  /// Whoever still has it goes on writing; others read what was done.
  private String after(Sent sent) {
    var id = sent.handoff().id();
    var row = page.row(handoffs.find(id).orElse(sent.handoff()));
    boolean mine =
        row.isHeldBy(sent.session().worker().id()) && !row.state().equals(Row.wire(State.CLOSED));
    return "/desk/handoffs/%s?done=%s%s"
        .formatted(id, sent.deed().name(), mine ? "#text" : "#told");
  }

  private Handoffs.Move done(Sent sent) {
    var me = office.colleagues().named(sent.session().worker());
    return sent.deed().doing().done(sent.handoff(), me, sent.fields());
  }

  /// Shows the page with what was typed, so that nothing has to be written twice.
  private void again(ServerResponse response, Sent sent, int status, Typed typed) {
    var handoff = handoffs.find(sent.handoff().id()).orElse(sent.handoff());
    response.status(status);
    show(response, handoff, reader(sent.request(), sent.session(), typed, ""));
  }

  /// A request to do something.
  private record Sent(
      ServerRequest request, Session session, Handoff handoff, Fields fields, Deed deed) {
    Typed typed(Wrong wrong, Row.@Nullable Holder deputy) {
      long seen = fields.number("seen").orElse(Long.MAX_VALUE);
      return new Typed(deed.name(), fields.all(), seen, wrong, deputy);
    }
  }

  private record Draft(String text, List<ArticleSearch.Page> found) {}

  private record Whole(@JsonUnwrapped Row row, Brief brief, List<Line> transcript) {}
}
