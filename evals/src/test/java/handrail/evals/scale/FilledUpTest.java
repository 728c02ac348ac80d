package handrail.evals.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.evals.data.Entry;
import handrail.knowledge.Article;
import handrail.knowledge.article.ArticleFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilledUpTest {
  private static final List<List<Entry>> CORPORA =
      List.of(
          List.of(
              new Entry("a", "Bins", "A bin costs £38.\n\nWe empty it on Mondays."),
              new Entry("b", "", "## Parking\n\nAsk for a permit.")),
          List.of(new Entry("c", "Tax", "Pay by 31 March.")));

  @TempDir private Path folder;

  @Test
  void takesTextsOfEveryCorpusInTurn() {
    var filled = FilledUp.of(CORPORA, 3);
    assertEquals(List.of("Bins", "Tax"), filled.articles().stream().map(Article::title).toList());
    assertEquals(0, filled.copies());
  }

  @Test
  void noSentenceOfACopyIsTheSameAsAnother() {
    var filled = FilledUp.of(CORPORA, 40);
    assertTrue(filled.passages() >= 40);
    assertEquals(filled.articles().size() - 3, filled.copies());
    var copy = filled.articles().get(3);
    assertEquals("Bins in Ashford", copy.title());
    assertEquals("A bin costs £38 in Ashford.", copy.summary());
    assertEquals("We empty it on Mondays in Ashford.", copy.body());
    var bodies = filled.articles().stream().map(each -> each.summary() + each.body()).toList();
    assertEquals(bodies.size(), bodies.stream().distinct().count());
  }

  @Test
  void theServiceReadsWhatIsWritten() throws IOException {
    var articles = FilledUp.of(CORPORA, 5).articles();
    Written.into(folder, articles);
    assertEquals(articles, ArticleFolder.read(folder));
  }
}
