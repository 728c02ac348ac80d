package handrail.evals.scale;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The service in a process of its own, as an operator starts it, so that its memory is its own.
public final class OwnService implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
  private static final Duration PATIENCE = Duration.ofHours(2);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int STOPPING_SECONDS = 60;

  /// Under this share of one core it does nothing but wait.
  private static final double IDLE = .05;

  private static final Duration IDLE_FOR = Duration.ofSeconds(3);

  private final Process process;
  private final URI address;

  private OwnService(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /// Starts it; returns when its doors are open, which may be before it can answer.
  /// What it says goes on to standard error.
  ///
  /// @param data the folder of its data
  /// @param content the Markdown articles it publishes at its first start
  static OwnService start(Path data, Path content) throws IOException {
    var settings =
        Map.of(
            "HANDRAIL_PORT", "0",
            "HANDRAIL_DATA", data.toString(),
            "HANDRAIL_CONTENT", content.toString());
    return start("handrail.assistant.Main", settings);
  }

  /// Starts it in another way.
  ///
  /// @param main the class that starts it and says where it is
  /// @param settings its whole environment of `HANDRAIL_` names
  public static OwnService start(String main, Map<String, String> settings) throws IOException {
    var builder = new ProcessBuilder(command(main));
    builder.environment().keySet().removeIf(name -> name.startsWith("HANDRAIL_"));
    builder.environment().putAll(settings);
    var process = builder.redirectErrorStream(true).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return new OwnService(process, address(process.inputReader()));
  }

  private static List<String> command(String main) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(
        java,
        "--add-modules=jdk.incubator.vector",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        main);
  }

  private static URI address(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      System.err.println(line);
      Matcher found = ADDRESS.matcher(line);
      if (found.find()) {
        Thread.ofVirtual().start(() -> output.lines().forEach(System.err::println));
        return URI.create(found.group());
      }
    }
    throw new IOException("the service did not start");
  }

  public URI address() {
    return address;
  }

  /// Waits until it can answer from its pages.
  public void awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (var http = HttpClient.newHttpClient()) {
      var health = HttpRequest.newBuilder(address.resolve("/observe/health")).build();
      while (http.send(health, BodyHandlers.discarding()).statusCode() / 100 != 2) {
        if (System.nanoTime() > deadline || !process.isAlive()) {
          throw new IOException("the service did not become ready");
        }
        Thread.sleep(POLL);
      }
    }
  }

  /// Waits until it has nothing to do any more.
  ///
  /// @return whether that was so in time
  boolean awaitIdle(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < deadline) {
      Duration before = worked();
      Thread.sleep(IDLE_FOR);
      if (worked().minus(before).toNanos() < IDLE * IDLE_FOR.toNanos()) {
        return true;
      }
    }
    return false;
  }

  /// How much processor time it has used, on all cores together.
  Duration worked() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /// The memory it holds, in megabytes.
  ///
  /// @param itself the Java process
  /// @param others what it started: the embedded Redis
  record Memory(double itself, double others) {}

  Memory memory() throws IOException, InterruptedException {
    return new Memory(
        megabytes(Stream.of(process.toHandle())), megabytes(process.toHandle().descendants()));
  }

  /// As `ps` has it; NaN where there is no `ps`.
  private static double megabytes(Stream<ProcessHandle> processes)
      throws IOException, InterruptedException {
    double kilobytes = 0;
    for (ProcessHandle each : processes.toList()) {
      var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(each.pid())).start();
      String said = ps.inputReader().readLine();
      kilobytes += said == null ? Double.NaN : Double.parseDouble(said.strip());
    }
    return kilobytes / 1024;
  }

  /// Ends it as `kill -9` does; an embedded Redis lives on.
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /// Stops it as an operator does.
  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("the service did not stop within " + STOPPING_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
