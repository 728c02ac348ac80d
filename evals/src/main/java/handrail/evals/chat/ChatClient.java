package handrail.evals.chat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A citizen at the web chat, over HTTP as any client would.
public final class ChatClient {
  /// The longest a single request waits for the next message.
  private static final int WAIT_SECONDS = 25;

  private static final Duration REQUEST = Duration.ofSeconds(WAIT_SECONDS + 5L);

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final HttpClient http;
  private final URI service;

  /// @param service where it runs, as `http://localhost:8080`
  public ChatClient(HttpClient http, URI service) {
    this.http = http;
    this.service = service;
  }

  /// A conversation one has opened.
  ///
  /// @param token lets its holder in, and nobody else
  public record Chat(String id, String token) {
    @Override
    public String toString() {
      return "Chat[" + id + "]";
    }
  }

  /// Something that was said, by anybody.
  ///
  /// @param name of the worker, when it is one
  /// @param kind `answer`, `offer`, ... as in the surface
  public record Reply(
      long seq,
      String from,
      @Nullable String name,
      String kind,
      String text,
      List<Cited> citations) {
    /// The words are sealed: only place and kind are printed.
    @Override
    public String toString() {
      return "Reply[" + seq + ", " + kind + "]";
    }
  }

  public record Cited(String title, String url) {}

  private record Posted(long seq) {}

  private record Page(@Nullable List<Reply> messages) {}

  /// Opens a conversation.
  public Chat open() throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(service.resolve("/chat/conversations"));
    return send(request.POST(BodyPublishers.noBody()), Chat.class);
  }

  /// Says something.
  ///
  /// @return its place in the conversation
  public long say(Chat chat, String messageId, String text)
      throws IOException, InterruptedException {
    String body = JSON.writeValueAsString(Map.of("id", messageId, "text", text));
    var request =
        request(chat, "")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return send(request, Posted.class).seq();
  }

  /// The assistant's first reply after a place in the conversation; empty when none came in time.
  public Optional<Reply> reply(Chat chat, long after, Duration patience)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    long seen = after;
    while (System.nanoTime() < deadline) {
      var page = send(request(chat, "?after=" + seen + "&wait=" + WAIT_SECONDS).GET(), Page.class);
      var messages = page.messages() == null ? List.<Reply>of() : page.messages();
      var reply = messages.stream().filter(each -> each.from().equals("assistant")).findFirst();
      if (reply.isPresent()) {
        return reply;
      }
      seen = messages.isEmpty() ? seen : messages.getLast().seq();
    }
    return Optional.empty();
  }

  /// All that has been said, oldest first.
  public List<Reply> all(Chat chat) throws IOException, InterruptedException {
    var page = send(request(chat, "").GET(), Page.class);
    return page.messages() == null ? List.of() : page.messages();
  }

  private HttpRequest.Builder request(Chat chat, String query) {
    var address = service.resolve("/chat/conversations/" + chat.id() + "/messages" + query);
    return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + chat.token());
  }

  private <T> T send(HttpRequest.Builder request, Class<T> type)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        http.send(request.timeout(REQUEST).build(), BodyHandlers.ofByteArray());
    if (response.statusCode() / 100 != 2) {
      throw new IOException("the chat answered " + response.statusCode());
    }
    return JSON.readValue(response.body(), type);
  }
}
