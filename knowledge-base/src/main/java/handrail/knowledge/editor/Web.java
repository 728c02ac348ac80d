package handrail.knowledge.editor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// What the editor's requests and answers have in common.
final class Web {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private Web() {}

  /// Browsers ask for HTML in so many words; everybody else gets JSON.
  static boolean wantsJson(ServerRequest request) {
    return request.headers().acceptedTypes().stream()
        .noneMatch(type -> type.mediaType().equals(MediaTypes.TEXT_HTML));
  }

  static void page(ServerResponse response, String html) {
    response
        .header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .header(HeaderNames.create("Content-Security-Policy"), POLICY)
        .header(HeaderNames.create("X-Content-Type-Options"), "nosniff")
        .header(HeaderNames.create("Referrer-Policy"), "same-origin")
        .send(html);
  }

  static void json(ServerResponse response, Object body) {
    write(response, "application/json", body);
  }

  static void problem(
      ServerResponse response, Status status, String detail, @Nullable String field) {
    response.status(status);
    write(
        response,
        "application/problem+json",
        new Body("about:blank", status.reasonPhrase(), status.code(), detail, field));
  }

  private static void write(ServerResponse response, String type, Object body) {
    try {
      response
          .header(HeaderNames.CONTENT_TYPE, type)
          .header(HeaderNames.CACHE_CONTROL, "no-store")
          .send(JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A request's JSON object; null when it is none.
  static @Nullable JsonNode body(ServerRequest request) {
    try {
      var node = JSON.readTree(request.content().inputStream());
      return node != null && node.isObject() ? node : null;
    } catch (IOException e) {
      return null;
    }
  }

  static void redirect(ServerResponse response, String to) {
    response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, to).send();
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Body(
      String type, String title, int status, String detail, @Nullable String field) {}
}
