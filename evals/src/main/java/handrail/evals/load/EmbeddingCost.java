package handrail.evals.load;

import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.evals.metric.Latencies;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// What one query embedding costs on this machine: the yardstick of a turn.
///
/// @param alone one after the other
/// @param perSecond with as many callers at once as there are conversations
public record EmbeddingCost(Latencies.Summary alone, double perSecond) {
  /// Embeddings measured each way: well under ten seconds on two cores.
  private static final int MEASURED = 600;

  private static final int WARM_UP = 100;

  static EmbeddingCost measure(EmbeddingModel model, List<String> questions, int callers)
      throws InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      model.embed(questions.get(i % questions.size()));
    }
    return new EmbeddingCost(alone(model, questions), together(model, questions, callers));
  }

  private static Latencies.Summary alone(EmbeddingModel model, List<String> questions) {
    var took = new Latencies();
    for (int i = 0; i < MEASURED; i++) {
      long start = System.nanoTime();
      model.embed(questions.get(i % questions.size()));
      took.add(Duration.ofNanos(System.nanoTime() - start));
    }
    return took.summary();
  }

  private static double together(EmbeddingModel model, List<String> questions, int callers)
      throws InterruptedException {
    long start = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(callers)) {
      for (Future<?> each : threads.invokeAll(embeddings(model, questions))) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("The embedding model failed", e);
    }
    return MEASURED / ((System.nanoTime() - start) / 1e9);
  }

  private static List<Callable<Object>> embeddings(EmbeddingModel model, List<String> questions) {
    return IntStream.range(0, MEASURED)
        .<Callable<Object>>mapToObj(i -> () -> model.embed(questions.get(i % questions.size())))
        .toList();
  }
}
