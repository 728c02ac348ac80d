package handrail.knowledge.editor;

import com.fasterxml.jackson.databind.JsonNode;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import handrail.knowledge.Article;
import handrail.knowledge.Articles;
import handrail.knowledge.Articles.Overtaken;
import handrail.knowledge.Preview;
import handrail.knowledge.Preview.Reading;
import handrail.knowledge.Revision;
import handrail.knowledge.Revision.State;
import handrail.knowledge.Staff;
import handrail.knowledge.article.MarkdownArticle;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.staticcontent.ClasspathHandlerConfig;
import io.helidon.webserver.staticcontent.StaticContentFeature;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/// Where editors find articles, change them, see how they would read, and publish them. Pages and
/// JSON at the same addresses.
public final class Editor implements HttpService {
  private static final String HOME = "/editor/articles";

  private final Articles articles;
  private final Staff staff;
  private final Preview preview;
  private final Clock clock;
  private final boolean demo;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "handrail.knowledge.editor.template");
  private final Parser markdown =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private final HtmlRenderer html =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .sanitizeUrls(true)
          .build();

  /// Needs what it edits, who may, and how drafts read.
  ///
  /// @param demo whether staff sign in by choosing their name
  public Editor(Articles articles, Staff staff, Preview preview, Clock clock, boolean demo) {
    this.articles = articles;
    this.staff = staff;
    this.preview = preview;
    this.clock = clock;
    this.demo = demo;
  }

  /// Registers pages, JSON and static files under `/editor`.
  public void register(HttpRouting.Builder routing) {
    routing.register(
        "/editor/page",
        StaticContentFeature.createService(
            ClasspathHandlerConfig.create("handrail/knowledge/editor/page")));
    routing.register("/editor", this);
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/", (_, response) -> Web.redirect(response, HOME))
        .get("/articles", signedIn(this::list))
        .get("/articles/new", signedIn(this::fresh))
        .post("/articles/new", signedIn(this::create))
        .post("/import", signedIn(this::bring))
        .get("/articles/{id}", signedIn(this::show))
        .put("/articles/{id}", signedIn(this::put))
        .post("/articles/{id}", signedIn(this::post))
        .get("/articles/{id}/revisions/{number}", signedIn(this::revision))
        .post("/articles/{id}/submit", move(State.SUBMITTED))
        .post("/articles/{id}/approve", move(State.APPROVED))
        .post("/articles/{id}/publish", move(State.PUBLISHED))
        .post("/articles/{id}/archive", move(State.ARCHIVED));
  }

  private interface Signed {
    void handle(Staff.Editor editor, ServerRequest request, ServerResponse response);
  }

  private Handler signedIn(Signed handler) {
    return (request, response) -> {
      var editor = staff.editor(request);
      if (editor.isPresent()) {
        handler.handle(editor.get(), request, response);
      } else if (Web.wantsJson(request)) {
        Web.problem(response, Status.UNAUTHORIZED_401, "Sign in first, at /desk/sign-in.", null);
      } else {
        var here = URLEncoder.encode(request.path().path(), StandardCharsets.UTF_8);
        Web.redirect(response, "/desk/sign-in?next=" + here);
      }
    };
  }

  private void list(Staff.Editor editor, ServerRequest request, ServerResponse response) {
    var words = request.query().first("find").orElse("");
    var today = LocalDate.now(clock);
    var list = ArticleList.of(articles.newest(), words, today);
    if (Web.wantsJson(request)) {
      Web.json(response, Map.of("articles", list.rows().stream().map(Editor::brief).toList()));
    } else {
      render(editor, response, "editor/list.jte", Map.of("list", list));
    }
  }

  private static Map<String, Object> brief(ArticleList.Row row) {
    var article = row.revision().article();
    return Map.of(
        "id", article.id(),
        "title", article.title(),
        "team", article.team(),
        "language", article.language(),
        "state", row.state(),
        "revision", row.revision().number(),
        "note", row.note());
  }

  private void fresh(Staff.Editor editor, ServerRequest request, ServerResponse response) {
    var today = LocalDate.now(clock).toString();
    var draft = new Draft(Map.of("language", "en", "reviewed", today));
    show(editor, response, view("", draft, 0));
  }

  private void show(Staff.Editor editor, ServerRequest request, ServerResponse response) {
    String id = id(request);
    var revisions = articles.revisions(id);
    if (revisions.isEmpty()) {
      notFound(request, response, editor);
    } else if (Web.wantsJson(request)) {
      Web.json(response, Map.of("newest", revisions.getFirst(), "revisions", revisions));
    } else {
      var newest = revisions.getFirst();
      var notice = request.query().first("done").map(Editor::notice).orElse("");
      show(editor, response, view(id, Draft.of(newest.article()), newest.number()).with(notice));
    }
  }

  private static String notice(String done) {
    return switch (done) {
      case "saved" -> "Saved as a draft. Citizens do not get it yet.";
      case "submitted" -> "Handed in for approval.";
      case "approved" -> "Approved. It can be published.";
      case "published" -> "Published. Citizens get this from now on.";
      case "archived" -> "Archived. Nothing is answered from it any more.";
      default -> "";
    };
  }

  private ArticleView view(String id, Draft draft, int basedOn) {
    var question = draft.get("questions").lines().findFirst().orElse("");
    return new ArticleView(
        id, draft, Map.of(), "", basedOn, articles.revisions(id), question, null, null);
  }

  private void show(Staff.Editor editor, ServerResponse response, ArticleView view) {
    render(editor, response, "editor/article.jte", Map.of("view", view));
  }

  private void revision(Staff.Editor editor, ServerRequest request, ServerResponse response) {
    var number = request.path().pathParameters().get("number");
    Optional<Revision> found =
        articles.revisions(id(request)).stream()
            .filter(each -> Integer.toString(each.number()).equals(number))
            .findFirst();
    if (found.isEmpty()) {
      notFound(request, response, editor);
    } else if (Web.wantsJson(request)) {
      Web.json(response, found.get());
    } else {
      render(
          editor,
          response,
          "editor/revision.jte",
          Map.of("revision", found.get(), "page", page(found.get().article().body())));
    }
  }

  private void create(Staff.Editor editor, ServerRequest request, ServerResponse response) {
    var form = request.content().as(Parameters.class);
    edit(editor, response, form.first("id").orElse("").strip(), form);
  }

  private void post(Staff.Editor editor, ServerRequest request, ServerResponse response) {
    edit(editor, response, id(request), request.content().as(Parameters.class));
  }

  /// The form: a preview, or a save.
  private void edit(Staff.Editor editor, ServerResponse response, String id, Parameters form) {
    var draft = Draft.of(form);
    int basedOn = number(form.first("basedOn").orElse("0"));
    var view = view(id, draft, basedOn);
    if (!editor.csrf().equals(form.first("csrf").orElse("")) || !editor.mayEdit()) {
      response.status(Status.FORBIDDEN_403);
      var why =
          editor.mayEdit()
              ? "This page is old. What you typed is still here: save it again."
              : "You can read articles. To change them, ask an editor.";
      show(editor, response, view.with(Map.of("", why)));
      return;
    }
    var faults = draft.faults(id);
    if (!faults.isEmpty()) {
      response.status(Status.BAD_REQUEST_400);
      show(editor, response, view.with(faults));
    } else if (form.contains("preview")) {
      show(editor, response, previewed(view, draft.article(id), form));
    } else {
      save(editor, response, view, draft.article(id), form.first("note").orElse(""));
    }
  }

  private ArticleView previewed(ArticleView view, Article article, Parameters form) {
    String question = form.first("question").orElse(view.question()).strip();
    @Nullable Reading reading = question.isEmpty() ? null : preview.read(article, question);
    return view.with(question, reading, page(article.body()));
  }

  private String page(String body) {
    return html.render(markdown.parse(body));
  }

  private void save(
      Staff.Editor editor,
      ServerResponse response,
      ArticleView view,
      Article article,
      String note) {
    try {
      articles.save(article, view.basedOn(), editor.name(), note);
      Web.redirect(response, HOME + "/" + article.id() + "?done=saved");
    } catch (Overtaken e) {
      response.status(Status.CONFLICT_409);
      show(
          editor,
          response,
          view.with(
              Map.of(
                  "",
                  Objects.toString(e.getMessage())
                      + ". What you typed is still here: compare the two, then save again from its"
                      + " page.")));
    }
  }

  private void put(Staff.Editor editor, ServerRequest request, ServerResponse response) {
    JsonNode body = Web.body(request);
    if (mayNot(editor, request, response, editor.mayEdit())) {
      return;
    }
    if (body == null) {
      Web.problem(response, Status.BAD_REQUEST_400, "It must be a JSON object.", "body");
      return;
    }
    save(editor, response, id(request), body);
  }

  private void save(Staff.Editor editor, ServerResponse response, String id, JsonNode body) {
    var draft = Draft.of(body);
    var faults = draft.faults(id);
    if (!body.path("basedOn").isInt()) {
      Web.problem(response, Status.BAD_REQUEST_400, "It must be a revision's number.", "basedOn");
    } else if (!faults.isEmpty()) {
      var first = faults.entrySet().iterator().next();
      Web.problem(response, Status.BAD_REQUEST_400, first.getValue(), first.getKey());
    } else {
      try {
        Web.json(
            response,
            articles.save(
                draft.article(id),
                body.path("basedOn").intValue(),
                editor.name(),
                body.path("note").asText("")));
      } catch (Overtaken e) {
        Web.problem(response, Status.CONFLICT_409, Objects.toString(e.getMessage()), null);
      }
    }
  }

  /// Refuses a JSON change, when it must be.
  private static boolean mayNot(
      Staff.Editor editor, ServerRequest request, ServerResponse response, boolean may) {
    var csrf = request.headers().first(HeaderNames.create("X-CSRF-Token")).orElse("");
    if (!may) {
      Web.problem(response, Status.FORBIDDEN_403, "You may read this, not change it.", null);
    } else if (!editor.csrf().equals(csrf)) {
      Web.problem(response, Status.FORBIDDEN_403, "The csrf token is missing or old.", null);
    } else {
      return false;
    }
    return true;
  }

  private Handler move(State to) {
    return signedIn((editor, request, response) -> move(editor, request, response, to));
  }

  private void move(Staff.Editor editor, ServerRequest request, ServerResponse response, State to) {
    boolean may = to == State.SUBMITTED ? editor.mayEdit() : editor.mayPublish();
    boolean isForm =
        request
            .headers()
            .contentType()
            .filter(type -> type.mediaType().equals(MediaTypes.APPLICATION_FORM_URLENCODED))
            .isPresent();
    if (isForm) {
      moveByForm(editor, request, response, to, may);
    } else if (!mayNot(editor, request, response, may)) {
      JsonNode body = request.content().hasEntity() ? Web.body(request) : null;
      int number =
          body == null || !body.path("revision").isInt()
              ? newest(id(request))
              : body.path("revision").intValue();
      try {
        Web.json(response, articles.move(id(request), number, to, editor.name()));
      } catch (Overtaken e) {
        Web.problem(response, Status.CONFLICT_409, Objects.toString(e.getMessage()), null);
      } catch (IllegalArgumentException none) {
        Web.problem(response, Status.NOT_FOUND_404, "There is no such article.", null);
      }
    }
  }

  private void moveByForm(
      Staff.Editor editor, ServerRequest request, ServerResponse response, State to, boolean may) {
    String id = id(request);
    var form = request.content().as(Parameters.class);
    var revisions = articles.revisions(id);
    if (revisions.isEmpty()) {
      notFound(request, response, editor);
      return;
    }
    var newest = revisions.getFirst();
    var view = view(id, Draft.of(newest.article()), newest.number());
    if (!may || !editor.csrf().equals(form.first("csrf").orElse(""))) {
      response.status(Status.FORBIDDEN_403);
      show(
          editor,
          response,
          view.with(
              Map.of(
                  "",
                  may ? "This page was old. Try again." : "A publisher must do this. Ask one.")));
      return;
    }
    try {
      articles.move(id, number(form.first("revision").orElse("0")), to, editor.name());
      Web.redirect(response, HOME + "/" + id + "?done=" + to.name().toLowerCase(Locale.ROOT));
    } catch (Overtaken e) {
      response.status(Status.CONFLICT_409);
      show(editor, response, view.with(Map.of("", Objects.toString(e.getMessage()))));
    }
  }

  private void bring(Staff.Editor editor, ServerRequest request, ServerResponse response) {
    boolean json = Web.wantsJson(request);
    if (json && mayNot(editor, request, response, editor.mayEdit())) {
      return;
    }
    var form = json ? null : request.content().as(Parameters.class);
    String text =
        form == null
            ? new String(request.content().as(byte[].class), StandardCharsets.UTF_8)
            : form.first("markdown").orElse("");
    boolean allowed =
        form == null || (editor.mayEdit() && editor.csrf().equals(form.first("csrf").orElse("")));
    if (!allowed) {
      Web.problem(response, Status.FORBIDDEN_403, "You may read articles, not import them.", null);
      return;
    }
    try {
      var article = MarkdownArticle.read("The file", text);
      var saved = articles.save(article, newest(article.id()), editor.name(), "Imported");
      if (json) {
        Web.json(response, saved);
      } else {
        Web.redirect(response, HOME + "/" + article.id() + "?done=saved");
      }
    } catch (MarkdownArticle.Wrong wrong) {
      Web.problem(
          response, Status.BAD_REQUEST_400, Objects.toString(wrong.getMessage()), "markdown");
    } catch (Overtaken e) {
      Web.problem(response, Status.CONFLICT_409, Objects.toString(e.getMessage()), null);
    }
  }

  private int newest(String id) {
    return articles.revisions(id).stream().findFirst().map(Revision::number).orElse(0);
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  private static String id(ServerRequest request) {
    return request.path().pathParameters().get("id");
  }

  private void notFound(ServerRequest request, ServerResponse response, Staff.Editor editor) {
    if (Web.wantsJson(request)) {
      Web.problem(response, Status.NOT_FOUND_404, "There is no such article.", null);
    } else {
      response.status(Status.NOT_FOUND_404);
      list(editor, request, response);
    }
  }

  private void render(
      Staff.Editor editor, ServerResponse response, String template, Map<String, Object> model) {
    var all = new HashMap<>(model);
    all.put("editor", editor);
    all.put("demo", demo);
    var out = new StringOutput();
    templates.render(template, all, out);
    Web.page(response, out.toString());
  }
}
