package handrail.assistant.store;

import java.net.URI;
import java.time.Duration;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisURIHelper;

/// Opens the one store.
public final class Stores {
  /// Waiting longer than this for the store is as good as not having it: the citizen is told.
  private static final int TIMEOUT_MILLIS = 2_000;

  /// More at once than two cores can use; a conversation waits for a connection rather than
  /// failing.
  private static final int CONNECTIONS = 64;

  private Stores() {}

  /// Connects, and refuses a store that would lose what it has acknowledged.
  ///
  /// @throws Unfit when it cannot be reached, keeps no append-only file, or evicts
  public static UnifiedJedis open(URI uri) {
    var client = client(uri);
    try {
      refuseForgetful(client);
      return client;
    } catch (JedisException e) {
      client.close();
      throw new Unfit(
          "HANDRAIL_REDIS_URI: Redis at %s:%d cannot be used: %s"
              .formatted(uri.getHost(), uri.getPort(), e.getMessage()));
    }
  }

  private static RedisClient client(URI uri) {
    var pool = new GenericObjectPoolConfig<Connection>();
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxIdle(CONNECTIONS);
    pool.setMaxWait(Duration.ofMillis(TIMEOUT_MILLIS));
    var config =
        DefaultJedisClientConfig.builder()
            .timeoutMillis(TIMEOUT_MILLIS)
            .user(JedisURIHelper.getUser(uri))
            .password(JedisURIHelper.getPassword(uri))
            .database(JedisURIHelper.getDBIndex(uri))
            .sslOptions(JedisURIHelper.isRedisSSLScheme(uri) ? SslOptions.defaults() : null)
            .build();
    return RedisClient.builder()
        .hostAndPort(JedisURIHelper.getHostAndPort(uri))
        .clientConfig(config)
        .poolConfig(pool)
        .build();
  }

  private static void refuseForgetful(UnifiedJedis client) {
    if (!"yes".equals(setting(client, "appendonly"))) {
      throw new Unfit(
          "HANDRAIL_REDIS_URI: this Redis would lose messages when it stops (appendonly is no). Set"
              + " `appendonly yes`.");
    }
    var policy = setting(client, "maxmemory-policy");
    if (!"noeviction".equals(policy)) {
      throw new Unfit(
          "HANDRAIL_REDIS_URI: this Redis would drop messages when memory is short"
              + " (maxmemory-policy"
              + " is %s). Set `maxmemory-policy noeviction`.".formatted(policy));
    }
  }

  private static @Nullable String setting(UnifiedJedis client, String name) {
    return client.configGet(name).get(name);
  }

  /// The store cannot be used; the message is one line for the operator.
  public static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unfit(String message) {
      super(message);
    }
  }
}
