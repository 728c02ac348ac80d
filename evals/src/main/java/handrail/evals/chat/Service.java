package handrail.evals.chat;

import handrail.assistant.Parts;
import handrail.assistant.Settings;
import handrail.evals.report.TemporaryFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The whole service in this process, with the demonstration borough, on a free port and in a
/// folder that is gone afterwards.
public final class Service implements AutoCloseable {
  /// The first index takes a quarter of a minute; a busy machine needs longer.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final int POLL_MILLIS = 200;

  private final TemporaryFolder folder;
  private final Parts parts;

  /// Starts it on the borough's pages, and waits until it can answer from them.
  public Service() throws IOException, InterruptedException {
    this(null, Clock.systemUTC());
  }

  /// Starts it at another time of day, perhaps on other pages.
  ///
  /// @param content the folder of its pages; null for those of the borough
  public Service(@Nullable Path content, Clock clock) throws IOException, InterruptedException {
    this(content, null, null, clock);
  }

  /// Starts it with texts and calls.
  ///
  /// @param publicUrl what the provider signs
  public Service(
      @Nullable Path content,
      @Nullable URI publicUrl,
      Settings.@Nullable Twilio twilio,
      Clock clock)
      throws IOException, InterruptedException {
    this.folder = new TemporaryFolder();
    Path data = folder.path();
    var settings = new Settings(0, "127.0.0.1", data, null, content, publicUrl, twilio, null, true);
    this.parts = new Parts(settings, clock).start();
    awaitReady();
  }

  private void awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (var http = HttpClient.newHttpClient()) {
      var health = HttpRequest.newBuilder(address().resolve("/observe/health")).build();
      while (http.send(health, BodyHandlers.discarding()).statusCode() / 100 != 2) {
        if (System.nanoTime() > deadline) {
          throw new IOException("the service is not ready after " + PATIENCE.toSeconds() + " s");
        }
        Thread.sleep(POLL_MILLIS);
      }
    }
  }

  /// Where it is.
  public URI address() {
    return URI.create("http://127.0.0.1:" + parts.port());
  }

  @Override
  public void close() throws IOException {
    parts.close();
    folder.close();
  }
}
