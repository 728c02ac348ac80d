package handrail.assistant.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redis.clients.jedis.UnifiedJedis;

/// A real Redis for tests, with a folder of its own.
public final class RealRedis implements AutoCloseable {
  private final EmbeddedRedis server;
  private final UnifiedJedis client;

  private RealRedis(Path folder) {
    this.server = EmbeddedRedis.in(folder);
    this.client = Stores.open(server.uri());
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

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
