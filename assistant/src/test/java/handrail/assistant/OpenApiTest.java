package handrail.assistant;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The document at `/openapi` names everything that others rely on.
class OpenApiTest {
  @ParameterizedTest
  @CsvSource({
    "/chat/conversations, post",
    "/chat/conversations/{id}/messages, post",
    "/chat/conversations/{id}/messages, get",
    "/chat/conversations/{id}/events, get",
    "/chat/conversations/{id}/phone, post",
    "/chat/conversations/{id}/phone/code, post",
    "/sms, post",
    "/sms/status, post",
    "/voice, post",
    "/voice/relay, get",
    "/voice/ended, post",
    "/voice/gather, post",
    "/desk/sign-in, get",
    "/desk/sign-in, post",
    "/desk/session, get",
    "/desk/handoffs, get",
    "/desk/handoffs/{id}, get",
    "/desk/handoffs/{id}/accept, post",
    "/desk/handoffs/{id}/messages, post",
    "/desk/handoffs/{id}/transfer, post",
    "/desk/handoffs/{id}/return, post",
    "/desk/handoffs/{id}/close, post",
    "/desk/handoffs/{id}/contact-safety, post",
    "/desk/safety-words, get",
    "/desk/safety-words/checked, post",
    "/desk/switch, get",
    "/desk/switch, post",
    "/desk/numbers, get",
    "/desk/numbers/sheet.csv, get",
    "/chat/conversations/{id}/typing, post",
    "/desk/handoffs/search, post",
    "/desk/handoffs/{id}/note, post",
    "/desk/handoffs/{id}/promise, post",
    "/desk/handoffs/{id}/keep-promise, post",
    "/desk/handoffs/{id}/plan, post",
    "/desk/handoffs/{id}/unplan, post",
    "/desk/handoffs/{id}/call, post",
    "/desk/handoffs/{id}/keep, post",
    "/desk/handoffs/{id}/end-tie, post",
    "/desk/handoffs/{id}/draft, post",
    "/desk/handoffs/{id}/typing, post",
    "/desk/handoffs/{id}/time, post",
    "/desk/handoffs/{id}/left, post",
    "/desk/sms-parts, post",
    "/desk/handoffs/{id}/judge, post",
    "/desk/conversations, get",
    "/desk/conversations/search, post",
    "/desk/conversations/{id}, get",
    "/desk/conversations/{id}/judge, post",
    "/desk/cases, get",
    "/desk/overview, get",
    "/desk/overview/{id}/reassign, post",
    "/desk/roster, get",
    "/desk/roster/{worker}, get",
    "/desk/roster/staff, post",
    "/desk/roster/{worker}/leave, post",
    "/desk/roster/{worker}/leave/remove, post",
    "/desk/roster/{worker}/deputy, post",
    "/desk/roster/{worker}/end, post",
    "/desk/roster/{worker}/hand-over, post",
    "/desk/away, get",
    "/desk/away, post",
    "/editor/articles, get",
    "/editor/articles/{id}, get",
    "/editor/articles/{id}, put",
    "/editor/articles/{id}/submit, post",
    "/editor/articles/{id}/approve, post",
    "/editor/articles/{id}/publish, post",
    "/editor/articles/{id}/archive, post",
    "/editor/import, post",
    "/editor/try, post",
    "/editor/articles/{id}/preview, post",
    "/observe/health, get",
    "/observe/metrics, get",
  })
  void describes(String path, String method) throws IOException {
    assertTrue(document().path("paths").path(path).has(method));
  }

  private static JsonNode document() throws IOException {
    try (var in = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
      return new YAMLMapper().readTree(in);
    }
  }
}
