package handrail.assistant.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A citizen at the web chat.
final class ChatCitizen {
  private final Town town;
  private final Http http = new Http();
  final String id;
  final String token;
  private long seen;

  ChatCitizen(Town town) {
    this.town = town;
    var begun = Http.json(http.postJson(town.at("/chat/conversations"), Map.of()));
    this.id = begun.get("id").textValue();
    this.token = begun.get("token").textValue();
  }

  /// Comes back to a conversation, perhaps after the service was started again.
  ChatCitizen(Town town, ChatCitizen earlier) {
    this.town = town;
    this.id = earlier.id;
    this.token = earlier.token;
    this.seen = earlier.seen;
  }

  /// Says something; it must be taken in.
  void says(String text) {
    var response = post(UUID.randomUUID().toString(), text);
    assertEquals(202, response.statusCode(), "taken in");
    seen = Http.json(response).get("seq").longValue();
  }

  HttpResponse<String> post(String messageId, String text) {
    return http.postJson(
        town.at("/chat/conversations/" + id + "/messages"),
        Map.of("id", messageId, "text", text),
        "Authorization",
        "Bearer " + token);
  }

  /// Says something and waits for what comes back.
  JsonNode asks(String text) {
    says(text);
    return hears();
  }

  /// The next message from somebody else.
  JsonNode hears() {
    var found = new ArrayList<JsonNode>();
    Town.eventually(
        "a reply",
        () -> {
          all(seen).stream()
              .filter(message -> !message.get("from").textValue().equals("citizen"))
              .findFirst()
              .ifPresent(found::add);
          return !found.isEmpty();
        });
    seen = found.getFirst().get("seq").longValue();
    return found.getFirst();
  }

  /// What was said at a place.
  String words(long seq) {
    return all(seq - 1).getFirst().get("text").textValue();
  }

  /// Everything after a place.
  List<JsonNode> all(long after) {
    var response =
        http.get(
            town.at("/chat/conversations/" + id + "/messages?after=" + after),
            "Authorization",
            "Bearer " + token);
    var messages = new ArrayList<JsonNode>();
    Http.json(response).path("messages").forEach(messages::add);
    return messages;
  }
}
