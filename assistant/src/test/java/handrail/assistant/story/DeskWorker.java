package handrail.assistant.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A worker at the desk, signed in.
final class DeskWorker {
  private final Town town;
  final Http http = new Http();
  final String csrf;

  DeskWorker(Town town, String id) {
    this.town = town;
    var _ = http.postForm(town.at("/desk/sign-in"), Map.of("worker", id));
    this.csrf = Http.json(http.get(town.at("/desk/session"))).get("csrf").textValue();
  }

  /// The open handoffs that belong to a conversation; all of them for none.
  List<JsonNode> handoffs() {
    var handoffs = new ArrayList<JsonNode>();
    Http.json(http.get(town.at("/desk/handoffs"))).path("handoffs").forEach(handoffs::add);
    return handoffs;
  }

  Optional<JsonNode> handoffOf(String conversation) {
    return handoffs().stream()
        .filter(handoff -> handoff.get("id").textValue().startsWith(conversation))
        .findFirst();
  }

  /// Waits until a conversation's handoff is there.
  JsonNode sees(String conversation) {
    Town.eventually("a handoff", () -> handoffOf(conversation).isPresent());
    return handoffOf(conversation).orElseThrow();
  }

  JsonNode reads(JsonNode handoff) {
    return Http.json(http.get(town.at("/desk/handoffs/" + handoff.get("id").textValue())));
  }

  HttpResponse<String> accepts(JsonNode handoff) {
    return post(handoff, "accept", Map.of());
  }

  HttpResponse<String> writes(JsonNode handoff, String text) {
    return post(handoff, "messages", Map.of("id", UUID.randomUUID().toString(), "text", text));
  }

  HttpResponse<String> closes(JsonNode handoff, String outcome) {
    return post(handoff, "close", Map.of("outcome", outcome));
  }

  /// Anything else she can do with a handoff.
  HttpResponse<String> does(JsonNode handoff, String what, Map<String, String> body) {
    return post(handoff, what, body);
  }

  private HttpResponse<String> post(JsonNode handoff, String what, Map<String, String> body) {
    return http.postJson(
        town.at("/desk/handoffs/" + handoff.get("id").textValue() + "/" + what),
        body,
        "X-CSRF-Token",
        csrf);
  }
}
