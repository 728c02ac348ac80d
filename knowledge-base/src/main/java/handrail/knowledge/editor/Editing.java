package handrail.knowledge.editor;

import handrail.knowledge.Article;
import handrail.knowledge.Preview;
import handrail.knowledge.Revision;
import handrail.knowledge.Staff.Editor;
import handrail.knowledge.editor.ArticlePages.Asked;
import handrail.knowledge.editor.ArticleView.Trial;
import handrail.knowledge.editor.ArticleView.Typed;
import handrail.knowledge.editor.Drafting.Writing;
import handrail.knowledge.editor.ask.Asking;
import handrail.knowledge.editor.draft.Checks.Checked;
import handrail.knowledge.editor.draft.Difference;
import handrail.knowledge.editor.draft.Draft;
import handrail.knowledge.editor.draft.When;
import handrail.knowledge.editor.web.Fields;
import handrail.knowledge.editor.web.Problem;
import handrail.knowledge.editor.web.Web;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;

/// Reading, changing and trying one article.
record Editing(Drafting drafting, Preview preview, ArticlePages pages, Web web)
    implements HttpService {
  static final String NEW = "new";

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/" + NEW, web.signedIn(this::blank))
        .get("/{id}", web.signedIn(this::read))
        .put("/{id}", web.signedIn(this::write))
        .post("/{id}", web.signedIn(this::write))
        .post("/{id}/preview", web.signedIn(this::tryOut))
        .get("/{id}/revisions/{number}", web.signedIn(this::revision));
  }

  private void blank(ServerRequest request, ServerResponse response, Editor editor) {
    if (!editor.mayEdit() && !editor.mayPublish()) {
      web.refuse(request, response, editor, "write articles");
      return;
    }
    var typed = Typed.of(Draft.blank(drafting.house()), 0, "");
    pages.show(new Asked(request, response, editor, NEW), typed, "");
  }

  private void read(ServerRequest request, ServerResponse response, Editor editor) {
    var notice = Done.words(request.query().first("done").orElse(""));
    pages.stands(new Asked(request, response, editor, id(request)), notice);
  }

  static String id(ServerRequest request) {
    return request.path().pathParameters().get("id");
  }

  private void write(ServerRequest request, ServerResponse response, Editor editor) {
    if (!editor.mayEdit() && !editor.mayPublish()) {
      web.refuse(request, response, editor, "change articles");
      return;
    }
    var fields = Fields.of(request);
    var asked = new Asked(request, response, editor, id(request));
    var typed = typed(asked, fields);
    if (pages.isFromHere(asked, typed, fields)) {
      var writing = new Writing(typed.draft(), typed.basedOn(), editor.name(), typed.note());
      pages.settle(asked, typed, drafting.save(writing));
    }
  }

  /// What a request brings for an article; the form of a new one brings its id as well.
  static Typed typed(Asked asked, Fields fields) {
    var id = asked.id().equals(NEW) ? fields.text("id").strip() : asked.id();
    return Typed.of(Draft.of(id, fields), fields.revision("basedOn"), fields.text("note"));
  }

  private void tryOut(ServerRequest request, ServerResponse response, Editor editor) {
    var fields = Fields.of(request);
    var asked = new Asked(request, response, editor, id(request));
    var typed = fields.has("body") ? typed(asked, fields) : stored(asked);
    if (!pages.isFromHere(asked, typed, fields)) {
      return;
    }
    switch (drafting.check(typed.draft())) {
      case Checked.Faulty(var faults) -> pages.settle(asked, typed, new Outcome.Faulty(faults));
      case Checked.Fine(var article) -> tried(asked, typed, trial(article, fields));
    }
  }

  private Typed stored(Asked asked) {
    var newest = drafting.newest(asked.id()).orElseThrow(Editing::unknown);
    return Typed.of(Draft.of(newest.article()), newest.number(), "");
  }

  private Trial trial(Article article, Fields fields) {
    var asked = fields.text("question").strip();
    if (asked.length() > Asking.LONGEST) {
      throw Problem.in("question", "Ask in %d characters at the most.".formatted(Asking.LONGEST));
    }
    var examples = article.questions();
    var example = examples.isEmpty() ? article.title() : examples.getFirst();
    var question = asked.isEmpty() ? example : asked;
    return new Trial(article, question, preview.read(article, question));
  }

  private void tried(Asked asked, Typed typed, Trial trial) {
    if (Web.wantsPage(asked.request())) {
      pages.show(asked, typed.with(trial), "");
    } else {
      web.json(asked.response(), TrialJson.of(trial));
    }
  }

  private void revision(ServerRequest request, ServerResponse response, Editor editor) {
    var revisions = drafting.articles().revisions(id(request));
    var number = request.path().pathParameters().get("number");
    var revision =
        revisions.stream()
            .filter(each -> Integer.toString(each.number()).equals(number))
            .findFirst()
            .orElseThrow(Editing::unknown);
    var before = revisions.stream().filter(each -> each.number() == revision.number() - 1).toList();
    if (Web.wantsPage(request)) {
      show(response, editor, revision, before);
    } else {
      web.json(response, ArticleJson.of(List.of(revision)));
    }
  }

  private void show(
      ServerResponse response, Editor editor, Revision revision, List<Revision> before) {
    var title = "Revision %d: %s".formatted(revision.number(), revision.article().title());
    var difference =
        before.stream()
            .flatMap(each -> Difference.between(each.article(), revision.article()).stream())
            .toList();
    web.page(
        response,
        "revision",
        Map.of(
            "frame",
            web.frame(title, editor),
            "revision",
            revision,
            "difference",
            difference,
            "when",
            new When(drafting.house().clock().getZone())));
  }

  private static Problem unknown() {
    return Problem.of(Status.NOT_FOUND_404, "There is no such article, or no such revision of it.");
  }
}
