package handrail.assistant.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.embedded.RedisServer;

/// A real `redis-server` of the service's own, kept in the data folder: every write is on disk
/// before it is acknowledged. It listens on this machine only, and only to who knows a password
/// that stands in a file nobody else may read.
///
/// When the service is killed its server lives on; the next start finds and keeps it. When the
/// server dies it is started again.
public final class EmbeddedRedis implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
  private static final Duration WATCH = Duration.ofSeconds(1);

  private final Path folder;
  private final int port;
  private final String password;
  private volatile boolean closing;

  private EmbeddedRedis(Path folder, int port, String password) {
    this.folder = folder;
    this.port = port;
    this.password = password;
  }

  /// Starts the server of a folder, or finds it running.
  ///
  /// @param folder is made when missing
  public static EmbeddedRedis in(Path folder) {
    try {
      Files.createDirectories(folder);
      var redis = Files.exists(folder.resolve("redis.conf")) ? read(folder) : make(folder);
      if (!redis.answers()) {
        redis.start();
      }
      Thread.ofVirtual().name("redis-watch").start(redis::watch);
      return redis;
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded Redis did not start in " + folder, e);
    }
  }

  /// Where it can be reached.
  public URI uri() {
    return URI.create("redis://:" + password + "@127.0.0.1:" + port);
  }

  private static EmbeddedRedis read(Path folder) throws IOException {
    var config = new Properties();
    try (var in = Files.newBufferedReader(folder.resolve("redis.conf"))) {
      config.load(in);
    }
    int port = Integer.parseInt(config.getProperty("port"));
    var redis = new EmbeddedRedis(folder, port, config.getProperty("requirepass"));
    return redis.answers() || isFree(port) ? redis : make(folder);
  }

  private static EmbeddedRedis make(Path folder) throws IOException {
    var bits = new byte[16];
    new SecureRandom().nextBytes(bits);
    var redis = new EmbeddedRedis(folder, freePort(), HexFormat.of().formatHex(bits));
    redis.writeConfig();
    return redis;
  }

  private void writeConfig() throws IOException {
    var file = folder.resolve("redis.conf");
    Files.deleteIfExists(file);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(
        file,
        """
        port %d
        bind 127.0.0.1
        requirepass %s
        dir %s
        appendonly yes
        appendfsync always
        save ""
        maxmemory-policy noeviction
        """
            .formatted(port, password, folder.toAbsolutePath()),
        StandardOpenOption.CREATE);
  }

  private void start() throws IOException {
    RedisServer.newRedisServer()
        .port(port)
        .configFile(folder.resolve("redis.conf"))
        .build()
        .start();
  }

  private void watch() {
    while (!closing) {
      try {
        TimeUnit.NANOSECONDS.sleep(WATCH.toNanos());
        if (!closing && isFree(port)) {
          LOG.warn("The embedded Redis has gone. Starting it again");
          start();
        }
      } catch (InterruptedException | IllegalStateException stopping) {
        // The second when the JVM is stopping: it takes no server more to stop with it.
        return;
      } catch (IOException e) {
        LOG.error("The embedded Redis did not start again: {}", e.getMessage());
      }
    }
  }

  private boolean answers() {
    try (var client = RedisClient.create(uri())) {
      return client.ping().equals("PONG");
    } catch (JedisException nobody) {
      return false;
    }
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Stops the server, its data safely on disk.
  @Override
  public void close() {
    closing = true;
    try (var client = RedisClient.create(uri())) {
      client.executeCommand(new CommandArguments(Protocol.Command.SHUTDOWN));
    } catch (JedisException gone) {
      LOG.debug("The embedded Redis has stopped", gone);
    }
  }
}
