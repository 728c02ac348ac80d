package handrail.channels.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads what a request brings: never more than a limit, and said clearly when it cannot be read.
public final class Bodies {
  /// What a citizen can say at once, and what a provider may send.
  public static final int LIMIT = 64 * 1024;

  /// A form of that much text: a browser writes most bytes as three characters (`%F0`).
  public static final int FORM_LIMIT = 3 * LIMIT + 1024;

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Bodies() {}

  /// The body as bytes.
  ///
  /// @throws Problem 413 when it is longer than the limit; no more than that is read
  public static byte[] bytes(ServerRequest request, int limit) {
    if (request.headers().contentLength().orElse(0) > limit) {
      throw tooLong(limit);
    }
    if (!request.content().hasEntity()) {
      return new byte[0];
    }
    try (InputStream in = request.content().inputStream()) {
      var bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw tooLong(limit);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Problem tooLong(int limit) {
    return Problem.of(
        Status.REQUEST_ENTITY_TOO_LARGE_413,
        "This is longer than the %d bytes that can be taken in at once.".formatted(limit));
  }

  /// The body as a JSON object.
  ///
  /// @throws Problem 400 when it is none, 415 when it does not say that it is JSON
  public static JsonNode json(ServerRequest request, int limit) {
    boolean declared =
        request
            .headers()
            .contentType()
            .filter(type -> type.mediaType().text().equals("application/json"))
            .isPresent();
    if (!declared) {
      throw Problem.of(Status.UNSUPPORTED_MEDIA_TYPE_415, "Send application/json.");
    }
    try {
      var node = JSON.readTree(bytes(request, limit));
      if (node == null || !node.isObject()) {
        throw Problem.in("body", "It must be a JSON object.");
      }
      return node;
    } catch (JacksonException e) {
      throw Problem.in("body", "It cannot be read as JSON in UTF-8.");
    } catch (IOException e) {
      throw Problem.in("body", "It cannot be read.");
    }
  }

  /// A field of a JSON object that must be text.
  public static String text(JsonNode body, String field) {
    var node = body.get(field);
    if (node == null || !node.isTextual()) {
      throw Problem.in(field, "It must be there, and be text.");
    }
    return node.textValue();
  }

  /// The body as a form: each name with its values in order, nothing trimmed.
  ///
  /// @throws Problem 413 when it is longer than the limit
  public static Map<String, List<String>> form(ServerRequest request, int limit) {
    var form = new LinkedHashMap<String, List<String>>();
    for (String pair : new String(bytes(request, limit), StandardCharsets.UTF_8).split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
        form.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
      }
    }
    return form;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw Problem.in("body", "It cannot be read as a form.");
    }
  }

  /// The first value of a form's field; empty when there is none.
  public static String first(Map<String, List<String>> form, String name) {
    return form.getOrDefault(name, List.of("")).getFirst();
  }
}
