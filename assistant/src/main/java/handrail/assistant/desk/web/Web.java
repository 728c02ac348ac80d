package handrail.assistant.desk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import handrail.assistant.Json;
import handrail.assistant.roster.Roster.Role;
import handrail.channels.http.Pages;
import handrail.channels.http.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// How the desk answers: a page to a browser, JSON to everything else.
public final class Web {
  private static final ObjectMapper JSON = Json.forStore();

  private final Sessions sessions;
  private final boolean demonstration;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "handrail.assistant.desk.template");

  public Web(Sessions sessions, boolean demonstration) {
    this.sessions = sessions;
    this.demonstration = demonstration;
  }

  /// A request of somebody signed in.
  public interface SignedIn {
    void handle(ServerRequest request, ServerResponse response, Sessions.Session session);
  }

  /// Sends those who are not signed in to the sign-in; tells problems as the request wants them.
  public Handler signedIn(SignedIn work) {
    return open(
        (request, response) -> {
          var session = sessions.of(request);
          if (session.isPresent()) {
            work.handle(request, response, session.get());
          } else if (wantsPage(request)) {
            goTo(response, "/desk/sign-in?next=" + encoded(request.path().absolute().rawPath()));
          } else {
            throw Problem.of(Status.UNAUTHORIZED_401, "Sign in first.");
          }
        });
  }

  /// A request of a supervisor; others are told that it is not for them.
  public Handler supervising(SignedIn work) {
    return signedIn(
        (request, response, session) -> {
          if (!session.worker().roles().contains(Role.SUPERVISOR)) {
            throw Problem.of(Status.FORBIDDEN_403, "Only supervisors see to this.");
          }
          work.handle(request, response, session);
        });
  }

  /// Tells problems as the request wants them.
  Handler open(Handler work) {
    return (request, response) -> {
      try {
        work.handle(request, response);
      } catch (Problem problem) {
        if (!wantsPage(request)) {
          throw problem;
        }
        problemPage(request, response, problem);
      }
    };
  }

  private void problemPage(ServerRequest request, ServerResponse response, Problem problem) {
    response.status(problem.status());
    var frame = frame("This did not work", sessions.of(request));
    page(response, "problem", Map.of("frame", frame, "detail", String.valueOf(problem.detail())));
  }

  public Frame frame(String title, Optional<Sessions.Session> session) {
    return new Frame(
        title,
        session.map(known -> known.worker().name()).orElse(""),
        session.map(Sessions.Session::csrf).orElse(""),
        demonstration,
        session.filter(known -> known.worker().roles().contains(Role.SUPERVISOR)).isPresent());
  }

  public void page(ServerResponse response, String template, Map<String, Object> params) {
    var html = new StringOutput();
    templates.render("desk/" + template + ".jte", params, html);
    Pages.send(response, html.toString());
  }

  public void json(ServerResponse response, Object body) {
    try {
      response
          .header(HeaderNames.CONTENT_TYPE, "application/json")
          .header(HeaderNames.CACHE_CONTROL, "no-store")
          .send(JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Sends a file that others go on working with.
  public static void file(ServerResponse response, String type, String text) {
    response
        .header(HeaderNames.CONTENT_TYPE, type)
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .send(text.getBytes(StandardCharsets.UTF_8));
  }

  public static void goTo(ServerResponse response, String path) {
    response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, path).send();
  }

  public static boolean wantsPage(ServerRequest request) {
    return request.headers().first(HeaderNames.ACCEPT).orElse("").contains("text/html");
  }

  private static String encoded(String path) {
    // A form that was sent has no page of its own: its handoff has.
    var page = path.replaceFirst("^(/desk/handoffs/[^/]+)/.*", "$1");
    return URLEncoder.encode(page, StandardCharsets.UTF_8);
  }
}
