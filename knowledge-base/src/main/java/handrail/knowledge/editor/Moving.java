package handrail.knowledge.editor;

import handrail.knowledge.Staff.Editor;
import handrail.knowledge.editor.ArticlePages.Asked;
import handrail.knowledge.editor.ArticleView.Typed;
import handrail.knowledge.editor.Drafting.Writing;
import handrail.knowledge.editor.draft.Draft;
import handrail.knowledge.editor.web.Fields;
import handrail.knowledge.editor.web.Web;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// Moving an article on towards citizens, and out of their sight. The buttons stand in the form in
/// which the article is written, so what was typed is saved first and never left behind.
record Moving(Drafting drafting, ArticlePages pages, Web web) implements HttpService {
  @Override
  public void routing(HttpRules rules) {
    for (var move : Move.values()) {
      rules.post(
          "/{id}/" + move.key(),
          web.signedIn((request, response, editor) -> move(request, response, editor, move)));
    }
  }

  private void move(ServerRequest request, ServerResponse response, Editor editor, Move move) {
    if (!move.isFor(editor)) {
      web.refuse(request, response, editor, move.key() + " articles");
      return;
    }
    var fields = Fields.of(request);
    var asked = new Asked(request, response, editor, Editing.id(request));
    if (fields.form() && fields.has("body")) {
      saveAndMove(asked, fields, move);
    } else {
      moveOnly(asked, fields, move);
    }
  }

  private void saveAndMove(Asked asked, Fields fields, Move move) {
    var typed = Editing.typed(asked, fields);
    if (!pages.isFromHere(asked, typed, fields)) {
      return;
    }
    var name = asked.editor().name();
    var saved = drafting.save(new Writing(typed.draft(), typed.basedOn(), name, typed.note()));
    pages.settle(
        asked,
        typed,
        saved instanceof Outcome.Done(var revision, var _)
            ? drafting.move(revision.article().id(), revision.number(), move, name)
            : saved);
  }

  private void moveOnly(Asked asked, Fields fields, Move move) {
    fields.mustCarryTokenOf(asked.editor());
    int number = fields.revision("revision");
    var outcome = drafting.move(asked.id(), number, move, asked.editor().name());
    var typed =
        drafting
            .newest(asked.id())
            .map(newest -> Typed.of(Draft.of(newest.article()), number, ""))
            .orElseGet(() -> Typed.of(Draft.blank(drafting.house()), number, ""));
    pages.settle(asked, typed, outcome);
  }
}
