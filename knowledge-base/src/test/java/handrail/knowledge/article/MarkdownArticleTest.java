package handrail.knowledge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Articles as editors hand them in as files.
class MarkdownArticleTest {
  private static final String NOISE =
      """
      ---
      id: noise
      title: Report noise
      summary: Call us.
      topics: [noise]
      team: environment
      language: en
      url: https://www.northmoor.example/noise
      reviewed: 2026-04-01
      review-by: 2027-04-01
      questions: ["next door is loud"]
      related: []
      ---

      ## What to do

      Call us.
      """;

  @TempDir private Path folder;

  @Test
  void aPageIsReadAsItIsWritten() {
    var article = MarkdownArticle.read("noise.md", NOISE);
    assertEquals("Report noise", article.title());
    assertEquals("## What to do\n\nCall us.", article.body());
  }

  @ParameterizedTest
  @CsvSource({
    "title: Report noise, '', title",
    "title: Report noise, title:, title",
    "title: Report noise, title: ' ', title",
    "id: noise, id: Noise/..., id",
    "reviewed: 2026-04-01, reviewed: 2026-13-01, reviewed",
    "review-by: 2027-04-01, review-by: next year, review-by",
    "topics: [noise], topics: noise, topics",
    "related: [], related: [null], related",
    "url: https://www.northmoor.example/noise, url: 'h ttp://', url",
  })
  void anEditorIsToldInOneLineWhichFieldIsWrong(String right, String wrong, String field) {
    assertTrue(NOISE.contains(right));
    var told = refusal(NOISE.replace(right, wrong));
    assertTrue(told.startsWith("noise.md: ") && told.contains(field), told);
    assertEquals(1, told.lines().count());
  }

  @Test
  void aMisspeltFieldIsNotPassedOverInSilence() {
    var told = refusal(NOISE.replace("related: []", "related: []\nexpire: 2027-04-01"));
    assertTrue(told.contains("expire"), told);
  }

  @Test
  void anEditorWhoForgotTheFrontMatterIsToldSo() {
    assertTrue(refusal("# Noise\n\nCall us.").contains("front matter"));
  }

  @Test
  void twoPagesOfOneNameAreRefused() throws IOException {
    Files.writeString(folder.resolve("a.md"), NOISE);
    Files.writeString(folder.resolve("b.md"), NOISE);
    var told = assertThrows(MarkdownArticle.Wrong.class, () -> ArticleFolder.read(folder));
    assertTrue(String.valueOf(told.getMessage()).contains("b.md: id: is also the id of"));
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    var told =
        assertThrows(
            MarkdownArticle.Wrong.class, () -> ArticleFolder.read(folder.resolve("nowhere")));
    assertTrue(String.valueOf(told.getMessage()).contains("nowhere"));
  }

  @Test
  void aFolderThatIsEmptyHoldsNothing() {
    assertTrue(ArticleFolder.read(folder).isEmpty());
  }

  @Test
  void theDemonstrationBoroughHasItsPages() {
    assertEquals(124, ArticleFolder.northmoor().size());
  }

  private static String refusal(String text) {
    var wrong =
        assertThrows(MarkdownArticle.Wrong.class, () -> MarkdownArticle.read("noise.md", text));
    return String.valueOf(wrong.getMessage());
  }
}
