package handrail.evals.scale;

import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.evals.load.Measurement;
import handrail.evals.report.TemporaryFolder;
import handrail.evals.scale.ScaleReport.Start;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Starts the service on many pages, asks it, and starts it once more.
public final class Scale {
  /// After its start the service reads all its pages; when that takes longer, it is asked anyway.
  private static final Duration READING = Duration.ofMinutes(10);

  private final EmbeddingModel model;
  private final List<String> questions;

  /// @param questions what citizens ask of these pages
  public Scale(EmbeddingModel model, List<String> questions) {
    this.model = model;
    this.questions = questions;
  }

  public ScaleReport run(FilledUp pages, int conversations, int concurrency)
      throws IOException, InterruptedException {
    try (var folder = new TemporaryFolder()) {
      Path content = folder.path().resolve("content");
      Written.into(content, pages.articles());
      try (var service = OwnService.start(folder.path(), content)) {
        Start first = start(service);
        System.err.println(first);
        var measurement = new Measurement(service.address(), model, questions);
        var load = measurement.run(conversations, concurrency);
        var memory = service.memory();
        service.close();
        return new ScaleReport(
            pages.passages(),
            pages.articles().size(),
            pages.copies(),
            first,
            again(folder.path(), content),
            load,
            memory);
      }
    }
  }

  private static Start again(Path folder, Path content) throws IOException, InterruptedException {
    try (var service = OwnService.start(folder, content)) {
      return start(service);
    }
  }

  private static Start start(OwnService service) throws IOException, InterruptedException {
    long open = System.nanoTime();
    service.awaitReady();
    double ready = (System.nanoTime() - open) / 1e9;
    double worked = service.worked().toMillis() / 1e3;
    boolean idle = service.awaitIdle(READING);
    double read = (System.nanoTime() - open) / 1e9;
    return new Start(ready, worked, idle ? read : Double.NaN, service.memory());
  }
}
