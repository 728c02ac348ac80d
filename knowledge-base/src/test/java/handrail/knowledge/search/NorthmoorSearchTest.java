package handrail.knowledge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import handrail.knowledge.Article;
import handrail.knowledge.Revision;
import handrail.knowledge.Search.Hit;
import handrail.knowledge.Search.NotReady;
import handrail.knowledge.Search.Query;
import handrail.knowledge.article.ArticleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The search over the demonstration borough, as a citizen asks.
class NorthmoorSearchTest {
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final EmbeddingModel MODEL = new AllMiniLmL6V2QuantizedEmbeddingModel();

  @TempDir private static Path folder;
  private static LuceneSearch search;

  @BeforeAll
  static void index() {
    search = LuceneSearch.open(folder, MODEL, CLOCK);
    search.bringTo(northmoor());
  }

  @AfterAll
  static void close() {
    search.close();
  }

  @ParameterizedTest
  @CsvSource({
    "how much is a second wheelie bin?, new-or-extra-bins",
    "my bin wasnt emptied, bin-collections",
    "how do i register a death, register-death",
    "can i get help with council tax on a low wage, council-tax-reduction",
    "landlord wont fix the mould, damp-and-mould",
  })
  void findsThePageThatAnswers(String question, String article) {
    assertTrue(
        find(question, "en").stream()
            .limit(3)
            .anyMatch(hit -> hit.passage().document().startsWith(article)),
        () -> find(question, "en").stream().map(hit -> hit.passage().id()).toList().toString());
  }

  @Test
  void findsThePriceUnderItsHeading() {
    var hit =
        find("how much is a second wheelie bin?", "en").stream()
            .limit(3)
            .filter(found -> found.passage().heading().equals("What it costs"))
            .findFirst()
            .orElseThrow();
    assertEquals("new-or-extra-bins", hit.passage().document());
    assertTrue(hit.passage().text().contains("A second grey wheelie bin costs £42."));
  }

  @Test
  void answersWelshFromWelshPages() {
    assertTrue(
        find("pryd mae'r biniau'n cael eu casglu", "cy").stream()
            .allMatch(hit -> hit.passage().language().equals("cy")));
  }

  @Test
  void neverFindsAnExpiredPage() {
    assertTrue(
        find("how do i get an apprenticeship at the council", "en").stream()
            .noneMatch(hit -> hit.passage().document().equals("apprenticeships")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"???", "AND OR NOT *~", "\"title:\" (", "🙂", "كم تكلفة الحاوية", "NOT"})
  void nothingACitizenWritesBreaksIt(String question) {
    assertFalse(find(question, "en").size() > 10);
  }

  @Test
  void aVeryLongQuestionIsFoundByItsRarestWords() {
    var question = "the council says so ".repeat(2_500) + "wheelie bin price";
    assertFalse(find(question, "en").isEmpty());
  }

  @Test
  void aNewPriceIsFoundAndTheOldOneIsNot() {
    var before =
        northmoor().stream()
            .filter(revision -> revision.article().id().equals("new-or-extra-bins"))
            .findFirst()
            .orElseThrow();
    search.bringTo("new-or-extra-bins", revision(priced(before.article()), 2));
    var text = find("how much is a second wheelie bin?", "en").getFirst().passage().text();
    assertTrue(text.contains("£45"));
    assertFalse(text.contains("£42"));
    search.bringTo("new-or-extra-bins", before);
  }

  @Test
  void anIndexCutInHalfIsMadeAgain(@TempDir Path broken) throws IOException {
    var few = northmoor().subList(0, 2);
    try (var first = LuceneSearch.open(broken, MODEL, CLOCK)) {
      first.bringTo(few);
    }
    try (var files = Files.list(broken)) {
      for (var file : files.filter(path -> !path.endsWith("write.lock")).toList()) {
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      }
    }
    try (var again = LuceneSearch.open(broken, MODEL, CLOCK)) {
      again.bringTo(few);
      assertTrue(again.isReady());
    }
  }

  private static Article priced(Article old) {
    return new Article(
        old.id(),
        old.language(),
        old.translationOf(),
        old.team(),
        old.title(),
        old.summary().replace("£42", "£45"),
        old.topics(),
        old.questions(),
        old.related(),
        old.url(),
        old.reviewed(),
        old.reviewBy(),
        old.expires(),
        old.body().replace("£42", "£45"));
  }

  private static List<Hit> find(String question, String language) {
    try {
      return search.find(new Query(question, MODEL.embed(question).content(), language, 10));
    } catch (NotReady e) {
      throw new AssertionError(e);
    }
  }

  private static List<Revision> northmoor() {
    return ArticleFolder.northmoor().stream().map(article -> revision(article, 1)).toList();
  }

  private static Revision revision(Article article, int number) {
    return new Revision(article, number, Revision.State.PUBLISHED, "Northmoor", NOW, "");
  }
}
