package handrail.assistant.story;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ACitizenTextsTest {
  private static final WireMockServer TWILIO =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private static final Path DATA = Town.folder("handrail-texts");

  private static Town town;

  @BeforeAll
  static void open() {
    TWILIO.start();
    TWILIO.stubFor(
        post(urlPathMatching("/2010-04-01/Accounts/.*/Messages.json"))
            .willReturn(jsonResponse("{\"sid\":\"SM0\",\"status\":\"queued\"}", 201)));
    town = Town.open(DATA, URI.create(TWILIO.baseUrl()));
  }

  @AfterAll
  static void close() {
    town.close();
    TWILIO.stop();
  }

  @Test
  void aSignedTextIsAnsweredByTheMessagesApi() {
    var response = text("+447700900201", "SM1", "how much is a second wheelie bin?", true);
    assertEquals(200, response.statusCode());
    assertEquals("<Response/>", response.body());
    arrives("+447700900201", "costs £42");
    arrives("+447700900201", "northmoor.example/bins/new-bin");
  }

  @Test
  void moreBringsWhatTheFirstTextHadNoRoomForAndThenSaysThatThisIsAll() {
    text("+447700900211", "SM11", "how much is a second wheelie bin?", true);
    arrives("+447700900211", "costs £42");
    text("+447700900211", "SM12", "MORE", true);
    arrives("+447700900211", "a new one costs £30");
    arrives("+447700900211", "Text MORE for the rest.");
    text("+447700900211", "SM13", "more", true);
    arrives("+447700900211", "You pay half price for a grey bin");
    for (int i = 0; i < 3; i++) {
      int before = sentTo("+447700900211", "");
      text("+447700900211", "SM2" + i, "more", true);
      Town.eventually("a text", () -> sentTo("+447700900211", "") > before);
    }
    arrives("+447700900211", "That is all I have found on this.");
    assertEquals(1, sentTo("+447700900211", "costs £42"), "nothing is said twice");
  }

  @Test
  void anUnsignedTextIsRefusedAndNothingIsStored() {
    assertEquals(403, text("+447700900202", "SM2", "can I speak to someone", false).statusCode());
    assertTrue(
        town.worker("ruth-adeyemi").handoffs().stream()
            .noneMatch(handoff -> handoff.toString().contains("900202")));
    assertEquals(0, sentTo("+447700900202", ""));
  }

  @Test
  void theSameTextFiveTimesAtOnceIsAnsweredOnce() throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 5)
          .forEach(
              _ ->
                  threads.execute(
                      () -> {
                        var _ = text("+447700900203", "SM3", "hello", true);
                      }));
    }
    arrives("+447700900203", "");
    Thread.sleep(1_000);
    assertEquals(1, sentTo("+447700900203", ""));
  }

  @Test
  void whatTheWorkerTypesReachesThePhone() {
    var ruth = town.worker("ruth-adeyemi");
    var before = ruth.handoffs();
    text("+447700900204", "SM4", "please let me talk to a person", true);
    arrives("+447700900204", "Someone will reply");
    var handoff =
        ruth.handoffs().stream().filter(each -> !before.contains(each)).findFirst().orElseThrow();
    ruth.accepts(handoff);
    arrives("+447700900204", "Ruth Adeyemi");
    ruth.writes(handoff, "What is worrying you most?");
    arrives("+447700900204", "Ruth: What is worrying you most?");
  }

  @Test
  void aTextWithoutAWordDoesNotStandInTheWayOfTheNext() {
    text("+447700900207", "SM7", "", true);
    text("+447700900207", "SM8", "\u202e", true);
    text("+447700900207", "SM9", "how much is a second wheelie bin?", true);
    arrives("+447700900207", "costs £42");
  }

  @Test
  void dangerByTextGetsTheSafetyWords() {
    text("+447700900205", "SM5", "I don't want to be here any more", true);
    arrives("+447700900205", "116 123");
  }

  @Test
  void aCallIsConnectedToOurSocket() {
    var form =
        Map.of("CallSid", "CA" + "a".repeat(32), "From", "+447700900206", "To", Town.OUR_NUMBER);
    var response =
        new Http()
            .postForm(
                town.at("/voice"), form, "X-Twilio-Signature", Phone.signature("/voice", form));
    assertEquals(200, response.statusCode());
    assertTrue(response.body().contains("ws://assist.example.gov.uk/voice/relay"), response.body());
  }

  private static HttpResponse<String> text(String from, String sid, String body, boolean signed) {
    var form = new LinkedHashMap<String, String>();
    form.put("MessageSid", sid);
    form.put("AccountSid", "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb");
    form.put("From", from);
    form.put("To", Town.OUR_NUMBER);
    form.put("Body", body);
    form.put("SomethingNew", UUID.randomUUID().toString());
    String signature = signed ? Phone.signature("/sms", form) : "bm90IHNpZ25lZA==";
    return new Http().postForm(town.at("/sms"), form, "X-Twilio-Signature", signature);
  }

  private static void arrives(String to, String words) {
    Town.eventually("a text", () -> sentTo(to, words) > 0);
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
