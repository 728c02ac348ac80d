package handrail.assistant.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/// A Lua script of ours: several keys that change together or not at all.
public final class Script {
  private final String text;
  private final String sha;

  private Script(String text) {
    this.text = text;
    this.sha = sha1(text);
  }

  /// Reads a script that lies beside a class, in the folder `lua`.
  public static Script of(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream("lua/" + name + ".lua")) {
      return new Script(
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Runs it, by its hash where the server knows it already.
  public Object run(UnifiedJedis redis, List<String> keys, List<String> args) {
    try {
      return redis.evalsha(sha, keys, args);
    } catch (JedisNoScriptException unknown) {
      return redis.eval(text, keys, args);
    }
  }

  /// Runs it in one round trip with commands that are applied first.
  public Object run(
      UnifiedJedis redis, Consumer<AbstractPipeline> first, List<String> keys, List<String> args) {
    try (var pipeline = redis.pipelined()) {
      first.accept(pipeline);
      var result = pipeline.evalsha(sha, keys, args);
      pipeline.sync();
      return result.get();
    } catch (JedisNoScriptException unknown) {
      return redis.eval(text, keys, args);
    }
  }

  private static String sha1(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
