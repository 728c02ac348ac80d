package handrail.evals.suite;

import handrail.evals.chat.ChatClient;
import handrail.evals.chat.Conversing;
import handrail.evals.chat.DeskClient;
import handrail.evals.data.Scenario;
import handrail.evals.report.Report;
import handrail.knowledge.Article;
import handrail.knowledge.article.ArticleFolder;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
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
      required = true,
      paramLabel = "URL",
      description = "a running service in demonstration mode")
  URI url = URI.create("");

  @Override
  Report run() throws Exception {
    var all = Scenario.read(scenarios);
    try (var http = HttpClient.newHttpClient()) {
      var citizen = new ChatClient(http, url);
      return new Conversing(citizen, DeskClient.signIn(url), pages()).run(all);
    }
  }

  /// Ids of the demonstration borough's articles by their address.
  static Map<String, String> pages() {
    return ArticleFolder.northmoor().stream()
        .collect(
            Collectors.toMap(
                article -> article.url().toString(),
                Article::id,
                (one, other) -> one + " " + other));
  }
}
