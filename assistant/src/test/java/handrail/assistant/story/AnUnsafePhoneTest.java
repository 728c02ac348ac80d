package handrail.assistant.story;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Somebody who is hurt at home texts from a phone that others read.
class AnUnsafePhoneTest {
  private static final WireMockServer TWILIO =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());

  private static Town town;
  private static DeskWorker ruth;

  @BeforeAll
  static void open() {
    TWILIO.start();
    TWILIO.stubFor(
        post(urlPathMatching("/2010-04-01/Accounts/.*/Messages.json"))
            .willReturn(jsonResponse("{\"sid\":\"SM0\",\"status\":\"queued\"}", 201)));
    town = Town.open(Town.folder("handrail-unsafe"), URI.create(TWILIO.baseUrl()));
    ruth = town.worker("ruth-adeyemi");
  }

  @AfterAll
  static void close() {
    town.close();
    TWILIO.stop();
  }

  @Test
  void n9AfterAbuseNothingUnaskedGoesOutUntilAWorkerHasSetWhatIsSafe() {
    var before = ruth.handoffs();
    var kim = "+447700900301";
    text(kim, "he hit me again");
    got(kim, 1);
    assertTrue(texts(kim).getFirst().contains("0808 2000 247"));
    text(kim, "when is my bin collected");
    got(kim, 2);
    assertEquals("Thank you. We have your message.", texts(kim).get(1));

    var handoff =
        ruth.handoffs().stream().filter(each -> !before.contains(each)).findFirst().orElseThrow();
    assertEquals(200, ruth.accepts(handoff).statusCode());
    assertEquals("UNSAFE", safety(handoff).get("state").textValue());
    var refused = ruth.writes(handoff, "Are you free to talk?");
    assertEquals(409, refused.statusCode());
    assertTrue(refused.body().contains("It is not known to be safe"), refused.body());
    var id = UUID.randomUUID().toString();
    var own = Map.of("id", id, "text", "Are you free to talk?", "safe", "on");
    assertEquals(200, ruth.does(handoff, "messages", own).statusCode());
    got(kim, 3);
    assertTrue(texts(kim).get(2).contains("Are you free to talk?"), "no notice went before it");

    var set = Map.of("state", "SAFE", "rules", "", "channels.voice", "UNSAFE");
    assertEquals(200, ruth.does(handoff, "contact-safety", set).statusCode());
    assertEquals("SAFE", safety(handoff).get("state").textValue());
    assertEquals("UNSAFE", safety(handoff).get("channels").get("voice").textValue());
    assertEquals(200, ruth.writes(handoff, "Thank you.").statusCode());
    got(kim, 4);
    assertEquals(200, ruth.closes(handoff, "Safe at her sister's").statusCode());
    got(kim, 5);
    assertTrue(texts(kim).get(4).contains("Ruth Adeyemi has finished"), "notices go out again");
  }

  @Test
  void n9WhoSaysThatSheIsWatchedIsToldNothing() {
    var kim = "+447700900302";
    text(kim, "dont reply on this number hes reading my texts");
    got(kim, 1);
    assertEquals("Thank you. We have your message.", texts(kim).getFirst());
  }

  private static JsonNode safety(JsonNode handoff) {
    return ruth.reads(handoff).get("brief").get("contactSafety");
  }

  private static void text(String from, String body) {
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

  private static void got(String to, int count) {
    Town.eventually("text " + count, () -> texts(to).size() >= count);
    assertEquals(count, texts(to).size());
  }

  /// Every text to a phone, oldest first.
  private static List<String> texts(String to) {
    var requests =
        TWILIO
            .findAll(
                postRequestedFor(urlPathMatching(".*/Messages.json"))
                    .withFormParam("To", equalTo(to)))
            .stream()
            .sorted(java.util.Comparator.comparing(request -> request.getLoggedDate()))
            .toList();
    return requests.stream()
        .filter(request -> request.getMethod().equals(RequestMethod.POST))
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
}
