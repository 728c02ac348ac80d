package handrail.evals.soak.node;

import handrail.assistant.Parts;
import handrail.assistant.Settings;
import io.helidon.config.Config;
import io.helidon.logging.common.LogConfig;
import java.time.Instant;

/// Starts the service as its own `Main` does, but on a working morning, whatever time it is here.
public final class OfficeHours {
  /// When that morning began, in milliseconds of the epoch.
  static final String BEGAN = "SOAK_BEGAN";

  private OfficeHours() {}

  public static void main(String[] args) {
    LogConfig.configureRuntime();
    var began = Instant.ofEpochMilli(Long.parseLong(System.getenv(BEGAN)));
    var parts = new Parts(Settings.read(Config.create()), new QuickClock(began)).start();
    Runtime.getRuntime().addShutdownHook(new Thread(parts::close));
    System.out.println("http://localhost:" + parts.port());
  }
}
