package handrail.evals.load;

import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.evals.chat.ChatClient;
import handrail.knowledge.Article;
import handrail.knowledge.article.ArticleFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// One measurement of a running service, with the yardstick taken in the same run.
public final class Measurement {
  /// The same order of questions in every run.
  private static final long SEED = 20_261_126;

  private final URI service;
  private final EmbeddingModel model;

  public Measurement(URI service, EmbeddingModel model) {
    this.service = service;
    this.model = model;
  }

  public LoadReport run(int conversations, int concurrency)
      throws IOException, InterruptedException {
    var questions = questions();
    var embedding = EmbeddingCost.measure(model, questions, concurrency);
    try (var http = HttpClient.newHttpClient()) {
      var citizen = new ChatClient(http, service);
      var _ = citizen.open();
      var _ = new Load(citizen, questions).run(2 * concurrency, concurrency);
      var outcome = new Load(citizen, questions).run(conversations, concurrency);
      return new LoadReport(concurrency, outcome, embedding, StoreTimer.read(http, service));
    }
  }

  /// What citizens ask by the articles of the demonstration borough, in English.
  private static List<String> questions() {
    var questions =
        new ArrayList<>(
            ArticleFolder.northmoor().stream()
                .filter(article -> article.language().equals("en"))
                .map(Article::questions)
                .flatMap(List::stream)
                .toList());
    Collections.shuffle(questions, new Random(SEED));
    return questions;
  }
}
