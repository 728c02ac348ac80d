package handrail.assistant.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The service as an operator starts it: a process of its own.
final class ServiceProcess {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/desk");

  private final Process process;
  private final int port;

  ServiceProcess(Path data) throws IOException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "handrail.assistant.Main");
    builder.environment().put("HANDRAIL_PORT", "0");
    builder.environment().put("HANDRAIL_DATA", data.toString());
    builder.environment().put("HANDRAIL_CONTENT", Town.pages().toString());
    this.process = builder.redirectErrorStream(true).start();
    this.port = port(process.inputReader());
  }

  private static int port(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      var found = ADDRESS.matcher(line);
      if (found.find()) {
        Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
        return Integer.parseInt(found.group(1));
      }
    }
    throw new AssertionError("The service did not start");
  }

  Town town() {
    return new Town(port, () -> {});
  }

  /// As by `kill -9`.
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  void stop() {
    process.destroy();
    process.onExit().join();
  }
}
