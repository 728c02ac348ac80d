package handrail.evals.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.evals.data.BadInput;
import handrail.evals.data.Query;
import handrail.evals.prepare.Task.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What comes of data sets as they are published.
class PrepareTest {
  @TempDir private Path folder;

  @Test
  void readsAnswersThatGoOnOverSeveralLines() throws IOException {
    Files.writeString(
        folder.resolve("faq_db.csv"),
        """
        ID,Category,Question,Answer
        7,safety,"Is it safe, really?","Yes.

        It is ""safe""."
        """);
    assertEquals(
        List.of(new Text("7", "Is it safe, really?", "Yes.\n\nIt is \"safe\".")),
        CovidFaq.corpus(folder));
  }

  @Test
  void keepsTheWordsOfAPageAndNotItsFrame() {
    String page =
        """
        <nav><ul><li><a href="/">Home</a></li></ul></nav>
        <div class="row">

        ## Who can get it

        You can if you <strong>served</strong>:

        - in the Army
        - at sea

        | What | How much |
        |---|---|
        | Burial | $2,000 |

        <div>Ring us.</div>
        </div>
        <script>alert(1)</script>
        """;
    assertEquals(
        """
        ## Who can get it

        You can if you served:

        - in the Army
        - at sea

        | What | How much |
        | --- | --- |
        | Burial | $2,000 |

        Ring us.\
        """,
        PlainMarkdown.of(page));
  }

  @Test
  void leavesOutPagesWithHardlyAnyWords() throws IOException {
    Path pages = Files.createDirectories(folder.resolve("pages").resolve("pension"));
    String words = "One more word about pensions. ".repeat(20);
    Files.writeString(
        pages.resolve("index.md"), "---\ntitle: Pensions\n---\n{% include x %}" + words);
    Files.writeString(pages.resolve("apply.md"), "---\ntitle: Apply\n---\n<div id=\"root\"></div>");
    assertEquals(
        List.of(new Text("pension/index.md", "Pensions", words.strip())), VaContent.corpus(folder));
  }

  @ParameterizedTest
  @EnumSource(names = {"COVID_FAQ", "VA_CONTENT"})
  void asksOfAPublicCorpusWhatItAnswersAndWhatItDoesNot(DataSet dataSet) throws IOException {
    var questions = Query.read(Prepare.shipped(dataSet, folder));
    assertTrue(questions.stream().anyMatch(PrepareTest::isAnswerable));
    assertTrue(questions.stream().anyMatch(each -> !isAnswerable(each)));
    for (Query each : questions) {
      assertEquals(isAnswerable(each), !each.rightOnes().isEmpty(), each.id());
    }
  }

  private static boolean isAnswerable(Query question) {
    return Objects.requireNonNull(question.answerable(), question.id());
  }

  @Test
  void saysWhichTextAQuestionNamesThatIsNotThere() throws IOException {
    Path file = folder.resolve("questions.jsonl");
    Files.writeString(file, "{\"_id\":\"q\",\"text\":\"how\",\"answerable\":true,\"doc\":\"z\"}");
    var corpus = List.of(new Text("a", "", "words"));
    var wrong = assertThrows(BadInput.class, () -> Task.of(corpus, Query.read(file), file));
    assertTrue(String.valueOf(wrong.getMessage()).endsWith("there is no text \"z\" in the corpus"));
  }
}
