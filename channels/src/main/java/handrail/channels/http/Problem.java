package handrail.channels.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A request that cannot be served, told to its sender as RFC 9457 wants it: what is wrong, in
/// which field, in one sentence and without a citizen's words.
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

  private final int status;
  private final String detail;
  private final @Nullable String field;

  private Problem(Status status, @Nullable String field, String detail) {
    super(detail);
    this.status = status.code();
    this.field = field;
    this.detail = detail;
  }

  /// A field of the request is not as it must be: 400.
  public static Problem in(String field, String detail) {
    return new Problem(Status.BAD_REQUEST_400, field, detail);
  }

  public static Problem of(Status status, String detail) {
    return new Problem(status, null, detail);
  }

  /// What there is not, or not for this sender: 404.
  public static Problem notFound() {
    return of(Status.NOT_FOUND_404, "There is nothing here.");
  }

  /// Registers how problems are told; once for a routing is enough, again does no harm. What nobody
  /// foresaw is told as 500 and no more: left alone, the server sends the exception's own text.
  public static void register(HttpRouting.Builder routing) {
    routing
        .error(Problem.class, (_, response, problem) -> problem.send(response))
        .error(HttpException.class, (_, response, known) -> tell(known, response))
        .error(
            RuntimeException.class,
            (_, response, unforeseen) -> {
              LOG.error("A request could not be served", unforeseen);
              of(Status.INTERNAL_SERVER_ERROR_500, "Something broke on our side.").send(response);
            });
  }

  /// Helidon throws when a browser has the file already, too: that is no problem.
  private static void tell(HttpException known, ServerResponse response) {
    if (known.status().family() == Status.Family.REDIRECTION) {
      response.status(known.status()).send();
    } else {
      of(known.status(), known.status().reasonPhrase()).send(response);
    }
  }

  /// The status it is told with.
  public int status() {
    return status;
  }

  /// What is wrong, in one sentence.
  public String detail() {
    return detail;
  }

  /// The field that is not as it must be; empty when it is not one of them.
  public String field() {
    return field == null ? "" : field;
  }

  /// Tells the sender.
  public void send(ServerResponse response) {
    var reason = Status.create(status).reasonPhrase();
    write(response, status, new Body("about:blank", reason, status, detail, field));
  }

  /// Sends any body as a problem.
  public static void write(ServerResponse response, int status, Object body) {
    try {
      if (status == Status.REQUEST_ENTITY_TOO_LARGE_413.code()) {
        // What is still to come is not read, so the connection cannot be used again.
        response.header(HeaderValues.CONNECTION_CLOSE);
      }
      response
          .status(status)
          .header(HeaderNames.CONTENT_TYPE, "application/problem+json")
          .send(JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Body(
      String type, String title, int status, String detail, @Nullable String field) {}
}
