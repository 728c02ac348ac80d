package handrail.evals.chat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody at the desk of a demonstration.
public final class DeskClient {
  private final DeskHttp desk;

  private DeskClient(DeskHttp desk) {
    this.desk = desk;
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
      return new DeskHttp(http, service, "").get("/desk/sign-in", Staff.class).workers();
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
    DeskHttp.check(http.send(request.build(), BodyHandlers.ofByteArray()), DeskHttp.REFUSED);
    var session = new DeskHttp(http, service, "").get("/desk/session", Session.class);
    return new DeskClient(new DeskHttp(http, service, session.csrf()));
  }

  /// The same person at another node.
  public DeskClient at(URI node) {
    return new DeskClient(new DeskHttp(desk.http(), node, desk.csrf()));
  }

  /// Everything that waits for a person or is with one.
  public List<Case> open() throws IOException, InterruptedException {
    return desk.get("/desk/handoffs", Queue.class).handoffs();
  }

  /// What is open and holds these words, said by a citizen or a worker.
  public List<Case> search(String words) throws IOException, InterruptedException {
    var response = desk.post("/desk/handoffs/search", Map.of("text", words));
    return DeskHttp.read(response, Queue.class).handoffs();
  }

  /// What is late, for supervisors only.
  public List<Late> late() throws IOException, InterruptedException {
    return desk.get("/desk/overview", Board.class).late();
  }

  /// Is away from her desk until a time of today, as `16:30`.
  public void goAway(String until) throws IOException, InterruptedException {
    DeskHttp.check(desk.post("/desk/away", Map.of("until", until)), DeskHttp.REFUSED);
  }

  /// One handoff, open or closed; empty when there is none of that id.
  public Optional<Case> find(String id) throws IOException, InterruptedException {
    var response = desk.get("/desk/handoffs/" + id);
    return response.statusCode() == DeskHttp.NOT_FOUND
        ? Optional.empty()
        : Optional.of(DeskHttp.read(response, Case.class));
  }

  /// Does something with a handoff.
  ///
  /// @param deed the last part of its address: `accept`
  /// @return whether it was done; refused is no failure
  public boolean does(String handoff, String deed, Map<String, ?> fields)
      throws IOException, InterruptedException {
    var response = desk.post("/desk/handoffs/" + handoff + "/" + deed, fields);
    DeskHttp.check(response, DeskHttp.BROKEN);
    return response.statusCode() < DeskHttp.REFUSED;
  }

  /// Whether a handoff of this conversation is open, for now.
  public boolean hasUrgentHandoff(String conversation) throws IOException, InterruptedException {
    return open().stream()
        .filter(handoff -> handoff.id().startsWith(conversation + "."))
        .anyMatch(handoff -> handoff.severity().equals("now") && handoff.isOpen());
  }
}
