package handrail.evals.load;

import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.evals.chat.ChatClient;
import handrail.knowledge.Article;
import handrail.knowledge.article.ArticleFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;

/// One measurement of a running service, with the yardstick taken in the same run.
public final class Measurement {
  /// Each caller leads so many conversations before anything is measured.
  private static final int WARM_UP = 2;

  /// Questions embedded for the yardstick: more than are asked in a second.
  private static final int YARDSTICK = 600;

  private final URI service;
  private final EmbeddingModel model;
  private final Questions questions;

  /// @param asked what citizens ask
  public Measurement(URI service, EmbeddingModel model, List<String> asked) {
    this.service = service;
    this.model = model;
    this.questions = new Questions(asked);
  }

  /// First with questions never asked before, then with the same ones again.
  public LoadReport run(int conversations, int concurrency)
      throws IOException, InterruptedException {
    int warmUp = WARM_UP * concurrency * Load.TURNS;
    int turns = conversations * Load.TURNS;
    var embedding = EmbeddingCost.measure(model, questions.some(0, YARDSTICK), concurrency);
    try (var http = HttpClient.newHttpClient()) {
      var citizen = new ChatClient(http, service);
      var _ = citizen.open();
      var _ = new Load(citizen, questions.some(0, warmUp)).run(concurrency);
      var measured = questions.some(warmUp, turns);
      var fresh = new Load(citizen, measured).run(concurrency);
      var repeated = new Load(citizen, measured).run(concurrency);
      int distinct = Math.min(turns, questions.distinct());
      return new LoadReport(
          concurrency, distinct, fresh, repeated, embedding, StoreTimer.read(http, service));
    }
  }

  /// What citizens ask by the articles of the demonstration borough, in English.
  public static List<String> northmoor() {
    return ArticleFolder.northmoor().stream()
        .filter(article -> article.language().equals("en"))
        .map(Article::questions)
        .flatMap(List::stream)
        .toList();
  }
}
