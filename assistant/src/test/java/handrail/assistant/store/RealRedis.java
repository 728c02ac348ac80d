package handrail.assistant.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.clients.jedis.UnifiedJedis;

/// A real Redis for tests, with a folder of its own.
public final class RealRedis implements AutoCloseable {
  private final EmbeddedRedis server;
  private final UnifiedJedis client;
  private final String processId;

  private RealRedis(Path folder) {
    this.server = EmbeddedRedis.in(folder);
    this.client = Stores.open(server.uri());
    this.processId =
        client
            .info("server")
            .lines()
            .filter(line -> line.startsWith("process_id:"))
            .map(line -> line.substring(line.indexOf(':') + 1))
            .findFirst()
            .orElseThrow();
  }

  public static RealRedis start() {
    try {
      return new RealRedis(Files.createTempDirectory("handrail-redis"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public UnifiedJedis client() {
    return client;
  }

  public URI uri() {
    return server.uri();
  }

  /// From now on it takes what is sent and does not answer.
  public void hang() {
    signal("STOP");
  }

  /// Goes on, with what it was sent in the meantime.
  public void goOn() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, processId).start().onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
