package handrail.evals.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// What somebody is told whose file cannot be used.
class BadInputTest {
  @TempDir private Path folder;

  @Test
  void saysThatAFileIsMissing() {
    Path missing = folder.resolve("no.jsonl");
    assertEquals(missing + ": there is no such file", said(() -> Entry.read(missing)));
  }

  @Test
  void saysThatACorpusIsEmpty() throws IOException {
    Path file = file("corpus.jsonl", "\n\n");
    assertEquals(file + ": is empty", said(() -> Entry.read(file)));
  }

  @Test
  void namesTheLineThatIsNotJson() throws IOException {
    Path file = file("corpus.jsonl", "{\"_id\":\"a\",\"text\":\"x\"}\n{\"_id\":\"b\",");
    assertTrue(said(() -> Entry.read(file)).startsWith(file + ", line 2: not the JSON expected: "));
  }

  @Test
  void namesTheFieldThatIsMissing() throws IOException {
    Path file = file("queries.jsonl", "{\"_id\":\"a\"}");
    assertEquals(file + ", line 1: \"text\" is missing", said(() -> Query.read(file)));
  }

  @Test
  void namesAnIdThatStandsTwice() throws IOException {
    Path file = file("q.jsonl", "{\"_id\":\"a\",\"text\":\"x\"}\n{\"_id\":\"a\",\"text\":\"y\"}");
    assertEquals(file + ", line 2: the id \"a\" stands there twice", said(() -> Query.read(file)));
  }

  @Test
  void namesAnUnknownLabel() throws IOException {
    Path file = file("m.jsonl", "{\"id\":\"a\",\"text\":\"x\",\"label\":\"sad\"}");
    assertEquals(file + ", line 1: unknown label \"sad\"", said(() -> Labelled.read(file)));
  }

  @Test
  void namesAnUnknownExpectation() throws IOException {
    Path file =
        file("s.jsonl", "{\"id\":\"a\",\"turns\":[{\"citizen\":\"x\",\"expect\":\"magic\"}]}");
    assertTrue(
        said(() -> Scenario.read(file))
            .startsWith(file + ", line 1: unknown expectation \"magic\""));
  }

  @Test
  void namesAQrelsLineWithWrongColumns() throws IOException {
    Path file = file("qrels.tsv", "query-id\tcorpus-id\tscore\nq1\td1\n");
    assertEquals(
        file + ", line 2: expected query-id, corpus-id and a whole number, separated by tabs",
        said(() -> Qrels.read(file, Set.of("q1"), Set.of("d1"))));
  }

  @Test
  void namesAQueryThatQrelsAloneKnow() throws IOException {
    Path file = file("qrels.tsv", "q9\td1\t1\n");
    assertEquals(
        file + ", line 1: there is no query \"q9\"",
        said(() -> Qrels.read(file, Set.of("q1"), Set.of("d1"))));
  }

  @Test
  void readsQrelsWithAndWithoutAHeading() throws IOException {
    String lines = "q1\td1\t2\nq1\td2\t0\n";
    var expected = new Qrels(Map.of("q1", Map.of("d1", 2)));
    Path bare = file("bare.tsv", lines);
    Path headed = file("headed.tsv", "query-id\tcorpus-id\tscore\n" + lines);
    assertEquals(expected, Qrels.read(bare, Set.of("q1"), Set.of("d1", "d2")));
    assertEquals(expected, Qrels.read(headed, Set.of("q1"), Set.of("d1", "d2")));
  }

  @Test
  void saysThatAFileIsNotText() throws IOException {
    Path file = Files.write(folder.resolve("x"), new byte[] {(byte) 0xff, (byte) 0xfe, 1});
    assertEquals(file + ": is not UTF-8 text", said(() -> Entry.read(file)));
  }

  private static String said(Executable reading) {
    return String.valueOf(assertThrows(BadInput.class, reading).getMessage());
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
