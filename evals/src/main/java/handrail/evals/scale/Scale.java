package handrail.evals.scale;

import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.evals.load.LoadReport;
import handrail.evals.load.Measurement;
import handrail.evals.report.TemporaryFolder;
import handrail.evals.scale.OwnService.Memory;
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
      Path data = folder.path().resolve("data");
      Written.into(content, pages.articles());
      Asked asked = ask(data, content, new Size(conversations, concurrency));
      Start again = again(data, content);
      return ScaleReport.of(pages, asked, again);
    }
  }

  private record Size(int conversations, int concurrency) {}

  /// A first start, what was asked after it, and the memory it took.
  record Asked(Start first, LoadReport load, Memory memory) {}

  private Asked ask(Path data, Path content, Size size) throws IOException, InterruptedException {
    try (var service = OwnService.start(data, content)) {
      Start first = start(service);
      var load =
          new Measurement(service.address(), model, questions)
              .run(size.conversations(), size.concurrency());
      return new Asked(first, load, service.memory());
    }
  }

  private static Start again(Path data, Path content) throws IOException, InterruptedException {
    try (var service = OwnService.start(data, content)) {
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
