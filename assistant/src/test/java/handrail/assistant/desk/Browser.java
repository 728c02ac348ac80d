package handrail.assistant.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A worker's browser, or her script: it keeps the cookie and the CSRF token, and follows nothing
/// by itself.
final class Browser {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private String cookie = "";
  private String csrf = "";

  /// Signs in as a script does.
  static Browser of(String worker, RunningDesk desk) {
    var browser = new Browser();
    var signedIn = browser.form(desk.at("/desk/sign-in"), "application/json", "worker", worker);
    browser.keepCookie(signedIn);
    browser.csrf = json(browser.get(desk.at("/desk/session"))).path("csrf").asText();
    return browser;
  }

  Browser without(String what) {
    var other = new Browser();
    other.cookie = what.equals("cookie") ? "" : cookie;
    other.csrf = what.equals("csrf") ? "" : csrf;
    return other;
  }

  String csrf() {
    return csrf;
  }

  void keepCookie(HttpResponse<String> response) {
    cookie = response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  HttpResponse<String> get(URI uri) {
    return send(HttpRequest.newBuilder(uri).header("Accept", "application/json"));
  }

  HttpResponse<String> page(URI uri) {
    return send(HttpRequest.newBuilder(uri).header("Accept", "text/html"));
  }

  /// A page that looks again while nobody looks at it.
  HttpResponse<String> hidden(URI uri) {
    return send(HttpRequest.newBuilder(uri).header("Accept", "text/html").header("X-Hidden", "1"));
  }

  /// A POST with neither body nor content type.
  HttpResponse<String> post(URI uri) {
    return send(
        HttpRequest.newBuilder(uri).header("X-CSRF-Token", csrf).POST(BodyPublishers.noBody()));
  }

  HttpResponse<String> post(URI uri, String json) {
    return send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .header("X-CSRF-Token", csrf)
            .POST(BodyPublishers.ofString(json)));
  }

  /// Sends a form as a page does.
  HttpResponse<String> form(URI uri, String accept, String... fields) {
    var body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(fields[i]).append('=').append(encoded(fields[i + 1])).append('&');
    }
    return send(
        HttpRequest.newBuilder(uri)
            .header("Accept", accept)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  /// The lines of an event stream, as they come.
  Stream<String> follow(URI uri) {
    try {
      var request =
          HttpRequest.newBuilder(uri)
              .header("Accept", "text/event-stream")
              .header("Cookie", cookie);
      return http.send(request.build(), BodyHandlers.ofLines()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> names(JsonNode object) {
    return object.propertyStream().map(Map.Entry::getKey).toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      if (!cookie.isEmpty()) {
        request.header("Cookie", cookie);
      }
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
