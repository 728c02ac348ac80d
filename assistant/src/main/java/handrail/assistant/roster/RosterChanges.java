package handrail.assistant.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.assistant.roster.YamlRoster.Member;
import handrail.assistant.store.AsJson;
import java.util.Map;
import java.util.stream.Collectors;
import redis.clients.jedis.UnifiedJedis;

/// What supervisors have changed in the roster since its file was written.
///
/// In Redis: the hash `roster`, worker → her entry as it is now.
public final class RosterChanges {
  private static final String ALL = "roster";

  private final UnifiedJedis redis;
  private final AsJson json;

  public RosterChanges(UnifiedJedis redis, ObjectMapper json) {
    this.redis = redis;
    this.json = new AsJson(json);
  }

  Map<String, Member> all() {
    return redis.hgetAll(ALL).entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, each -> json.read(each.getValue(), Member.class)));
  }

  void keep(Member member) {
    redis.hset(ALL, member.id(), json.write(member));
  }
}
