package handrail.assistant.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.assistant.roster.YamlRoster.Member;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import redis.clients.jedis.UnifiedJedis;

/// What supervisors have changed in the roster since its file was written.
///
/// In Redis: the hash `roster`, worker → her entry as it is now.
public final class RosterChanges {
  private static final String ALL = "roster";

  private final UnifiedJedis redis;
  private final ObjectMapper json;

  public RosterChanges(UnifiedJedis redis, ObjectMapper json) {
    this.redis = redis;
    this.json = json;
  }

  Map<String, Member> all() {
    return redis.hgetAll(ALL).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> read(each.getValue())));
  }

  void keep(Member member) {
    try {
      redis.hset(ALL, member.id(), json.writeValueAsString(member));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Member read(String text) {
    try {
      return Objects.requireNonNull(json.readValue(text, Member.class));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
