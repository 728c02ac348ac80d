package handrail.assistant.desk.web;

import handrail.assistant.desk.web.Sessions.Session;
import handrail.assistant.roster.Roster;
import handrail.channels.http.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Signing in and out. In the demonstration one chooses one's name; otherwise nobody can sign in
/// yet, and the page says so.
public final class SignIn implements HttpService {
  private static final Pattern OURS = Pattern.compile("/(desk|editor)(/[\\w./-]*)?");

  private final Sessions sessions;
  private final Roster roster;
  private final Web web;
  private final boolean demonstration;

  public SignIn(Sessions sessions, Roster roster, Web web, boolean demonstration) {
    this.sessions = sessions;
    this.roster = roster;
    this.web = web;
    this.demonstration = demonstration;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/sign-in", web.open(this::choose))
        .post("/sign-in", web.open(this::begin))
        .post("/sign-out", web.signedIn(this::end))
        .get(
            "/session",
            web.signedIn((_, response, session) -> web.json(response, Known.of(session))));
  }

  private void choose(ServerRequest request, ServerResponse response) {
    if (Web.wantsPage(request)) {
      response.status(demonstration ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503);
      web.page(
          response,
          "sign-in",
          Map.of(
              "frame", web.frame("Sign in", Optional.empty()),
              "staff", roster.staff(),
              "next", next(request.query().first("next").orElse(""))));
    } else {
      onlyInTheDemonstration();
      web.json(response, new Choice(roster.staff().stream().map(Person::of).toList()));
    }
  }

  private void begin(ServerRequest request, ServerResponse response) {
    onlyInTheDemonstration();
    refuseOtherSites(request);
    var fields = Fields.read(request);
    var worker =
        roster
            .find(fields.text("worker"))
            .orElseThrow(() -> Problem.in("worker", "There is nobody of that name here."));
    var session = sessions.begin(response, worker);
    if (Web.wantsPage(request)) {
      Web.goTo(response, next(fields.text("next")));
    } else {
      web.json(response, Known.of(session));
    }
  }

  private void end(ServerRequest request, ServerResponse response, Session session) {
    Fields.read(request).checkCsrf(request, session);
    sessions.end(request, response);
    if (Web.wantsPage(request)) {
      Web.goTo(response, "/desk/sign-in");
    } else {
      response.status(Status.NO_CONTENT_204).send();
    }
  }

  private void onlyInTheDemonstration() {
    if (!demonstration) {
      throw Problem.of(
          Status.SERVICE_UNAVAILABLE_503,
          "Signing in with the organisation's account is not part of this version: nobody can"
              + " sign in.");
    }
  }

  /// A form on somebody else's page must not sign anybody in.
  private static void refuseOtherSites(ServerRequest request) {
    var site = request.headers().first(HeaderNames.create("Sec-Fetch-Site")).orElse("none");
    if (!site.equals("same-origin") && !site.equals("none")) {
      throw Problem.of(Status.FORBIDDEN_403, "This form was sent from another site.");
    }
  }

  /// Where to go afterwards: only ever a page of ours.
  private static String next(String path) {
    return OURS.matcher(path).matches() ? path : "/desk/handoffs";
  }

  private record Choice(List<Person> workers) {}

  private record Known(Person worker, String csrf) {
    static Known of(Session session) {
      return new Known(Person.of(session.worker()), session.csrf());
    }
  }

  private record Person(String id, String name, List<String> roles) {
    static Person of(Roster.Staff staff) {
      return new Person(
          staff.id(),
          staff.name(),
          staff.roles().stream()
              .sorted()
              .map(role -> role.name().toLowerCase(Locale.ROOT))
              .toList());
    }
  }
}
