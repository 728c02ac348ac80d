package handrail.assistant;

import handrail.assistant.store.Stores;
import handrail.knowledge.article.MarkdownArticle;
import io.helidon.config.Config;
import io.helidon.logging.common.LogConfig;
import java.time.Clock;

/// Starts the service. What is wrong with a setting is said in one line, and it stops.
public final class Main {
  private Main() {}

  /// Reads the settings, makes the parts, opens the doors.
  public static void main(String[] args) {
    LogConfig.configureRuntime();
    try {
      var settings = Settings.read(Config.create());
      var parts = new Parts(settings, Clock.systemUTC()).start();
      // Helidon stops its server of itself; an embedded Redis that was found running does not.
      Runtime.getRuntime().addShutdownHook(new Thread(parts::close));
      System.out.println(Greeting.of(settings, parts.port()));
    } catch (Settings.Wrong
        | Stores.Unfit
        | DataFolder.Unusable
        | Doors.PortInUse
        | MarkdownArticle.Wrong wrong) {
      System.err.println(wrong.getMessage());
      System.exit(1);
    }
  }
}
