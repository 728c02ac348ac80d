package handrail.evals.prepare;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A data set in the forms that the suites read.
record Task(List<Text> corpus, List<Asked> queries, List<Relevant> qrels) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  record Text(@JsonProperty("_id") String id, String title, String text) {}

  /// @param answerable null where the data set does not say
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Asked(
      @JsonProperty("_id") String id,
      String text,
      List<String> history,
      @Nullable Boolean answerable) {}

  record Relevant(String query, String text) {}

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
