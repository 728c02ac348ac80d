package handrail.knowledge.editor.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import handrail.knowledge.Staff;
import io.helidon.common.uri.UriQuery;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// What a request brings: a form of a browser, a JSON object or a Markdown file.
///
/// @param form whether it came from a browser's form, where what is left empty is still there
public record Fields(ObjectNode values, String ifMatch, String token, boolean form) {
  /// The name a Markdown file sent as it is gets.
  public static final String MARKDOWN = "markdown";

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /// Reads a request.
  ///
  /// @throws Problem 413, 400 or 415 when it cannot be read
  public static Fields of(ServerRequest request) {
    boolean form = Bodies.isOf(request, "application/x-www-form-urlencoded");
    return new Fields(
        form ? form(request) : values(request),
        header(request, "If-Match"),
        header(request, "X-CSRF-Token"),
        form);
  }

  private static String header(ServerRequest request, String name) {
    return request.headers().first(HeaderNames.create(name)).orElse("");
  }

  private static ObjectNode form(ServerRequest request) {
    var values = JsonNodeFactory.instance.objectNode();
    try {
      var sent = UriQuery.create(Bodies.text(request));
      sent.names().forEach(name -> values.put(name, sent.first(name).orElse("")));
      return values;
    } catch (IllegalArgumentException e) {
      throw Problem.in("body", "It cannot be read as a form.");
    }
  }

  private static ObjectNode values(ServerRequest request) {
    if (Bodies.isOf(request, "text/markdown")) {
      return JsonNodeFactory.instance.objectNode().put(MARKDOWN, Bodies.text(request));
    }
    if (!request.content().hasEntity()) {
      return JsonNodeFactory.instance.objectNode();
    }
    if (!Bodies.isOf(request, "application/json")) {
      throw Problem.of(Status.UNSUPPORTED_MEDIA_TYPE_415, "Send application/json.");
    }
    try {
      return Json.read(Bodies.text(request)) instanceof ObjectNode object
          ? object
          : throwing("It must be a JSON object.");
    } catch (JsonProcessingException e) {
      return throwing("It cannot be read as JSON.");
    }
  }

  private static ObjectNode throwing(String detail) {
    throw Problem.in("body", detail);
  }

  public boolean has(String name) {
    return values.has(name);
  }

  /// The text of a field; empty when it is not there, or JSON's null.
  public String text(String name) {
    var value = values.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual()) {
      throw Problem.in(name, "It must be text.");
    }
    return value.textValue();
  }

  /// The lines of a field: in JSON a list of texts.
  public String lines(String name) {
    var value = values.path(name);
    return value.isArray() ? joined(name, value) : text(name, "It must be a list of texts.");
  }

  private String text(String name, String otherwise) {
    if (!form && has(name)) {
      throw Problem.in(name, otherwise);
    }
    return text(name);
  }

  private static String joined(String name, JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(each -> each.isTextual() ? each.textValue() : list(name))
        .collect(Collectors.joining("\n"));
  }

  private static String list(String name) {
    throw Problem.in(name, "It must be a list of texts.");
  }

  /// The revision a request is about: a field, or else `If-Match`.
  ///
  /// @throws Problem 400 when it says none
  public int revision(String name) {
    return number(name)
        .orElseThrow(
            () -> Problem.in(name, "Say which revision you have seen, here or in If-Match."));
  }

  private OptionalInt number(String name) {
    var value = values.path(name);
    if (value.isMissingNode()) {
      return parsed(name, ifMatch.replace("\"", ""));
    }
    return value.canConvertToInt() && value.isIntegralNumber() && value.intValue() >= 0
        ? OptionalInt.of(value.intValue())
        : parsed(name, value.isTextual() && form ? value.textValue() : "-");
  }

  private static OptionalInt parsed(String name, String text) {
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!NUMBER.matcher(text).matches()) {
      throw Problem.in(name, "It must be the number of a revision.");
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  /// Whether the request shows that it comes from the editor's own page.
  public boolean carriesTokenOf(Staff.Editor editor) {
    var given = token.isEmpty() ? values.path("csrf").asText() : token;
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), editor.csrf().getBytes(StandardCharsets.UTF_8));
  }

  /// Refuses a request that does not come from the editor's own page.
  ///
  /// @throws Problem 403
  public void mustCarryTokenOf(Staff.Editor editor) {
    if (!carriesTokenOf(editor)) {
      throw Problem.of(
          Status.FORBIDDEN_403,
          "This did not come from your own page, or you have signed in again since. Nothing was"
              + " changed. Go back, load the page again and repeat it.");
    }
  }

  /// Everything that was typed, to send it again.
  public Map<String, String> typed() {
    var typed = new LinkedHashMap<String, String>();
    values.properties().stream()
        .filter(each -> !each.getKey().equals("csrf"))
        .forEach(each -> typed.put(each.getKey(), each.getValue().asText()));
    return typed;
  }
}
