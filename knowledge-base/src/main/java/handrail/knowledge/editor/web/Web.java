package handrail.knowledge.editor.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import handrail.knowledge.Staff;
import handrail.knowledge.Staff.Editor;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How the editor answers: a page to a browser, JSON to everything else.
public final class Web {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Staff staff;
  private final House house;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "handrail.knowledge.editor.template");

  public Web(Staff staff, House house) {
    this.staff = staff;
    this.house = house;
  }

  /// A request of somebody signed in.
  public interface SignedIn {
    void handle(ServerRequest request, ServerResponse response, Editor editor);
  }

  /// Sends those who are not signed in to the sign-in, without losing what they have typed; tells
  /// problems as the request wants them.
  public Handler signedIn(SignedIn work) {
    return (request, response) -> {
      var editor = staff.editor(request);
      try {
        if (editor.isPresent()) {
          work.handle(request, response, editor.get());
        } else {
          signIn(request, response);
        }
      } catch (Problem problem) {
        tell(request, response, problem, editor);
      }
    };
  }

  private void signIn(ServerRequest request, ServerResponse response) {
    if (!wantsPage(request)) {
      throw Problem.of(Status.UNAUTHORIZED_401, "Sign in first.");
    }
    if (request.prologue().method().equals(Method.POST)) {
      keep(request, response);
    } else {
      var here = URLEncoder.encode(path(request), StandardCharsets.UTF_8);
      goTo(response, "/desk/sign-in?next=" + here);
    }
  }

  /// From the root, not from where the service is registered.
  private static String path(ServerRequest request) {
    return request.prologue().uriPath().rawPath();
  }

  /// The session has ended while somebody wrote: the page keeps it until she has signed in again.
  private void keep(ServerRequest request, ServerResponse response) {
    response.status(Status.UNAUTHORIZED_401);
    page(
        response,
        "kept",
        Map.of(
            "frame", Frame.of("Your session has ended", house, Optional.empty()),
            "path", path(request),
            "typed", Fields.of(request).typed()));
  }

  private void tell(
      ServerRequest request, ServerResponse response, Problem problem, Optional<Editor> editor) {
    response.status(problem.status());
    if (wantsPage(request)) {
      var frame = Frame.of("This did not work", house, editor);
      page(response, "problem", Map.of("frame", frame, "detail", problem.detail()));
    } else {
      response
          .header(HeaderNames.CONTENT_TYPE, "application/problem+json")
          .send(Json.problem(problem.body()));
    }
  }

  /// Refuses what a person has no role for: a page says whom to ask.
  public void refuse(ServerRequest request, ServerResponse response, Editor editor, String what) {
    if (!wantsPage(request)) {
      throw Problem.of(Status.FORBIDDEN_403, "You may not " + what + ".");
    }
    response.status(Status.FORBIDDEN_403);
    page(
        response,
        "refused",
        Map.of(
            "frame", frame("You may not " + what, editor),
            "people", house.people()));
  }

  public Frame frame(String title, Editor editor) {
    return Frame.of(title, house, Optional.of(editor));
  }

  /// Sends a page. Nothing in it may be kept, framed, or run from elsewhere.
  public void page(ServerResponse response, String template, Map<String, ?> params) {
    var html = new StringOutput();
    templates.render("editor/" + template + ".jte", new HashMap<>(params), html);
    response
        .header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .header(HeaderNames.create("Content-Security-Policy"), POLICY)
        .header(HeaderNames.create("X-Content-Type-Options"), "nosniff")
        .header(HeaderNames.create("Referrer-Policy"), "same-origin")
        .send(html.toString());
  }

  public void json(ServerResponse response, Object body) {
    response
        .header(HeaderNames.CONTENT_TYPE, "application/json")
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .send(Json.write(body));
  }

  public static void goTo(ServerResponse response, String path) {
    response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, path).send();
  }

  public static boolean wantsPage(ServerRequest request) {
    return request.headers().first(HeaderNames.ACCEPT).orElse("").contains("text/html");
  }
}
