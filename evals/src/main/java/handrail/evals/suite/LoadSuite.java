package handrail.evals.suite;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import handrail.evals.data.Query;
import handrail.evals.load.Measurement;
import handrail.evals.report.Report;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `load`: how many citizens at once, and how long do they wait?
@Command(
    name = "load",
    description = "How many citizens can chat at once, and how long do they wait?")
final class LoadSuite extends Suite {
  @Option(names = "--url", required = true, paramLabel = "URL", description = "a running service")
  URI url = URI.create("");

  @Option(names = "--conversations", required = true, paramLabel = "N")
  int conversations;

  @Option(names = "--concurrency", required = true, paramLabel = "C")
  int concurrency;

  @Option(
      names = "--questions",
      paramLabel = "queries.jsonl",
      description = "what is asked; without it the example questions of Northmoor's articles")
  @Nullable Path questions;

  @Override
  Report run() throws Exception {
    atLeastOne("--conversations", conversations);
    atLeastOne("--concurrency", concurrency);
    List<String> asked =
        questions == null
            ? Measurement.northmoor()
            : Query.read(questions).stream().map(Query::text).toList();
    return new Measurement(url, new AllMiniLmL6V2QuantizedEmbeddingModel(), asked)
        .run(conversations, concurrency);
  }

  private void atLeastOne(String option, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(option + " must be at least 1");
    }
  }
}
