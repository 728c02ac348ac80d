package handrail.knowledge.editor;

import handrail.knowledge.Articles;
import handrail.knowledge.Revision;
import handrail.knowledge.Staff.Editor;
import handrail.knowledge.editor.ArticleView.Conflict;
import handrail.knowledge.editor.ArticleView.Standing;
import handrail.knowledge.editor.ArticleView.Typed;
import handrail.knowledge.editor.draft.Checks;
import handrail.knowledge.editor.draft.Checks.Checked;
import handrail.knowledge.editor.draft.Difference;
import handrail.knowledge.editor.draft.Draft;
import handrail.knowledge.editor.draft.When;
import handrail.knowledge.editor.web.Fault;
import handrail.knowledge.editor.web.Fields;
import handrail.knowledge.editor.web.House;
import handrail.knowledge.editor.web.Problem;
import handrail.knowledge.editor.web.Web;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The page of one article, as it stands or as somebody has typed it; and what it says in JSON.
record ArticlePages(Articles articles, Web web, House house) {
  private static final String SIGNED_IN_AGAIN =
      "You have signed in again since this page was opened. What you wrote is below and is not"
          + " saved yet. Check it, then save.";

  /// A request of a person about an article.
  record Asked(ServerRequest request, ServerResponse response, Editor editor, String id) {}

  void stands(Asked asked, String notice) {
    var revisions = revisions(asked.id());
    if (Web.wantsPage(asked.request())) {
      var newest = revisions.getFirst();
      show(asked, Typed.of(Draft.of(newest.article()), newest.number(), ""), notice);
    } else {
      json(asked.response(), revisions);
    }
  }

  private List<Revision> revisions(String id) {
    var revisions = articles.revisions(id);
    if (revisions.isEmpty()) {
      throw unknown();
    }
    return revisions;
  }

  private static Problem unknown() {
    return Problem.of(Status.NOT_FOUND_404, "There is no such article.");
  }

  /// The page with what was typed still in it.
  void show(Asked asked, Typed typed, String notice) {
    var standing = Standing.of(asked.id(), articles.revisions(asked.id()));
    var newest = standing.newest();
    var title = newest == null ? "New article" : newest.article().title();
    var before = typed.faults().isEmpty() ? "" : "Error: ";
    var frame = web.frame(before + title, asked.editor());
    var view = new ArticleView(frame, house, asked.editor(), typed, standing, notice);
    web.page(
        asked.response(),
        "article",
        Map.of("view", view, "when", new When(house.clock().getZone())));
  }

  /// Whether a request comes from a page of the session it is made in. If not, nothing is done, and
  /// what was typed is shown again to be sent from here: she may have signed in again meanwhile.
  boolean isFromHere(Asked asked, Typed typed, Fields fields) {
    if (fields.carriesTokenOf(asked.editor())) {
      return true;
    }
    if (!Web.wantsPage(asked.request())) {
      fields.mustCarryTokenOf(asked.editor());
    }
    asked.response().status(Status.FORBIDDEN_403);
    show(asked, typed, SIGNED_IN_AGAIN);
    return false;
  }

  /// Tells what came of a request.
  void settle(Asked asked, Typed typed, Outcome outcome) {
    boolean page = Web.wantsPage(asked.request());
    switch (outcome) {
      case Outcome.Done(var revision, var what) -> done(asked, revision, what);
      case Outcome.Unknown() -> throw unknown();
      case Outcome.NotPossible(var move, var from) ->
          throw Problem.of(Status.CONFLICT_409, notPossible(move, from));
      case Outcome.Faulty(var faults) when page -> faulty(asked, typed, faults);
      case Outcome.Faulty(var faults) -> throw Problem.faulty(faults);
      case Outcome.Overtaken(var newest) when page -> overtaken(asked, typed, newest);
      case Outcome.Overtaken(var newest) -> throw Problem.of(Status.CONFLICT_409, said(newest));
    }
  }

  private void done(Asked asked, Revision revision, Done what) {
    var id = revision.article().id();
    if (Web.wantsPage(asked.request())) {
      Web.goTo(asked.response(), "/editor/articles/" + id + "?done=" + what.key());
    } else {
      json(asked.response(), articles.revisions(id));
    }
  }

  private void faulty(Asked asked, Typed typed, List<Fault> faults) {
    asked.response().status(Status.BAD_REQUEST_400);
    show(asked, typed.with(faults), "");
  }

  private void overtaken(Asked asked, Typed typed, Revision newest) {
    if (typed.basedOn() == 0) {
      faulty(asked, typed, List.of(new Fault("id", "There is already an article of this name.")));
      return;
    }
    asked.response().status(Status.CONFLICT_409);
    var difference =
        switch (Checks.check(typed.draft(), house)) {
          case Checked.Fine(var article) -> Difference.between(newest.article(), article);
          case Checked.Faulty _ -> List.<Difference.Line>of();
        };
    show(asked, typed.with(new Conflict(newest, difference)), "");
  }

  private String said(Revision newest) {
    return "%s has saved revision %d on %s, after the one you have seen."
        .formatted(
            newest.editor(),
            newest.number(),
            new When(house.clock().getZone()).moment(newest.at()));
  }

  private static String notPossible(Move move, Revision.State from) {
    return "This revision is %s. To %s, save a new draft first."
        .formatted(from.name().toLowerCase(Locale.ROOT), move.key());
  }

  private void json(ServerResponse response, List<Revision> revisions) {
    var newest = revisions.getFirst();
    response.header(HeaderNames.ETAG, "\"" + newest.number() + "\"");
    web.json(response, ArticleJson.of(revisions));
  }
}
