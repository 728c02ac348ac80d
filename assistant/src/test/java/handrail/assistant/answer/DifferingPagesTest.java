package handrail.assistant.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.assistant.answer.Answers.Found;
import handrail.assistant.answer.Answers.Found.Differ;
import handrail.assistant.answer.extract.ExtractedAnswers;
import handrail.channels.Channel;
import handrail.channels.Message.Citation;
import handrail.knowledge.Article;
import handrail.knowledge.article.ArticleFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Two pages that answer the same and do not agree.
class DifferingPagesTest {
  private static final String QUESTION = "how much is a skip permit?";

  /// Of all questions, those that are told of a difference where there is none.
  private static final double FALSE_ALARMS = .005;

  private record Asked(String text, String language) {}

  @Test
  void areBothNamedAndNeitherIsBelieved() {
    try (var borough =
        borough(costing("Skip permits", "£25"), costing("Permits for a skip", "£35"))) {
      var differ = assertInstanceOf(Differ.class, borough.chat(QUESTION));
      assertEquals(
          List.of("Permits for a skip", "Skip permits"),
          differ.pages().stream().map(Citation::title).sorted().toList());
      assertTrue(differ.team().isPresent(), "whose pages they are");
    }
  }

  @Test
  void thatAgreeAreAnsweredFrom() {
    try (var borough =
        borough(costing("Skip permits", "£25"), costing("Permits for a skip", "£25"))) {
      assertTrue(Northmoor.answered(borough.chat(QUESTION)).text().contains("£25"));
    }
  }

  /// Northmoor's pages do not contradict each other: whoever is told so is told wrong.
  @Test
  void areHardlyEverSeenWhereNoneAre() {
    List<Asked> all = new ArrayList<>(examples());
    all.addAll(ofOtherHands());
    long alarms = all.stream().filter(one -> asked(one) instanceof Differ).count();
    double share = alarms / (double) all.size();
    System.out.printf("Differing: %d false alarms of %d, %.4f%n", alarms, all.size(), share);
    assertTrue(share < FALSE_ALARMS, () -> "false alarms: " + share);
  }

  private static Found asked(Asked one) {
    return Northmoor.town().asked(one.language(), Channel.WEB_CHAT, one.text());
  }

  private static List<Asked> examples() {
    return ArticleFolder.northmoor().stream()
        .flatMap(page -> page.questions().stream().map(text -> new Asked(text, page.language())))
        .toList();
  }

  private static List<Asked> ofOtherHands() {
    var json = new ObjectMapper();
    try (var in = ExtractedAnswers.class.getResourceAsStream("development/questions.jsonl")) {
      List<Asked> asked = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        var question = json.readTree(line);
        asked.add(new Asked(question.get("text").asText(), question.path("lang").asText("en")));
      }
      return asked;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Two pages among some of Northmoor's: scores are weighed against those of other pages.
  private static Borough borough(Article one, Article other) {
    var pages =
        ArticleFolder.northmoor().stream()
            .filter(page -> page.team().equals("environment") && page.language().equals("en"));
    return new Borough(
        Northmoor.CLOCK, Stream.concat(Stream.of(one, other), pages).toArray(Article[]::new));
  }

  private static Article costing(String title, String price) {
    return Borough.page(
        title,
        "what does a skip permit cost",
        "A skip permit costs " + price + " for 7 days. Apply online.",
        null);
  }
}
