package handrail.assistant.story;

import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.answer.compose.Provider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ACitizenAsksWithAModelTest {
  private static final String QUESTION = "how much is a second wheelie bin?";

  private static Provider provider;
  private static Town town;

  @BeforeAll
  static void open() {
    provider = new Provider();
    town = Town.withModel(provider.url());
  }

  @AfterAll
  static void close() {
    town.close();
    provider.close();
  }

  @BeforeEach
  void forgets() {
    provider.forget();
  }

  @Test
  void theAnswerIsPutTogetherByTheModelFromTheSentencesOfThePage() {
    provider.composes(
        "A second grey wheelie bin costs £42.\nWe deliver within 10 working days.\nIt flies.");
    var answer = town.citizen().asks(QUESTION);
    assertEquals("answer", answer.get("kind").textValue());
    assertEquals(
        "A second grey wheelie bin costs £42. We deliver within 10 working days.",
        answer.get("text").textValue());
    assertEquals(2, answer.get("citations").size());
  }

  @Test
  void aFollowUpIsPutInWholeByTheModel() {
    var kim = town.citizen();
    provider.rephrases("Is a second wheelie bin cheaper on benefits?");
    provider.composes("A second grey wheelie bin costs £42.");
    kim.asks(QUESTION);
    assertEquals(0, provider.askedToRephrase().size());
    provider.composes("You pay half price for a grey bin if you get Council Tax Reduction.");
    assertEquals(
        "You pay half price for a grey bin if you get Council Tax Reduction.",
        kim.asks("and is it cheaper on benefits?").get("text").textValue());
    assertEquals(1, provider.askedToRephrase().size());
    assertTrue(provider.asked().stream().noneMatch(body -> body.contains(kim.id)));
  }

  @Test
  void theExtractGoesOutWhenTheModelIsDown() {
    provider.gives(serverError());
    var answer = town.citizen().asks(QUESTION);
    assertEquals("answer", answer.get("kind").textValue());
    assertTrue(answer.get("text").textValue().contains("A second grey wheelie bin costs £42."));
    assertEquals(1, provider.asked().size());
  }

  @Test
  void wordsOfDangerReachNoModelThenOrLater() {
    var kim = town.citizen();
    assertEquals("urgent", kim.asks("I don't want to be here any more").get("kind").textValue());
    assertEquals("urgent", kim.asks(QUESTION).get("kind").textValue());
    assertEquals(0, provider.asked().size());
  }

  @Test
  void wordsThatMayBeDangerReachNoModelEither() {
    var kim = town.citizen();
    kim.asks("he shouts at me, can i get a second bin");
    kim.asks("and how much is it?");
    assertEquals(0, provider.asked().size());
  }

  @Test
  void aPersonIsFoundWithoutAModel() {
    assertEquals("handoff", town.citizen().asks("can I speak to someone").get("kind").textValue());
    assertEquals(0, provider.asked().size());
  }

  @Test
  void whatBecameOfTheCallsIsCountedForOperators() {
    provider.composes("A second grey wheelie bin costs £42.");
    town.citizen().asks(QUESTION);
    String metrics = new Http().get(town.at("/observe/metrics")).body();
    assertTrue(
        metrics.lines().anyMatch(l -> l.startsWith("handrail_model_") && l.contains("\"used\"")),
        metrics);
    assertTrue(metrics.contains("handrail_model_tokens_total"), metrics);
  }
}
