package handrail.assistant.desk.supervision;

import handrail.assistant.desk.web.Fields;
import handrail.assistant.desk.web.Sessions.Session;
import handrail.assistant.desk.web.Web;
import handrail.assistant.safety.CheckedNumbers;
import handrail.assistant.safety.CheckedNumbers.Checked;
import handrail.assistant.triage.SafetyWords;
import handrail.assistant.triage.SafetyWords.Wording;
import handrail.channels.http.Problem;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where supervisors read what is said in danger, and confirm its numbers.
public final class SafetyWordsPage implements HttpService {
  private final SafetyWords words;
  private final CheckedNumbers numbers;
  private final Web web;

  public SafetyWordsPage(SafetyWords words, CheckedNumbers numbers, Web web) {
    this.words = words;
    this.numbers = numbers;
    this.web = web;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/", web.supervising(this::show)).post("/checked", web.supervising(this::confirm));
  }

  private void show(ServerRequest request, ServerResponse response, Session session) {
    if (!Web.wantsPage(request)) {
      web.json(response, new Everything(numbers.all(), words.wordings()));
      return;
    }
    web.page(
        response,
        "safety-words",
        Map.of(
            "frame", web.frame("Safety words", Optional.of(session)),
            "numbers", numbers.all(),
            "wordings", words.wordings()));
  }

  private void confirm(ServerRequest request, ServerResponse response, Session session) {
    var fields = Fields.read(request);
    fields.checkCsrf(request, session);
    if (!numbers.confirm(fields.words("number"), session.worker().name())) {
      throw Problem.in("number", "The safety words name no such number.");
    }
    if (Web.wantsPage(request)) {
      Web.goTo(response, "/desk/safety-words");
    } else {
      web.json(response, new Everything(numbers.all(), List.of()));
    }
  }

  private record Everything(List<Checked> numbers, List<Wording> wordings) {}
}
