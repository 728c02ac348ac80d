package handrail.evals.prepare;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import handrail.evals.data.BadInput;
import handrail.evals.data.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A data set in the forms that the suites read.
record Task(List<Text> corpus, List<Asked> queries, List<Relevant> qrels) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  record Text(@JsonProperty("_id") String id, String title, String text) {}

  /// @param answerable null where the data set does not say
  /// @param doc the text that answers it; null where the data set does not say, or none does
  /// @param also other texts that answer it as well
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Asked(
      @JsonProperty("_id") String id,
      String text,
      List<String> history,
      @Nullable Boolean answerable,
      @Nullable String doc,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> also) {

    /// A question of which only the words are known.
    Asked(String id, String text, List<String> history) {
      this(id, text, history, null, null, List.of());
    }
  }

  record Relevant(String query, String text) {}

  /// A corpus with questions written for it.
  ///
  /// @param file where the questions stand
  /// @throws BadInput when a question names a text that is not there
  static Task of(List<Text> corpus, List<Query> questions, Path file) {
    var ids = corpus.stream().map(Text::id).collect(Collectors.toSet());
    var relevant = new ArrayList<Relevant>();
    for (Query question : questions) {
      for (String text : question.rightOnes()) {
        if (!ids.contains(text)) {
          throw new BadInput(file, "there is no text \"" + text + "\" in the corpus");
        }
        relevant.add(new Relevant(question.id(), text));
      }
    }
    return new Task(corpus, questions.stream().map(Task::asked).toList(), relevant);
  }

  private static Asked asked(Query it) {
    return new Asked(it.id(), it.text(), it.history(), it.answerable(), it.doc(), it.also());
  }

  /// Writes `corpus.jsonl`, `queries.jsonl` and `qrels.tsv` into a folder.
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("corpus.jsonl"), lines(corpus));
    Files.write(folder.resolve("queries.jsonl"), lines(queries));
    var lines = new ArrayList<>(List.of("query-id\tcorpus-id\tscore"));
    qrels.forEach(each -> lines.add(each.query() + "\t" + each.text() + "\t1"));
    Files.write(folder.resolve("qrels.tsv"), lines);
  }

  private static List<String> lines(List<?> objects) throws IOException {
    var lines = new ArrayList<String>();
    for (Object each : objects) {
      lines.add(JSON.writeValueAsString(each));
    }
    return lines;
  }
}
