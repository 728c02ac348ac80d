package handrail.assistant.desk.supervision;

import handrail.assistant.brief.ReasonWords;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where supervisors read what is said in danger, and confirm its numbers.
public final class SafetyWordsPage implements HttpService {
  private static final String AGAIN = "again-";

  private static final Map<String, String> SORTS =
      Map.of(
          "telling", "After it, when somebody is being asked at this moment",
          "nobody-here", "After it, when nobody is at work",
          "again", "Once it has been said",
          "duty", "Without food, heat or shelter, when nobody is at work",
          "soft", "One line, when it is not sure",
          "neutral", "All that is said where somebody may read along");

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
            "wordings", bySort()));
  }

  /// In their order, under what they are for.
  private Map<String, List<Wording>> bySort() {
    return words.wordings().stream()
        .collect(
            Collectors.groupingBy(
                wording -> sort(wording.category()), LinkedHashMap::new, Collectors.toList()));
  }

  /// What a category of the file is for.
  private static String sort(String category) {
    var said = SORTS.get(category);
    return said != null
        ? said
        : category.startsWith(AGAIN)
            ? SORTS.get("again") + ": " + ReasonWords.of(category.substring(AGAIN.length()))
            : ReasonWords.of(category);
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
