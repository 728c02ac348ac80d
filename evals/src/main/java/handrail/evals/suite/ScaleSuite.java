package handrail.evals.suite;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import handrail.evals.data.Entry;
import handrail.evals.data.Query;
import handrail.evals.prepare.DataSet;
import handrail.evals.prepare.Prepare;
import handrail.evals.report.Report;
import handrail.evals.report.TemporaryFolder;
import handrail.evals.scale.FilledUp;
import handrail.evals.scale.Scale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `scale`: how does the service bear thousands of pages?
@Command(
    name = "scale",
    description = "How does the service bear thousands of pages? It is started for it.")
final class ScaleSuite extends Suite {
  private static final List<DataSet> PUBLIC =
      List.of(DataSet.OR_SHARC, DataSet.MTRAG, DataSet.COVID_FAQ, DataSet.VA_CONTENT);

  @Option(
      names = "--from",
      paramLabel = "FOLDER",
      required = true,
      description = "where the public data sets lie")
  Path from = Path.of("");

  @Option(names = "--passages", paramLabel = "N", required = true)
  int passages;

  @Option(names = "--conversations", paramLabel = "N", defaultValue = "400")
  int conversations;

  @Option(names = "--concurrency", paramLabel = "C", defaultValue = "32")
  int concurrency;

  @Override
  Report run() throws Exception {
    List<List<Entry>> corpora = new ArrayList<>();
    List<String> questions = new ArrayList<>();
    try (var folder = new TemporaryFolder()) {
      for (DataSet each : PUBLIC) {
        Path to = folder.path().resolve(each.folder());
        Prepare.into(to, each, from.resolve(each.folder()));
        corpora.add(Entry.read(to.resolve("corpus.jsonl")));
        Query.read(to.resolve("queries.jsonl")).forEach(query -> questions.add(query.text()));
      }
    }
    return new Scale(new AllMiniLmL6V2QuantizedEmbeddingModel(), questions)
        .run(FilledUp.of(corpora, passages), conversations, concurrency);
  }
}
