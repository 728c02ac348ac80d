package handrail.assistant.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Map;
import java.util.stream.Collectors;

/// Somebody's HTTP client, with cookies of its own.
final class Http {
  static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  HttpResponse<String> get(URI uri, String... headers) {
    return send(request(uri, headers).GET());
  }

  HttpResponse<String> postJson(URI uri, Object body, String... headers) {
    return send(
        request(uri, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(write(body))));
  }

  HttpResponse<String> putJson(URI uri, Object body, String... headers) {
    return send(
        request(uri, headers)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(write(body))));
  }

  HttpResponse<String> postForm(URI uri, Map<String, String> form, String... headers) {
    var body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(uri, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(URI uri, String... headers) {
    var request = HttpRequest.newBuilder(uri);
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("No JSON, status " + response.statusCode(), e);
    }
  }

  private static String write(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
