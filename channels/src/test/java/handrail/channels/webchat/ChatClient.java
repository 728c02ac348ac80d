package handrail.channels.webchat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.channels.http.Problem;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;

/// A citizen's app and browser, talking over real HTTP to a web chat whose conversations are lists.
final class ChatClient implements AutoCloseable {
  final ListedConversations conversations = new ListedConversations();
  private final WebServer server =
      WebServer.builder().port(0).routing(this::routes).build().start();
  private final HttpClient client = HttpClient.newHttpClient();

  private void routes(HttpRouting.Builder routing) {
    // As in the whole service, where several parts register how problems are told.
    Problem.register(routing);
    var look = new WebChat.Look("Northmoor Council", "01632 960100", false, true);
    var secret = "a secret of the test, 32 bytes...".getBytes(UTF_8);
    var otherEnd = new WebChat.OtherEnd(conversations, conversations, conversations);
    new WebChat(otherEnd, secret, look, Clock.systemUTC()).register(routing);
  }

  JsonNode begins() throws IOException, InterruptedException {
    return json(sends(to("/chat/conversations").POST(BodyPublishers.noBody())));
  }

  HttpResponse<String> says(JsonNode chat, String id, String text)
      throws IOException, InterruptedException {
    var body = "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}";
    return sends(chat, BodyPublishers.ofString(body), "application/json");
  }

  HttpResponse<String> sends(JsonNode chat, BodyPublisher body, String type)
      throws IOException, InterruptedException {
    String token = chat.get("token").asText();
    return sends(of(chat, token, "messages").header("Content-Type", type).POST(body));
  }

  HttpResponse<String> types(JsonNode chat, String token) throws IOException, InterruptedException {
    return sends(of(chat, token, "typing").POST(BodyPublishers.noBody()));
  }

  HttpResponse<String> gets(JsonNode chat, String what) throws IOException, InterruptedException {
    return gets(chat, chat.get("token").asText(), what);
  }

  HttpResponse<String> gets(JsonNode chat, String token, String what)
      throws IOException, InterruptedException {
    return sends(of(chat, token, what));
  }

  HttpResponse<InputStream> follows(JsonNode chat, long seen)
      throws IOException, InterruptedException {
    var request =
        of(chat, chat.get("token").asText(), "events")
            .header("Accept", "text/event-stream")
            .header("Last-Event-ID", Long.toString(seen));
    return client.send(request.build(), BodyHandlers.ofInputStream());
  }

  /// Sends the head of a message and the beginning of its body; gives the first line that comes
  /// back.
  String beginsToSend(JsonNode chat, String header, int sent) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      var head =
          "POST /chat/conversations/%s/messages HTTP/1.1\r\nHost: x\r\n%s\r\n"
                  .formatted(chat.get("id").asText(), header)
              + "Content-Type: application/json\r\nAuthorization: Bearer %s\r\n\r\n"
                  .formatted(chat.get("token").asText());
      var body = sent == 0 ? "" : Integer.toHexString(sent) + "\r\n" + "x".repeat(sent) + "\r\n";
      socket.getOutputStream().write((head + body).getBytes(UTF_8));
      return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
    }
  }

  HttpResponse<String> posts(String path, String form, String... headers)
      throws IOException, InterruptedException {
    var post =
        to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return sends(headers.length == 0 ? post : post.headers(headers));
  }

  HttpResponse<String> opens(String path, String... headers)
      throws IOException, InterruptedException {
    return sends(headers.length == 0 ? to(path) : to(path).headers(headers));
  }

  static JsonNode json(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }

  private HttpRequest.Builder of(JsonNode chat, String token, String what) {
    return to("/chat/conversations/" + chat.get("id").asText() + "/" + what)
        .header("Authorization", "Bearer " + token);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }

  private HttpResponse<String> sends(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
    server.stop();
  }
}
