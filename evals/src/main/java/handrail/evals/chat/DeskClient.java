package handrail.evals.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;

/// A supervisor at the desk of a demonstration, who sees what waits for a person.
public final class DeskClient {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http;
  private final URI service;

  private DeskClient(HttpClient http, URI service) {
    this.http = http;
    this.service = service;
  }

  /// Signs in as the first supervisor there is.
  ///
  /// @throws IOException when the service is no demonstration
  public static DeskClient signIn(URI service) throws IOException, InterruptedException {
    var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    var desk = new DeskClient(http, service);
    var workers = desk.get("/desk/sign-in").path("workers");
    String supervisor =
        StreamSupport.stream(workers.spliterator(), false)
            .filter(worker -> worker.path("roles").toString().contains("supervisor"))
            .map(worker -> worker.path("id").asText())
            .findFirst()
            .orElseThrow(() -> new IOException("no supervisor can sign in at the desk"));
    String form = "worker=" + URLEncoder.encode(supervisor, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(service.resolve("/desk/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(form));
    check(http.send(request.build(), BodyHandlers.ofByteArray()));
    return desk;
  }

  /// Whether a handoff of this conversation is open, for now.
  public boolean hasUrgentHandoff(String conversation) throws IOException, InterruptedException {
    return StreamSupport.stream(get("/desk/handoffs").path("handoffs").spliterator(), false)
        .filter(handoff -> handoff.path("id").asText().startsWith(conversation + "."))
        .anyMatch(
            handoff ->
                handoff.path("severity").asText().equals("now")
                    && !handoff.path("state").asText().equals("closed"));
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(service.resolve(path)).header("Accept", "application/json");
    var response = http.send(request.build(), BodyHandlers.ofByteArray());
    check(response);
    return JSON.readTree(response.body());
  }

  private static void check(HttpResponse<byte[]> response) throws IOException {
    if (response.statusCode() >= 400) {
      throw new IOException("the desk answered " + response.statusCode());
    }
  }
}
