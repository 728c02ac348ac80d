package handrail.assistant.desk.supervision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.assistant.Json;
import handrail.assistant.desk.web.Sessions.Session;
import handrail.assistant.desk.web.Web;
import handrail.assistant.oversight.Case;
import handrail.assistant.oversight.Cases;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/// What was sent back or judged, one case a line, to be read by `evals triage --messages`.
final class CasesFile {
  private static final ObjectMapper JSON = Json.forStore();

  private final Cases cases;

  CasesFile(Cases cases) {
    this.cases = cases;
  }

  void send(ServerRequest request, ServerResponse response, Session session) {
    var export = cases.export();
    response
        .header(HeaderNames.create("X-Left-Out"), Long.toString(export.leftOut()))
        .header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"cases.jsonl\"");
    Web.file(
        response,
        "application/jsonl",
        export.cases().stream().map(CasesFile::line).collect(Collectors.joining()));
  }

  private static String line(Case one) {
    try {
      return JSON.writeValueAsString(one) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
