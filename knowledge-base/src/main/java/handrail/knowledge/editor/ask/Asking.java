package handrail.knowledge.editor.ask;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import handrail.knowledge.Preview;
import handrail.knowledge.Preview.Question;
import handrail.knowledge.Staff.Editor;
import handrail.knowledge.editor.web.Fault;
import handrail.knowledge.editor.web.Fields;
import handrail.knowledge.editor.web.House;
import handrail.knowledge.editor.web.Problem;
import handrail.knowledge.editor.web.Web;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Trying a question: what citizens would be told now, from the published pages, and why. A
/// question may hold a citizen's words, so it is sent in a body and kept nowhere.
public record Asking(Preview preview, Web web, House house) implements HttpService {
  /// A question for a preview is a question, not a page.
  public static final int LONGEST = 1000;

  @Override
  public void routing(HttpRules rules) {
    rules.get("/", web.signedIn(this::blank)).post("/", web.signedIn(this::ask));
  }

  private void blank(ServerRequest request, ServerResponse response, Editor editor) {
    show(response, editor, Asked.BLANK);
  }

  private void ask(ServerRequest request, ServerResponse response, Editor editor) {
    var fields = Fields.of(request);
    fields.mustCarryTokenOf(editor);
    var typed = typed(fields);
    var fault = fault(typed);
    var asked = fault.map(typed::but).orElseGet(() -> typed.told(preview.ask(question(typed))));
    if (Web.wantsPage(request)) {
      response.status(fault.isPresent() ? Status.BAD_REQUEST_400 : Status.OK_200);
      show(response, editor, asked);
    } else if (fault.isPresent()) {
      throw Problem.faulty(List.of(fault.get()));
    } else {
      web.json(response, Told.of(asked));
    }
  }

  /// Without a language or a channel it is asked in the first of each.
  private Asked typed(Fields fields) {
    var language = fields.text("language");
    var channel = fields.text("channel");
    return Asked.of(
        fields.text("question").strip(),
        language.isEmpty() ? house.languages().getFirst() : language,
        channel.isEmpty() ? Asked.WEB : channel);
  }

  private Optional<Fault> fault(Asked typed) {
    if (typed.question().isEmpty()) {
      return Optional.of(new Fault("question", "Write a question."));
    }
    if (typed.question().length() > LONGEST) {
      var shorter = "Ask in %d characters at the most.".formatted(LONGEST);
      return Optional.of(new Fault("question", shorter));
    }
    if (!house.languages().contains(typed.language())) {
      return Optional.of(new Fault("language", "Choose a language that is answered in."));
    }
    return Asked.WAYS.containsKey(typed.channel())
        ? Optional.empty()
        : Optional.of(new Fault("channel", "Choose web, sms or voice."));
  }

  private static Question question(Asked typed) {
    var way = Objects.requireNonNull(Asked.WAYS.get(typed.channel()));
    return new Question(typed.question(), typed.language(), way);
  }

  private void show(ServerResponse response, Editor editor, Asked asked) {
    var title = (asked.fault() == null ? "" : "Error: ") + "Try a question";
    web.page(
        response, "ask", Map.of("frame", web.frame(title, editor), "house", house, "asked", asked));
  }

  private record Told(
      String question, String language, String channel, @JsonUnwrapped ReadingJson reading) {
    static Told of(Asked asked) {
      var reading = ReadingJson.of(Objects.requireNonNull(asked.reading()));
      return new Told(asked.question(), asked.language(), asked.channel(), reading);
    }
  }
}
