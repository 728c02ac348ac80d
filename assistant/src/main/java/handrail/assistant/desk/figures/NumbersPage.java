package handrail.assistant.desk.figures;

import handrail.assistant.desk.web.Sessions.Session;
import handrail.assistant.desk.web.Web;
import handrail.assistant.desk.web.When;
import handrail.assistant.oversight.numbers.Figures;
import handrail.assistant.oversight.numbers.LatestNumbers;
import handrail.assistant.oversight.numbers.Sheet;
import handrail.assistant.roster.Roster;
import handrail.channels.http.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Optional;

/// Where supervisors see what the service gives people and what it costs them: as a page, as JSON,
/// and as CSV.
public final class NumbersPage implements HttpService {
  private static final String USUAL = "30";
  private static final String CSV = "text/csv";

  private final LatestNumbers numbers;
  private final Roster roster;
  private final Web web;
  private final When when;

  public NumbersPage(LatestNumbers numbers, Roster roster, Web web, When when) {
    this.numbers = numbers;
    this.roster = roster;
    this.web = web;
    this.when = when;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/", web.supervising(this::show))
        .get("/sheet.csv", web.supervising((request, response, _) -> sheet(request, response)));
  }

  private void show(ServerRequest request, ServerResponse response, Session session) {
    if (Web.wantsPage(request)) {
      page(figures(request), response, session);
    } else if (wantsSheet(request)) {
      sheet(request, response);
    } else {
      web.json(response, figures(request));
    }
  }

  private void page(Figures figures, ServerResponse response, Session session) {
    web.page(
        response,
        "numbers",
        Map.of(
            "frame", web.frame("Numbers", Optional.of(session)),
            "days", figures.days(),
            "periods", LatestNumbers.PERIODS,
            "readAt", when.at(figures.at()),
            "sections", new NumbersView(figures, roster).sections()));
  }

  private void sheet(ServerRequest request, ServerResponse response) {
    var figures = figures(request);
    response
        .header(HeaderNames.CONTENT_TYPE, CSV + "; charset=utf-8")
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .header(
            HeaderNames.CONTENT_DISPOSITION,
            "attachment; filename=\"handrail-numbers-" + figures.days() + "-days.csv\"")
        .send(Sheet.of(figures));
  }

  private static boolean wantsSheet(ServerRequest request) {
    return request.headers().first(HeaderNames.ACCEPT).orElse("").contains(CSV);
  }

  private Figures figures(ServerRequest request) {
    var days = request.query().first("days").orElse(USUAL);
    return LatestNumbers.PERIODS.stream()
        .filter(period -> Integer.toString(period).equals(days))
        .findFirst()
        .map(numbers::of)
        .orElseThrow(() -> Problem.in("days", "It must be one of " + LatestNumbers.PERIODS));
  }
}
