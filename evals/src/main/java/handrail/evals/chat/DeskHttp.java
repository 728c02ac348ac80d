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
import java.util.Map;

/// The desk's JSON over HTTP, with a session's cookie and token.
record DeskHttp(HttpClient http, URI service, String csrf) {
  static final int REFUSED = 400;
  static final int NOT_FOUND = 404;
  static final int BROKEN = 500;

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final Duration REQUEST = Duration.ofSeconds(60);

  <T> T get(String path, Class<T> type) throws IOException, InterruptedException {
    return read(get(path), type);
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> post(String path, Map<String, ?> fields)
      throws IOException, InterruptedException {
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .header("X-CSRF-Token", csrf)
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(fields)));
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.resolve(path))
        .header("Accept", "application/json")
        .timeout(REQUEST);
  }

  static <T> T read(HttpResponse<byte[]> response, Class<T> type) throws IOException {
    check(response, REFUSED);
    return JSON.readValue(response.body(), type);
  }

  static void check(HttpResponse<byte[]> response, int from) throws IOException {
    if (response.statusCode() >= from) {
      throw new IOException("the desk answered " + response.statusCode());
    }
  }
}
