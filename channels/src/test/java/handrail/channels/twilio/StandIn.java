package handrail.channels.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Plays the provider: signs what it sends as the protocol says, by code of its own.
public final class StandIn {
  public static final String TOKEN = "12345";
  public static final String PUBLIC_URL = "https://assist.example.gov.uk";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;

  public StandIn(int port) {
    this.port = port;
  }

  /// An account as an operator would set it up, in the middle of a rotation of its tokens.
  public static TwilioAccount account(URI api) {
    return new TwilioAccount(
        "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
        List.of("the-new-token", TOKEN),
        "+441632960000",
        api,
        URI.create(PUBLIC_URL));
  }

  /// Posts a form to a path of ours, signed for its public address.
  public HttpResponse<String> posts(String path, Map<String, String> form) {
    var values = new TreeMap<String, List<String>>();
    form.forEach((name, value) -> values.put(name, List.of(value)));
    return posts(path, encoded(values), sign(TOKEN, PUBLIC_URL + path, values));
  }

  /// Posts a body as it stands, with a signature as it stands.
  public HttpResponse<String> posts(String path, String body, String signature) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("User-Agent", "TwilioProxy/1.1");
    if (!signature.isEmpty()) {
      request.header("X-Twilio-Signature", signature);
    }
    try {
      return http.send(
          request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String encoded(Map<String, List<String>> form) {
    return form.entrySet().stream()
        .flatMap(each -> each.getValue().stream().map(value -> pair(each.getKey(), value)))
        .collect(Collectors.joining("&"));
  }

  private static String pair(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /// The signature of an address and a form: names sorted, values sorted, each value once.
  public static String sign(String token, String url, Map<String, List<String>> form) {
    var signed = new StringBuilder(url);
    new TreeMap<>(form)
        .forEach(
            (name, values) ->
                new TreeSet<>(values).forEach(value -> signed.append(name).append(value)));
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      var bytes = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A file of the provider's facts.
  public static JsonNode facts(String name) {
    try (InputStream in = Objects.requireNonNull(StandIn.class.getResourceAsStream(name))) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The parameters of one of the sample webhook requests.
  public static Map<String, String> sample(String id) {
    var params = new TreeMap<String, String>();
    request(id)
        .path("params")
        .properties()
        .forEach(each -> params.put(each.getKey(), each.getValue().asText()));
    return params;
  }

  /// One of the sample webhook requests, signed for the public address above.
  public static JsonNode request(String id) {
    var found = new ArrayList<JsonNode>();
    facts("webhook-requests.json").findParents("id").stream()
        .filter(each -> each.path("id").asText().equals(id))
        .forEach(found::add);
    return found.getFirst();
  }
}
