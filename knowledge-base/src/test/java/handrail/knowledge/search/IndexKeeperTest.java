package handrail.knowledge.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import handrail.knowledge.Articles.Overtaken;
import handrail.knowledge.Revision.State;
import handrail.knowledge.Samples;
import handrail.knowledge.Search.NotReady;
import handrail.knowledge.Search.Query;
import handrail.knowledge.TestRedis;
import handrail.knowledge.article.RedisArticles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes on one store: what an editor publishes on one is answered from on both.
class IndexKeeperTest {
  private static final EmbeddingModel MODEL = new AllMiniLmL6V2QuantizedEmbeddingModel();
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir private Path here;
  @TempDir private Path there;

  @Test
  void theNextCitizenOnAnyNodeGetsTheNewPriceAndNoneAWithdrawnPage() throws Overtaken {
    try (var redis = TestRedis.start();
        var first = new Node(redis, here);
        var second = new Node(redis, there)) {
      first.publish("£42", 0);
      first.answers("£42");
      second.answers("£42");
      first.publish("£45", 1);
      first.answers("£45");
      second.answers("£45");
      second.articles().move("bins", 2, State.ARCHIVED, "Mei");
      first.answers("");
      second.answers("");
    }
  }

  @Test
  void aNodeThatWasDownLearnsWhatItMissed() throws Overtaken {
    try (var redis = TestRedis.start()) {
      try (var node = new Node(redis, here)) {
        node.publish("£42", 0);
        node.answers("£42");
      }
      var elsewhere = new RedisArticles(redis.client(), Clock.systemUTC());
      elsewhere.save(Samples.bins("£45"), 1, "Mei", "");
      elsewhere.move("bins", 2, State.PUBLISHED, "Mei");
      try (var again = new Node(redis, here)) {
        again.answers("£45");
      }
    }
  }

  private record Node(RedisArticles articles, LuceneSearch search, IndexKeeper keeper)
      implements AutoCloseable {
    Node(TestRedis redis, Path folder) {
      var articles = new RedisArticles(redis.client(), Clock.systemUTC());
      var search = LuceneSearch.open(folder, MODEL, Clock.systemUTC());
      this(articles, search, new IndexKeeper(redis.client(), articles, search).start());
    }

    void publish(String price, int basedOn) throws Overtaken {
      articles.save(Samples.bins(price), basedOn, "Mei", "");
      articles.move("bins", basedOn + 1, State.PUBLISHED, "Mei");
    }

    /// Waits until the price, and no other, is found; for nothing to be found when it is empty.
    void answers(String price) {
      long deadline = System.nanoTime() + SOON.toNanos();
      while (!prices().equals(price.isEmpty() ? List.of() : List.of(price))) {
        assertTrue(System.nanoTime() < deadline, () -> price + " expected, found " + prices());
        LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
      }
    }

    private List<String> prices() {
      var question = "what does a second grey bin cost";
      try {
        return search.find(new Query(question, MODEL.embed(question).content(), "en", 10)).stream()
            .map(hit -> hit.passage().text())
            .filter(text -> text.contains("£"))
            .map(text -> text.substring(text.indexOf('£'), text.length() - 1))
            .toList();
      } catch (NotReady e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void close() {
      keeper.close();
      search.close();
    }
  }
}
