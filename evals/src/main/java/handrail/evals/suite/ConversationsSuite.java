package handrail.evals.suite;

import handrail.evals.chat.Conversing;
import handrail.evals.chat.Service;
import handrail.evals.data.Scenario;
import handrail.evals.report.Report;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `conversations`: does each turn of a whole conversation go as it should?
@Command(
    name = "conversations",
    description = "Does each turn of a whole conversation go as it should?")
final class ConversationsSuite extends Suite {
  @Option(names = "--scenarios", required = true, paramLabel = "scenarios.jsonl")
  Path scenarios = Path.of("");

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "a running demonstration; without it one is started in this process")
  @Nullable URI url;

  @Override
  Report run() throws Exception {
    List<Scenario> all = Scenario.read(scenarios);
    if (url != null) {
      return Conversing.with(url, all);
    }
    try (var service = new Service()) {
      return Conversing.with(service.address(), all);
    }
  }
}
