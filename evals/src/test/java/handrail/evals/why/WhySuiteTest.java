package handrail.evals.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.evals.suite.Suites;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody looks for the step at which a question went wrong.
class WhySuiteTest {
  @TempDir private Path folder;
  private final StringWriter terminal = new StringWriter();
  private final StringWriter complaints = new StringWriter();

  @BeforeEach
  void asksTwoQuestions() throws IOException {
    Files.writeString(
        folder.resolve("questions.jsonl"),
        """
        {"_id":"bin","text":"how much is a second wheelie bin"}
        {"_id":"one","text":"and a green one?","history":["how much is a second wheelie bin"]}
        """);
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        """
        {"_id":"bins","title":"Bins","text":"A second wheelie bin costs £42.\\n\\nA green bin is free."}
        {"_id":"pets","title":"Pets","text":"A dog must wear a collar with a tag."}
        """);
  }

  @Test
  void readsEveryStepOfEveryQuestionInAFile() throws IOException {
    assertEquals(0, run("--corpus", folder.resolve("corpus.jsonl").toString()));
    var lines = lines();
    assertEquals(List.of("bin", "one"), lines.stream().map(it -> it.get("id").asText()).toList());
    var bin = lines.getFirst();
    assertTrue(bin.at("/understand/text").asText().startsWith("how much is a second wheelie bin"));
    assertEquals("bins#0", bin.at("/search/0/id").asText());
    assertEquals("bins", bin.at("/read/0/article").asText());
    assertTrue(bin.at("/read/0/sentences/0/text").asText().contains("£42"));
    assertTrue(bin.at("/judge/threshold").asDouble() > 0);
    assertTrue(bin.path("say").has("outcome"));
    assertTrue(lines.getLast().at("/understand/text").asText().contains("wheelie bin"));
  }

  @Test
  void readsOneStepAndNothingElse() throws IOException {
    assertEquals(0, run("--corpus", folder.resolve("corpus.jsonl").toString(), "--step", "search"));
    for (var line : lines()) {
      var names = new ArrayList<String>();
      line.fieldNames().forEachRemaining(names::add);
      assertEquals(List.of("id", "question", "search"), names);
    }
    assertTrue(terminal.toString().contains("bins#0"), terminal::toString);
    assertFalse(terminal.toString().contains("judged"));
  }

  @Test
  void asksNorthmoorWhenNoCorpusIsGiven() throws IOException {
    assertEquals(0, run("--step", "say", "--channel", "sms"));
    assertTrue(lines().getFirst().at("/say/text").asText().contains("£42"));
  }

  @Test
  void isToldWhichStepsThereAre() {
    assertEquals(2, run("--step", "guess"));
    assertTrue(complaints.toString().contains("understand, search, read, judge or say"));
    assertEquals(2, run("--channel", "fax"));
    assertTrue(complaints.toString().contains("sms, web, voice"), complaints::toString);
  }

  private int run(String... more) {
    var all = new ArrayList<>(List.of("why"));
    all.addAll(List.of("--questions", folder.resolve("questions.jsonl").toString()));
    all.addAll(List.of("--out", folder.resolve("out.jsonl").toString()));
    all.addAll(List.of(more));
    return Suites.commandLine()
        .setOut(new PrintWriter(terminal, true))
        .setErr(new PrintWriter(complaints, true))
        .execute(all.toArray(String[]::new));
  }

  private List<JsonNode> lines() throws IOException {
    var json = new ObjectMapper();
    var lines = new ArrayList<JsonNode>();
    for (var line : Files.readAllLines(folder.resolve("out.jsonl"))) {
      lines.add(json.readTree(line));
    }
    return lines;
  }
}
