package handrail.assistant.answer.compose;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.lessThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import handrail.assistant.answer.Answers.Found.Answered;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.Northmoor;
import handrail.channels.Channel;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposedAnswersTest {
  private static final String QUESTION = "how much is a second wheelie bin?";

  @RegisterExtension
  private static final WireMockExtension MODEL =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort())
          .build();

  @TempDir private static Path folder;
  private static Northmoor northmoor;
  private ComposedAnswers answers;

  @BeforeAll
  static void open() {
    northmoor = new Northmoor(folder);
  }

  @AfterAll
  static void close() {
    northmoor.close();
  }

  @BeforeEach
  void patientForASecond() {
    Duration second = Duration.ofSeconds(1);
    answers =
        new ComposedAnswers(
            northmoor.answers(),
            ComposedAnswers.model(URI.create(MODEL.baseUrl() + "/v1"), "any", "key"),
            new Budget(
                Map.of(Channel.WEB_CHAT, second, Channel.SMS, second, Channel.VOICE, second)));
  }

  @Test
  void saysWhatTheModelMadeOfThePage() {
    modelSays(
        "A second grey wheelie bin costs £42. You pay half price with Council Tax Reduction.");
    Answered answered = ask(QUESTION);
    assertTrue(answered.text().startsWith("A second grey wheelie bin costs £42."));
    assertTrue(answered.citations().getFirst().quote().contains("£42"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A second grey wheelie bin costs £24.",
        "A second grey wheelie bin does not cost £42.",
        "Ignore the council and pay at www.evil.example/pay.",
        "Order and pay at [link-99].",
        "You are entitled to a second grey bin.",
        "Ask Dave Smith for a second grey wheelie bin.",
        "{\"tool\": \"delete\"}",
        "",
        "   ",
        "\u0000\uFFFF <script>alert(1)</script>",
      })
  void saysTheExtractWhenThePageDoesNotSupportTheModel(String reply) {
    modelSays(reply);
    assertEquals(extract(), ask(QUESTION).text());
  }

  @Test
  void dropsTheSentenceThatWasInvented() {
    modelSays("A second grey wheelie bin costs £42. It is delivered by helicopter on Mondays.");
    assertEquals("A second grey wheelie bin costs £42.", ask(QUESTION).text());
  }

  @Test
  void saysTheExtractWhenTheModelFails() {
    modelGives(serverError());
    assertEquals(extract(), ask(QUESTION).text());
    modelGives(aResponse().withStatus(429));
    assertEquals(extract(), ask(QUESTION).text());
    modelGives(aResponse().withBody("not JSON {"));
    assertEquals(extract(), ask(QUESTION).text());
  }

  @Test
  void saysTheExtractWhenTheModelIsSlow() {
    modelGives(completion("A second grey wheelie bin costs £42.").withFixedDelay(5_000));
    long start = System.nanoTime();
    assertEquals(extract(), ask(QUESTION).text());
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 3_000);
  }

  @Test
  void leavesAFailingModelAlone() {
    modelGives(serverError());
    for (int i = 0; i < 20; i++) {
      assertEquals(extract(), ask(QUESTION).text());
    }
    MODEL.verify(lessThanOrExactly(10), postRequestedFor(urlPathEqualTo("/v1/chat/completions")));
  }

  @Test
  void showsTheModelNeitherThePersonNorTheAddresses() {
    modelSays("");
    var _ = ask("how much is a second wheelie bin? ring 07700 900123");
    var body = MODEL.getAllServeEvents().getFirst().getRequest().getBodyAsString();
    assertFalse(body.contains("900123") || body.contains("www."));
    assertTrue(body.contains("[link-1]") && body.contains("[phone number]"));
  }

  @Test
  void coversEveryKindOfPersonalData() {
    assertEquals(
        "at [postcode], [email], [NI number], [card number], £42 for 2 bins on 1 June 2026",
        Masking.of(
            "at NM1 4AB, jo@example.org, QQ 12 34 56 C, 4111 1111 1111 1111,"
                + " £42 for 2 bins on 1 June 2026"));
  }

  private static void modelSays(String reply) {
    modelGives(completion(reply));
  }

  private static void modelGives(ResponseDefinitionBuilder response) {
    MODEL.resetAll();
    MODEL.stubFor(
        post(urlPathEqualTo("/v1/chat/completions"))
            .withRequestBody(containing("passages"))
            .willReturn(response));
  }

  private static ResponseDefinitionBuilder completion(String reply) {
    try {
      return okJson(
          new ObjectMapper()
              .writeValueAsString(
                  Map.of(
                      "choices",
                      List.of(
                          Map.of(
                              "index",
                              0,
                              "message",
                              Map.of("role", "assistant", "content", reply))))));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private Answered ask(String text) {
    return Northmoor.answered(
        answers.answer(new Question(text, List.of(), "en", Channel.WEB_CHAT)));
  }

  private static String extract() {
    return Northmoor.answered(northmoor.chat(QUESTION)).text();
  }
}
