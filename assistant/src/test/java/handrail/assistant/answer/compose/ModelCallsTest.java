package handrail.assistant.answer.compose;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.Answers.Within;
import handrail.assistant.answer.Northmoor;
import handrail.assistant.answer.compose.ModelCalls.Patience;
import handrail.channels.Channel;
import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.Metrics;
import io.helidon.metrics.api.Tag;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelCallsTest {
  private static final String QUESTION = "how much is a second wheelie bin?";
  private static final String PRICE = "A second grey wheelie bin costs £42.";

  private static final WithModel town = new WithModel();
  private static final String extract = town.extract(QUESTION);

  @AfterAll
  static void close() {
    town.close();
  }

  @BeforeEach
  void begins() {
    town.begins();
  }

  static Stream<ResponseDefinitionBuilder> failures() {
    String whole = Provider.completion(PRICE, "stop", 300);
    return Stream.of(
        serverError().withBody("{\"error\":{\"message\":\"The server had an error\"}}"),
        aResponse().withStatus(401).withBody("{\"error\":{\"code\":\"invalid_api_key\"}}"),
        aResponse().withStatus(302).withHeader("Location", "http://localhost:1/elsewhere"),
        aResponse().withStatus(204),
        okJson(""),
        okJson("not JSON {"),
        okJson("[]"),
        okJson("{\"choices\":[]}"),
        okJson("[".repeat(50_000)),
        okJson(whole.substring(0, whole.length() / 2)),
        okJson(whole).withHeader("Content-Length", "99999"),
        okJson(Provider.completion(PRICE + " ".repeat(5_000_000), "stop", 300)),
        Provider.said(PRICE + " More.".repeat(20_000), "stop", 300),
        Provider.said(null, "tool_calls", 300),
        Provider.said(null, "content_filter", 300),
        Provider.said("", "stop", 300),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK),
        aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
        aResponse().withFault(Fault.EMPTY_RESPONSE));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void saysTheExtractWhenTheModelFails(ResponseDefinitionBuilder failure) {
    town.provider.composes(failure);
    assertEquals(extract, town.asked(QUESTION).text());
    assertEquals(1, town.provider.asked().size(), "asked once");
  }

  @Test
  void saysTheExtractInTimeWhenTheModelIsSlow() {
    town.begins(plenty(), WithModel.patient(500));
    town.provider.composes(Provider.said(PRICE, "stop", 300).withFixedDelay(10_000));
    assertTrue(millisFor(extract) < 1_500);
    town.provider.composes(Provider.said(PRICE, "stop", 300).withChunkedDribbleDelay(100, 10_000));
    assertTrue(millisFor(extract) < 1_500, "also when the words come one by one");
  }

  private static long millisFor(String expected) {
    long start = System.nanoTime();
    assertEquals(expected, town.asked(QUESTION).text());
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  @Test
  void waitsLongerForATextThanForAVoice() {
    Patience usual = Patience.usual();
    assertEquals(Duration.ofSeconds(8), usual.turn().get(Channel.WEB_CHAT));
    assertEquals(Duration.ofSeconds(12), usual.turn().get(Channel.SMS));
    assertEquals(Duration.ofSeconds(5), usual.turn().get(Channel.VOICE));
  }

  @Test
  void leavesAFailingModelAloneAndComesBackToIt() throws InterruptedException {
    town.provider.composes(serverError());
    ask(20);
    assertTrue(town.provider.asked().size() <= 10, () -> "asked " + town.provider.asked().size());
    Thread.sleep(500);
    town.provider.composes(PRICE);
    assertEquals(PRICE, town.asked(QUESTION).text());
    assertEquals(PRICE, town.asked(QUESTION).text());
  }

  @Test
  void leavesAThrottlingModelAloneForAsLongAsItAsks() throws InterruptedException {
    town.provider.composes(
        aResponse()
            .withStatus(429)
            .withHeader("Retry-After", "1")
            .withBody("{\"error\":{\"code\":\"rate_limit_exceeded\"}}"));
    ask(20);
    assertEquals(1, town.provider.asked().size(), "no storm");
    Thread.sleep(1_100);
    town.provider.composes(PRICE);
    assertEquals(PRICE, town.asked(QUESTION).text());
  }

  @Test
  void leavesAThrottlingModelAloneThatDoesNotSayForHowLong() {
    town.provider.composes(aResponse().withStatus(429));
    ask(5);
    assertEquals(1, town.provider.asked().size());
  }

  @Test
  void asksNoMoreOnceAConversationHasCostEnough() {
    town.begins(new Spending(5_000, 1_000_000, Clock.systemUTC()), WithModel.patient(2_000));
    town.provider.composes(Provider.said(PRICE, "stop", 2_000));
    assertEquals(PRICE, town.asked(QUESTION).text());
    assertEquals(PRICE, town.asked(QUESTION).text());
    assertEquals(extract, town.asked(QUESTION).text());
    assertEquals(2, town.provider.asked().size());
    var another =
        new Question(
            QUESTION, List.of(), "en", Channel.WEB_CHAT, new Within("another-conversation", ""));
    assertEquals(PRICE, Northmoor.answered(town.found(another)).text());
  }

  @Test
  void asksNoMoreOnceTheDayHasCostEnough() {
    town.begins(new Spending(1_000_000, 4_000, Clock.systemUTC()), WithModel.patient(2_000));
    town.provider.composes(Provider.said(PRICE, "stop", 3_000));
    assertEquals(PRICE, town.asked(QUESTION).text());
    assertEquals(extract, town.asked(QUESTION).text());
    assertEquals(1, town.provider.asked().size());
  }

  @Test
  void estimatesWhatAProviderDoesNotSay() {
    town.begins(new Spending(1_000_000, 4_000, Clock.systemUTC()), WithModel.patient(2_000));
    town.provider.composes(Provider.said(PRICE, "stop", null));
    ask(20);
    int asked = town.provider.asked().size();
    assertTrue(asked > 1 && asked < 8, "asked " + asked);
  }

  @Test
  void countsWhatBecameOfTheCallsWithoutAWord() {
    long used = counted("compose", "used");
    long throttled = counted("compose", "throttled");
    long resting = counted("compose", "resting");
    town.provider.composes(PRICE);
    assertEquals(PRICE, town.asked(QUESTION).text());
    town.provider.composes(aResponse().withStatus(429));
    ask(3);
    assertEquals(used + 1, counted("compose", "used"));
    assertEquals(throttled + 1, counted("compose", "throttled"));
    assertEquals(resting + 2, counted("compose", "resting"));
  }

  private static long counted(String purpose, String outcome) {
    return Metrics.globalRegistry()
        .counter(
            "handrail.model",
            List.of(Tag.create("purpose", purpose), Tag.create("outcome", outcome)))
        .map(Counter::count)
        .orElse(0L);
  }

  private static void ask(int times) {
    for (int i = 0; i < times; i++) {
      var _ = town.asked(QUESTION);
    }
  }

  private static Spending plenty() {
    return new Spending(1_000_000, 1_000_000, Clock.systemUTC());
  }
}
