package handrail.knowledge.editor;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Somebody with a browser, or a program of hers, at the editor.
///
/// @param id whose cookie is sent; empty for nobody
record Visitor(int port, String id) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  HttpResponse<String> opens(String path) {
    return sent(request(path).header("Accept", "text/html").GET());
  }

  Document sees(String path) {
    return Jsoup.parse(opens(path).body());
  }

  /// Presses the button with these words in the form of a page, with some fields changed.
  HttpResponse<String> presses(Document page, String button, Map<String, String> changed) {
    var pressed = page.selectXpath("//button[normalize-space()='%s']".formatted(button)).first();
    if (pressed == null) {
      throw new AssertionError("There is no button " + button);
    }
    var form = form(page, pressed);
    var fields = new LinkedHashMap<String, String>();
    form.select("input[name], textarea[name]")
        .forEach(each -> fields.put(each.attr("name"), each.val()));
    form.select("select[name]")
        .forEach(each -> fields.put(each.attr("name"), each.select("option[selected]").val()));
    fields.putAll(changed);
    var action = pressed.hasAttr("formaction") ? pressed.attr("formaction") : form.attr("action");
    return sendsForm(action.replaceFirst("#.*", ""), fields);
  }

  private static Element form(Document page, Element pressed) {
    return pressed.hasAttr("form")
        ? page.expectFirst("#" + pressed.attr("form"))
        : Objects.requireNonNull(pressed.closest("form"));
  }

  HttpResponse<String> sendsForm(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return sent(
        request(path)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> reads(String path) {
    return sent(request(path).header("Accept", "application/json").GET());
  }

  HttpResponse<String> sends(String method, String path, String json) {
    return sends(method, path, json.getBytes(StandardCharsets.UTF_8), "application/json");
  }

  HttpResponse<String> sends(String method, String path, byte[] body, String type) {
    return sent(
        request(path)
            .header("Accept", "application/json")
            .header("Content-Type", type)
            .header("X-CSRF-Token", "token-of-" + id)
            .method(method, BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder request(String path) {
    var uri = URI.create("http://localhost:" + port + path);
    return HttpRequest.newBuilder(uri).header("Cookie", "as=" + id);
  }

  private static HttpResponse<String> sent(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
