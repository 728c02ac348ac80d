package handrail.assistant.story;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
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
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// After STOP nothing is texted to a citizen until START; her case stays (N11).
class ACitizenStopsTextsTest {
  private static final String MESSAGES = "/2010-04-01/Accounts/.*/Messages.json";
  private static final WireMockServer TWILIO =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private static final AtomicInteger SIDS = new AtomicInteger();

  private static Town town;

  @BeforeAll
  static void open() {
    TWILIO.start();
    TWILIO.stubFor(
        post(urlPathMatching(MESSAGES))
            .willReturn(jsonResponse("{\"sid\":\"SM0\",\"status\":\"queued\"}", 201)));
    TWILIO.stubFor(
        post(urlPathMatching(MESSAGES))
            .withFormParam("To", equalTo("+447700900303"))
            .willReturn(jsonResponse("{\"code\":21610,\"message\":\"unsubscribed\"}", 400)));
    town = Town.open(Town.folder("handrail-stops"), URI.create(TWILIO.baseUrl()));
  }

  @AfterAll
  static void close() {
    town.close();
    TWILIO.stop();
  }

  @Test
  void nothingIsTextedUntilStartAndTheWorkerKnows() {
    var phone = "+447700900301";
    var ruth = town.worker("ruth-adeyemi");
    var handoff = asksForAPerson(phone, ruth);
    text(phone, "STOP");
    text(phone, "how much is a second wheelie bin?");
    Town.eventually(
        "her question at the desk", () -> transcript(ruth, handoff).contains("wheelie"));
    Town.eventually("a warning", () -> warnings(ruth, handoff).contains("opted out of texts"));
    assertEquals(200, ruth.accepts(handoff).statusCode());
    var refused = ruth.writes(handoff, "Shall I ring you?");
    assertEquals(409, refused.statusCode());
    assertTrue(refused.body().contains("STOP"), refused.body());
    assertEquals(200, ruth.closes(handoff, "Rang her").statusCode());
    assertEquals(0, sentTo(phone, "costs £42"));
    assertEquals(0, sentTo(phone, "no more texts"));
    text(phone, "START");
    Town.eventually("a welcome back", () -> sentTo(phone, "Welcome back") > 0);
  }

  @Test
  void dangerAfterStopStillReachesAWorker() {
    var phone = "+447700900302";
    var ruth = town.worker("fionnuala-brady");
    var before = ruth.handoffs().size();
    text(phone, "STOP");
    text(phone, "I don't want to be here any more");
    Town.eventually("an urgent handoff", () -> ruth.handoffs().size() > before);
    assertEquals(0, sentTo(phone, ""));
  }

  @Test
  void whoSendsStopToTheWorkerWhoHasHerIsTextedNoMoreUntilStart() {
    var phone = "+447700900304";
    var ruth = town.worker("ruth-adeyemi");
    var handoff = asksForAPerson(phone, ruth);
    ruth.accepts(handoff);
    assertEquals(200, ruth.writes(handoff, "What has happened?").statusCode());
    Town.eventually("her words", () -> sentTo(phone, "What has happened?") > 0);
    text(phone, "Stop");
    Town.eventually("a warning", () -> warnings(ruth, handoff).contains("opted out of texts"));
    assertEquals(409, ruth.writes(handoff, "Are you still there?").statusCode());
    text(phone, "START");
    Town.eventually("no warning", () -> !warnings(ruth, handoff).contains("opted out of texts"));
    assertEquals(200, ruth.writes(handoff, "Good to hear from you.").statusCode());
    Town.eventually("her words", () -> sentTo(phone, "Good to hear from you.") > 0);
    assertEquals(0, sentTo(phone, "Are you still there?"));
  }

  @Test
  void whoSaysCancelToTheWorkerWhoHasHerHasNotStopped() {
    var phone = "+447700900305";
    var ruth = town.worker("ruth-adeyemi");
    var handoff = asksForAPerson(phone, ruth);
    ruth.accepts(handoff);
    ruth.writes(handoff, "Shall I move it or cancel it?");
    text(phone, "cancel");
    Town.eventually("her answer", () -> transcript(ruth, handoff).contains("\"cancel\""));
    assertEquals(200, ruth.writes(handoff, "It is cancelled.").statusCode());
  }

  @Test
  void whoStoppedAtTheProviderIsTakenToHaveStopped() {
    var phone = "+447700900303";
    var ruth = town.worker("ruth-adeyemi");
    var handoff = asksForAPerson(phone, ruth);
    Town.eventually("a warning", () -> warnings(ruth, handoff).contains("opted out of texts"));
    assertEquals(200, ruth.accepts(handoff).statusCode());
    assertEquals(409, ruth.writes(handoff, "Hello").statusCode());
  }

  private static JsonNode asksForAPerson(String phone, DeskWorker worker) {
    var before = worker.handoffs();
    text(phone, "can I talk to a person please");
    Town.eventually("a handoff", () -> worker.handoffs().size() > before.size());
    var ids = before.stream().map(each -> each.get("id")).toList();
    return worker.handoffs().stream()
        .filter(each -> !ids.contains(each.get("id")))
        .findFirst()
        .orElseThrow();
  }

  private static String warnings(DeskWorker worker, JsonNode handoff) {
    return worker.reads(handoff).at("/brief/situation/warnings").toString();
  }

  private static String transcript(DeskWorker worker, JsonNode handoff) {
    return worker.reads(handoff).get("transcript").toString();
  }

  private static void text(String from, String body) {
    var form = new LinkedHashMap<String, String>();
    form.put("MessageSid", "SM9" + SIDS.incrementAndGet());
    form.put("AccountSid", "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb");
    form.put("From", from);
    form.put("To", Town.OUR_NUMBER);
    form.put("Body", body);
    var response =
        new Http()
            .postForm(town.at("/sms"), form, "X-Twilio-Signature", Phone.signature("/sms", form));
    assertEquals(200, response.statusCode());
  }

  private static int sentTo(String to, String words) {
    return TWILIO
        .findAll(
            postRequestedFor(urlPathMatching(".*/Messages.json"))
                .withFormParam("To", equalTo(to))
                .withFormParam("Body", containing(words)))
        .size();
  }
}
