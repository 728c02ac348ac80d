package handrail.knowledge.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import redis.clients.jedis.UnifiedJedis;

/// A Lua script of this package: keys that change together or not at all. Articles change a few
/// times a day, so it is sent whole each time.
record LuaScript(String text) {
  static LuaScript of(String name) {
    try (var in = LuaScript.class.getResourceAsStream("lua/" + name + ".lua")) {
      return new LuaScript(
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Object run(UnifiedJedis redis, List<String> keys, List<String> args) {
    return redis.eval(text, keys, args);
  }
}
