package handrail.channels.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.InboundMessage;
import handrail.channels.Message.Kind;
import handrail.channels.Outbox;
import handrail.channels.Outbox.Delivery;
import handrail.channels.http.Problem;
import handrail.channels.twilio.RecordingInbox;
import handrail.channels.twilio.StandIn;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextsFromTwilioTest {
  private static final Instant NOW = Instant.parse("2026-11-26T09:30:00Z");

  private final RecordingInbox inbox = new RecordingInbox();
  private final List<String> failures = new CopyOnWriteArrayList<>();
  private final List<String> replies = new CopyOnWriteArrayList<>();
  private final Outbox outbox =
      (_, message) -> {
        replies.add(message.text());
        return new Delivery.Sent("SM1");
      };
  private WebServer server;
  private StandIn twilio;

  @BeforeEach
  void open() {
    var account = StandIn.account(URI.create("http://api.test"));
    var sms =
        new Sms(
            account,
            inbox,
            (id, reason) -> failures.add(id + " " + reason),
            outbox,
            Clock.fixed(NOW, ZoneOffset.UTC));
    var routing = HttpRouting.builder();
    Problem.register(routing);
    routing.register("/sms", sms);
    server = WebServer.builder().port(0).routing(routing).build().start();
    twilio = new StandIn(server.port());
  }

  @AfterEach
  void close() {
    server.stop();
  }

  private static Map<String, String> text(String words) {
    var form = new HashMap<>(StandIn.sample("sms-inbound"));
    form.put("From", "+447700900123");
    form.put("Body", words);
    return form;
  }

  @Test
  void takesATextInOnceAndAnswersWithNothingToSay() {
    var response = twilio.posts("/sms", text("When is my bin day?"));

    assertEquals(200, response.statusCode());
    assertEquals("<Response/>", response.body());
    assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("text/xml"));
    assertEquals(
        List.of(
            new InboundMessage(
                new Address(Channel.SMS, "+447700900123"),
                "SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "When is my bin day?",
                NOW)),
        inbox.heard());
  }

  @Test
  void takesTheSameTextInOnlyOnceWhenItIsReplayed() {
    assertEquals(200, twilio.posts("/sms", text("Hello")).statusCode());
    assertEquals(200, twilio.posts("/sms", text("Hello")).statusCode());
    assertEquals(1, inbox.heard().size());
  }

  @Test
  void turnsAwayWhoeverIsNotTheProvider() {
    var form = StandIn.encoded(Map.of("From", List.of("+447700900123"), "Body", List.of("hi")));
    for (String signature :
        List.of("", "AAAA", StandIn.sign("wrong", StandIn.PUBLIC_URL + "/sms", Map.of()))) {
      var response = twilio.posts("/sms", form, signature);
      assertEquals(403, response.statusCode());
      assertTrue(response.headers().firstValue("Content-Type").orElse("").contains("problem+json"));
    }
    assertEquals(List.of(), inbox.heard());
  }

  @Test
  void acceptsParametersNobodyHasHeardOfYet() {
    var form = text("Hello");
    form.put("ANewThing", "é & =");
    assertEquals(200, twilio.posts("/sms", form).statusCode());
  }

  @Test
  void acceptsAQueryInTheWebhooksAddress() {
    assertEquals(200, twilio.posts("/sms?via=main%2Bline", text("Hello")).statusCode());
  }

  @Test
  void keepsTheWordsExactlyAsTheyCame() {
    String words = "  Ble mae'r biniau?\nŵ ŷ 😀 \u0000 \u202E \uFFFD  ";
    assertEquals(200, twilio.posts("/sms", text(words)).statusCode());
    assertEquals(words, inbox.heard().getFirst().text());
  }

  @Test
  void takesInBytesThatAreNoText() {
    var signed = StandIn.sign(StandIn.TOKEN, StandIn.PUBLIC_URL + "/sms", broken("\uFFFD"));
    var response = twilio.posts("/sms", "From=%2B447700900123&MessageSid=SM1&Body=%FF", signed);
    assertEquals(200, response.statusCode());
    assertEquals("\uFFFD", inbox.heard().getFirst().text());
  }

  private static Map<String, List<String>> broken(String words) {
    return Map.of(
        "From", List.of("+447700900123"), "MessageSid", List.of("SM1"), "Body", List.of(words));
  }

  @Test
  void takesInAPictureWithoutWords() {
    assertEquals(200, twilio.posts("/sms", text("")).statusCode());
    assertEquals("", inbox.heard().getFirst().text());
  }

  @Test
  void passesStopOnLikeAnyOtherWord() {
    var form = text("STOP");
    form.put("OptOutType", "STOP");
    assertEquals(200, twilio.posts("/sms", form).statusCode());
    assertEquals("STOP", inbox.heard().getFirst().text());
  }

  @Test
  void saysWhichFieldIsMissing() {
    for (String field : List.of("From", "MessageSid")) {
      var form = text("Hello");
      form.remove(field);
      var response = twilio.posts("/sms", form);
      assertEquals(400, response.statusCode());
      assertTrue(response.body().contains("\"field\":\"" + field + "\""), response.body());
    }
  }

  @Test
  void refusesMoreThanAnyTextCanHold() {
    var response = twilio.posts("/sms", text("a".repeat(70_000)));
    assertEquals(413, response.statusCode());
    assertEquals(List.of(), inbox.heard());
  }

  @Test
  void asksTheProviderToComeBackWhenNothingCanBeStored() {
    inbox.answers(
        (message, replyTo) ->
            replyTo.send(message.from(), RecordingInbox.said(Kind.URGENT, "Ring 999.")));
    inbox.losesItsStore();

    var response = twilio.posts("/sms", text("I don't feel safe"));

    assertEquals(503, response.statusCode());
    assertFalse(response.body().contains("safe"), "the citizen's words are sealed");
    assertEquals(List.of("Ring 999."), replies);
  }

  @Test
  void showsNobodyAStackTraceWhenSomethingBreaks() {
    inbox.answers(
        (_, _) -> {
          throw new IllegalStateException("sealed words");
        });
    var response = twilio.posts("/sms", text("Hello"));
    assertEquals(500, response.statusCode());
    assertFalse(response.body().contains("sealed"), response.body());
    assertFalse(response.body().contains("\tat "), response.body());
  }

  @Test
  void keepsFiftyTextsInTheOrderTheyCame() {
    IntStream.range(0, 50)
        .forEach(
            n -> {
              var form = text("text " + n);
              form.put("MessageSid", "SM" + n);
              assertEquals(200, twilio.posts("/sms", form).statusCode());
            });
    assertEquals(
        IntStream.range(0, 50).mapToObj(n -> "text " + n).toList(),
        inbox.heard().stream().map(InboundMessage::text).toList());
  }

  @Test
  void tellsWhenATextDidNotArrive() {
    var form = new HashMap<>(StandIn.sample("status-delivered"));
    form.put("MessageStatus", "undelivered");
    form.put("ErrorCode", "30005");
    assertEquals(204, twilio.posts("/sms/status", form).statusCode());
    assertEquals(
        List.of("SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa The text did not arrive (error 30005)."),
        failures);
  }

  @Test
  void saysNothingOfATextThatArrived() {
    var sample = StandIn.request("status-delivered");
    var response =
        twilio.posts(
            "/sms/status",
            sample.path("body").asText(),
            sample.path("headers").path("X-Twilio-Signature").asText());
    assertEquals(204, response.statusCode());
    assertEquals(List.of(), failures);
  }

  @Test
  void believesNoUnsignedReportOfAText() {
    var response = twilio.posts("/sms/status", "MessageSid=SM1&MessageStatus=failed", "AAAA");
    assertEquals(403, response.statusCode());
    assertEquals(List.of(), failures);
  }
}
