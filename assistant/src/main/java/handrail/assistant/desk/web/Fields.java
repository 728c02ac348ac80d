package handrail.assistant.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import handrail.channels.http.Bodies;
import handrail.channels.http.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// What a request brings, as a form or as JSON alike.
public record Fields(ObjectNode values) {
  /// More than anybody writes in one go, and well inside what a body may hold.
  public static final int LONGEST = 10_000;

  /// Nothing at all is read as no fields, whatever its type is said to be.
  public static Fields read(ServerRequest request) {
    if (!request.content().hasEntity()) {
      return new Fields(JsonNodeFactory.instance.objectNode());
    }
    if (!isForm(request)) {
      return new Fields((ObjectNode) Bodies.json(request, Bodies.LIMIT));
    }
    var values = JsonNodeFactory.instance.objectNode();
    Bodies.form(request, Bodies.LIMIT).forEach((name, given) -> values.put(name, given.getFirst()));
    return new Fields(values);
  }

  private static boolean isForm(ServerRequest request) {
    return request
        .headers()
        .contentType()
        .filter(type -> type.mediaType().text().equals("application/x-www-form-urlencoded"))
        .isPresent();
  }

  /// The text of a field; empty when it is not there.
  public String text(String name) {
    return values.has(name) ? Bodies.text(values, name) : "";
  }

  /// Every field that is text.
  public Map<String, String> all() {
    return values
        .propertyStream()
        .filter(each -> each.getValue().isTextual())
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().textValue()));
  }

  /// Whether a box is ticked, or a value is true.
  public boolean isTicked(String name) {
    return values.path(name).asBoolean() || values.path(name).asText().equals("on");
  }

  /// A field that must hold some words.
  public String words(String name) {
    var text = text(name).strip();
    if (text.isEmpty()) {
      throw Problem.in(name, "It must not be empty.");
    }
    if (text.length() > LONGEST) {
      throw Problem.in(name, "It must be at most %d characters long.".formatted(LONGEST));
    }
    return text;
  }

  /// A moment, as JSON has it (`2026-11-27T15:30:00Z`) or as a form field for local time.
  Instant moment(String name, ZoneId zone) {
    var text = words(name);
    try {
      return text.endsWith("Z")
          ? Instant.parse(text)
          : LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw Problem.in(name, "It must be a day and a time.");
    }
  }

  /// The same, for what has to lie ahead.
  public Instant later(String name, Clock clock) {
    var moment = moment(name, clock.getZone());
    if (!moment.isAfter(clock.instant())) {
      throw Problem.in(name, "It must be later than now.");
    }
    return moment;
  }

  /// A day that is today or later (`2026-12-04`); empty when none is given.
  public Optional<LocalDate> day(String name, Clock clock) {
    if (text(name).isBlank()) {
      return Optional.empty();
    }
    try {
      var day = LocalDate.parse(text(name));
      if (!day.isBefore(LocalDate.now(clock))) {
        return Optional.of(day);
      }
    } catch (DateTimeParseException e) {
      // Said below.
    }
    throw Problem.in(name, "It must be a day, today or later.");
  }

  /// One of the values of an enum, as it is written in JSON: `not-reached`.
  public <E extends Enum<E>> E choice(String name, Class<E> of) {
    return Arrays.stream(of.getEnumConstants())
        .filter(each -> Row.wire(each).equals(text(name)))
        .findFirst()
        .orElseThrow(() -> Problem.in(name, "Choose one."));
  }

  /// A whole number, which a form sends as text.
  public OptionalLong number(String name) {
    JsonNode value = values.get(name);
    if (value == null) {
      return OptionalLong.empty();
    }
    if (value.isTextual() && value.textValue().matches("\\d{1,18}")) {
      return OptionalLong.of(Long.parseLong(value.textValue()));
    }
    if (!value.isIntegralNumber()) {
      throw Problem.in(name, "It must be a whole number.");
    }
    return OptionalLong.of(value.longValue());
  }

  /// Refuses what does not come from the page of whoever is signed in.
  ///
  /// @throws Problem 403 unless the request shows that it comes from the session's own page
  public void checkCsrf(ServerRequest request, Sessions.Session session) {
    var header = request.headers().first(HeaderNames.create("X-CSRF-Token")).orElse("");
    if (!session.csrf().equals(header) && !session.csrf().equals(text("csrf"))) {
      throw Problem.of(
          Status.FORBIDDEN_403,
          "This did not come from your own page, or you have signed in again. Reload the page.");
    }
  }
}
