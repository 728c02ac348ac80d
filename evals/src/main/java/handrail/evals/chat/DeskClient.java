package handrail.evals.chat;

import com.fasterxml.jackson.databind.DeserializationFeature;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody at the desk of a demonstration.
public final class DeskClient {
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final Duration REQUEST = Duration.ofSeconds(60);
  private static final int REFUSED = 400;
  private static final int NOT_FOUND = 404;
  private static final int BROKEN = 500;

  private final HttpClient http;
  private final URI service;
  private final String csrf;

  private DeskClient(HttpClient http, URI service, String csrf) {
    this.http = http;
    this.service = service;
    this.csrf = csrf;
  }

  /// Who can sign in.
  public record Person(String id, String name, List<String> roles) {
    public boolean supervises() {
      return roles.contains("supervisor");
    }
  }

  /// A handoff in the queue or, with its transcript, by itself.
  ///
  /// @param brief null in the queue
  /// @param transcript null in the queue
  public record Case(
      String id,
      String state,
      String severity,
      List<String> offeredTo,
      @Nullable Person acceptedBy,
      @Nullable String dueBy,
      @Nullable JsonNode brief,
      @Nullable List<Line> transcript) {
    public boolean isOpen() {
      return !state.equals("closed");
    }
  }

  /// One turn as the desk has it.
  ///
  /// @param name of the worker, when it is one
  /// @param note for colleagues only
  public record Line(
      long seq,
      String from,
      @Nullable String name,
      String kind,
      String text,
      @Nullable String note) {
    /// The words are sealed: only place and kind are printed.
    @Override
    public String toString() {
      return "Line[" + seq + ", " + kind + "]";
    }
  }

  /// Something that should have been done by now, as supervisors see it.
  public record Late(String handoff, String kind, String what) {}

  private record Board(List<Late> late) {}

  private record Staff(List<Person> workers) {}

  private record Queue(List<Case> handoffs) {}

  private record Session(String csrf) {}

  /// Everybody who can sign in.
  ///
  /// @throws IOException when the service is no demonstration
  public static List<Person> staff(URI service) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return new DeskClient(http, service, "").get("/desk/sign-in", Staff.class).workers();
    }
  }

  /// Signs in as the first supervisor there is.
  ///
  /// @throws IOException when the service is no demonstration
  public static DeskClient signIn(URI service) throws IOException, InterruptedException {
    var supervisor =
        staff(service).stream()
            .filter(Person::supervises)
            .findFirst()
            .orElseThrow(() -> new IOException("no supervisor can sign in at the desk"));
    return signIn(service, supervisor.id());
  }

  /// Signs in.
  public static DeskClient signIn(URI service, String worker)
      throws IOException, InterruptedException {
    var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    String form = "worker=" + URLEncoder.encode(worker, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(service.resolve("/desk/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(form));
    check(http.send(request.build(), BodyHandlers.ofByteArray()), REFUSED);
    var session = new DeskClient(http, service, "").get("/desk/session", Session.class);
    return new DeskClient(http, service, session.csrf());
  }

  /// The same person at another node.
  public DeskClient at(URI node) {
    return new DeskClient(http, node, csrf);
  }

  /// Everything that waits for a person or is with one.
  public List<Case> open() throws IOException, InterruptedException {
    return get("/desk/handoffs", Queue.class).handoffs();
  }

  /// What is open and holds these words, said by a citizen or a worker.
  public List<Case> search(String words) throws IOException, InterruptedException {
    var response = post("/desk/handoffs/search", Map.of("text", words));
    check(response, REFUSED);
    return JSON.readValue(response.body(), Queue.class).handoffs();
  }

  /// What is late, for supervisors only.
  public List<Late> late() throws IOException, InterruptedException {
    return get("/desk/overview", Board.class).late();
  }

  /// Is away from her desk until a time of today, as `16:30`.
  public void goAway(String until) throws IOException, InterruptedException {
    check(post("/desk/away", Map.of("until", until)), REFUSED);
  }

  /// One handoff, open or closed; empty when there is none of that id.
  public Optional<Case> find(String id) throws IOException, InterruptedException {
    var response = http.send(request("/desk/handoffs/" + id).build(), BodyHandlers.ofByteArray());
    if (response.statusCode() == NOT_FOUND) {
      return Optional.empty();
    }
    check(response, REFUSED);
    return Optional.of(JSON.readValue(response.body(), Case.class));
  }

  /// Does something with a handoff.
  ///
  /// @param deed the last part of its address: `accept`
  /// @return whether it was done; refused is no failure
  public boolean does(String handoff, String deed, Map<String, ?> fields)
      throws IOException, InterruptedException {
    var response = post("/desk/handoffs/" + handoff + "/" + deed, fields);
    check(response, BROKEN);
    return response.statusCode() < REFUSED;
  }

  private HttpResponse<byte[]> post(String path, Map<String, ?> fields)
      throws IOException, InterruptedException {
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .header("X-CSRF-Token", csrf)
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(fields)));
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  /// Whether a handoff of this conversation is open, for now.
  public boolean hasUrgentHandoff(String conversation) throws IOException, InterruptedException {
    return open().stream()
        .filter(handoff -> handoff.id().startsWith(conversation + "."))
        .anyMatch(handoff -> handoff.severity().equals("now") && handoff.isOpen());
  }

  private <T> T get(String path, Class<T> type) throws IOException, InterruptedException {
    var response = http.send(request(path).build(), BodyHandlers.ofByteArray());
    check(response, REFUSED);
    return JSON.readValue(response.body(), type);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.resolve(path))
        .header("Accept", "application/json")
        .timeout(REQUEST);
  }

  private static void check(HttpResponse<byte[]> response, int from) throws IOException {
    if (response.statusCode() >= from) {
      throw new IOException("the desk answered " + response.statusCode());
    }
  }
}
