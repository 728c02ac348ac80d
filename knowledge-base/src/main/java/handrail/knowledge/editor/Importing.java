package handrail.knowledge.editor;

import handrail.knowledge.Article;
import handrail.knowledge.Revision;
import handrail.knowledge.Staff.Editor;
import handrail.knowledge.article.MarkdownArticle;
import handrail.knowledge.editor.ArticlePages.Asked;
import handrail.knowledge.editor.ArticleView.Typed;
import handrail.knowledge.editor.Drafting.Writing;
import handrail.knowledge.editor.draft.Draft;
import handrail.knowledge.editor.web.Fault;
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

/// A Markdown file with front matter becomes a draft: of a new article, or on top of the one that
/// has its id.
record Importing(Drafting drafting, ArticlePages pages, Web web) implements HttpService {
  private static final String NOTE = "Imported from a file";

  @Override
  public void routing(HttpRules rules) {
    rules.get("/", web.signedIn(this::ask)).post("/", web.signedIn(this::take));
  }

  private void ask(ServerRequest request, ServerResponse response, Editor editor) {
    if (mayWrite(editor)) {
      show(response, editor, "", List.of());
    } else {
      web.refuse(request, response, editor, "import articles");
    }
  }

  private static boolean mayWrite(Editor editor) {
    return editor.mayEdit() || editor.mayPublish();
  }

  private void take(ServerRequest request, ServerResponse response, Editor editor) {
    if (!mayWrite(editor)) {
      web.refuse(request, response, editor, "import articles");
      return;
    }
    var fields = Fields.of(request);
    fields.mustCarryTokenOf(editor);
    var text = fields.text(Fields.MARKDOWN);
    var asked = new Asked(request, response, editor, Editing.NEW);
    try {
      save(asked, text, MarkdownArticle.read("The file", text.replace("\r\n", "\n")));
    } catch (MarkdownArticle.Wrong wrong) {
      var what = String.valueOf(wrong.getMessage());
      refuse(asked, text, List.of(new Fault(Fields.MARKDOWN, what)));
    }
  }

  private void save(Asked asked, String text, Article article) {
    int newest = drafting.newest(article.id()).map(Revision::number).orElse(0);
    var typed = Typed.of(Draft.of(article), newest, NOTE);
    var writing = new Writing(typed.draft(), newest, asked.editor().name(), NOTE);
    switch (drafting.save(writing)) {
      case Outcome.Faulty(var faults) -> refuse(asked, text, inFile(faults));
      case Outcome.Done(var revision, var what) when what == Done.SAVED ->
          pages.settle(asked, typed, new Outcome.Done(revision, Done.IMPORTED));
      case Outcome other -> pages.settle(asked, typed, other);
    }
  }

  /// All faults are in the one text; each names its field in words.
  private static List<Fault> inFile(List<Fault> faults) {
    return faults.stream()
        .map(each -> new Fault(Fields.MARKDOWN, each.field() + ": " + each.message()))
        .toList();
  }

  private void refuse(Asked asked, String text, List<Fault> faults) {
    if (!Web.wantsPage(asked.request())) {
      throw Problem.faulty(faults);
    }
    asked.response().status(Status.BAD_REQUEST_400);
    show(asked.response(), asked.editor(), text, faults);
  }

  private void show(ServerResponse response, Editor editor, String text, List<Fault> faults) {
    var title = faults.isEmpty() ? "Import an article" : "Error: Import an article";
    web.page(
        response,
        "import",
        Map.of("frame", web.frame(title, editor), "markdown", text, "faults", faults));
  }
}
