package handrail.assistant.story;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// Texts to and from a town, by a stand-in for Twilio.
final class Texts implements AutoCloseable {
  private final WireMockServer twilio =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());

  Texts() {
    twilio.start();
    twilio.stubFor(
        post(urlPathMatching("/2010-04-01/Accounts/.*/Messages.json"))
            .willReturn(jsonResponse("{\"sid\":\"SM0\",\"status\":\"queued\"}", 201)));
  }

  URI uri() {
    return URI.create(twilio.baseUrl());
  }

  /// A citizen texts, and waits for the next text to her.
  String asks(Town town, String from, String body) {
    int before = to(from).size();
    sends(town, from, body);
    return next(from, before);
  }

  void sends(Town town, String from, String body) {
    var form = new LinkedHashMap<String, String>();
    form.put("MessageSid", "SM" + UUID.randomUUID());
    form.put("AccountSid", "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb");
    form.put("From", from);
    form.put("To", Town.OUR_NUMBER);
    form.put("Body", body);
    var signature = Phone.signature("/sms", form);
    var response = new Http().postForm(town.at("/sms"), form, "X-Twilio-Signature", signature);
    assertEquals(200, response.statusCode());
  }

  /// The text that comes after as many as had come before.
  String next(String to, int before) {
    Town.eventually("a text", () -> to(to).size() > before);
    return to(to).get(before);
  }

  /// Every text to a phone, oldest first.
  List<String> to(String phone) {
    return twilio
        .findAll(
            postRequestedFor(urlPathMatching(".*/Messages.json"))
                .withFormParam("To", equalTo(phone)))
        .stream()
        .sorted(Comparator.comparing(request -> request.getLoggedDate()))
        .map(request -> body(request.getBodyAsString()))
        .toList();
  }

  private static String body(String form) {
    return List.of(form.split("&")).stream()
        .filter(field -> field.startsWith("Body="))
        .map(field -> URLDecoder.decode(field.substring(5), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    twilio.stop();
  }
}
