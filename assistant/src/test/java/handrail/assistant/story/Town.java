package handrail.assistant.story;

import handrail.assistant.Parts;
import handrail.assistant.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A running service with a few of Northmoor's pages.
public final class Town implements AutoCloseable {
  static final String TOKEN = "12345";
  static final String OUR_NUMBER = "+441632960100";

  private static final List<String> PAGES =
      List.of("new-or-extra-bins", "register-death", "council-tax-reduction", "pip", "befriending");
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final int port;
  private final Runnable end;

  /// A town whose service listens on a port.
  Town(int port, Runnable end) {
    this.port = port;
    this.end = end;
  }

  public static Town open() {
    return open(folder("handrail-town"), null);
  }

  /// A town whose texts go to a stand-in for Twilio.
  static Town open(Path data, @Nullable URI twilio) {
    return open(settings(data, null, twilio, null));
  }

  /// A town with a language model.
  static Town withModel(URI provider) {
    var model = new Settings.Model(provider, "gpt-4.1-mini", "", 100_000, 1_000_000);
    return open(settings(folder("handrail-town"), null, null, model));
  }

  /// A town that keeps everything in a Redis of the test's own.
  static Town on(URI redis) {
    return on(redis, null);
  }

  /// A node of a town, on a Redis that others use too.
  static Town on(URI redis, @Nullable URI twilio) {
    return open(settings(folder("handrail-town"), redis, twilio, null));
  }

  private static Town open(Settings settings) {
    var parts = new Parts(settings, Clock.systemUTC()).start();
    var town = new Town(parts.port(), parts::close);
    var http = new Http();
    eventually(
        "the pages to be indexed",
        () -> http.get(town.at("/observe/health")).statusCode() / 100 == 2);
    return town;
  }

  private static Settings settings(
      Path data, @Nullable URI redis, @Nullable URI twilio, Settings.@Nullable Model model) {
    return new Settings(
        0,
        "127.0.0.1",
        data,
        redis,
        pages(),
        URI.create("http://assist.example.gov.uk"),
        twilio == null
            ? null
            : new Settings.Twilio(
                "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", List.of(TOKEN), OUR_NUMBER, twilio),
        model,
        true);
  }

  static Path pages() {
    var folder = folder("handrail-pages");
    for (String page : PAGES) {
      try (var all = Files.walk(Path.of("../knowledge-base/src/main/resources"))) {
        var file = all.filter(path -> path.endsWith(page + ".md")).findFirst().orElseThrow();
        Files.copy(file, folder.resolve(page + ".md"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder;
  }

  static Path folder(String name) {
    try {
      return Files.createTempDirectory(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  ChatCitizen citizen() {
    return new ChatCitizen(this);
  }

  DeskWorker worker(String id) {
    return new DeskWorker(this, id);
  }

  /// Looks again and again until something holds.
  public static void eventually(String what, BooleanSupplier holds) {
    var until = Instant.now().plus(PATIENCE);
    while (!holds.getAsBoolean()) {
      if (Instant.now().isAfter(until)) {
        throw new AssertionError("Waited in vain for " + what);
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Override
  public void close() {
    end.run();
  }
}
