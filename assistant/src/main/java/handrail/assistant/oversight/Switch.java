package handrail.assistant.oversight;

import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.assistant.store.AsJson;
import handrail.channels.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import redis.clients.jedis.UnifiedJedis;

/// Turns automatic answering off and on without a deploy (N17): for everything, a channel, or the
/// pages of a team. What is off goes to people.
///
/// In Redis: the hash `switch`, scope → who turned it off, when and why; and the list `switch:log`,
/// every change, newest first.
public final class Switch {
  public static final String EVERYTHING = "everything";

  /// Every node follows a change within this time.
  private static final Duration FRESH = Duration.ofSeconds(5);

  private static final String OFF = "switch";
  private static final String LOG = "switch:log";

  private final UnifiedJedis redis;
  private final AsJson json;
  private final Clock clock;
  private volatile Known known = new Known(Instant.MIN, Set.of());

  public Switch(UnifiedJedis redis, ObjectMapper json, Clock clock) {
    this.redis = redis;
    this.json = new AsJson(json);
    this.clock = clock;
  }

  /// One change.
  ///
  /// @param scope `everything`, `channel:sms`, or `team:housing`
  public record Change(String scope, boolean off, String by, String reason, Instant at) {}

  private record Known(Instant at, Set<String> off) {
    boolean isOff(String scope) {
      return off.contains(EVERYTHING) || off.contains(scope);
    }
  }

  public static String of(Channel channel) {
    return "channel:" + channel.wireName();
  }

  public static String ofTeam(String team) {
    return "team:" + team;
  }

  /// Whether nothing is answered on a channel.
  boolean isOff(Channel channel) {
    return now().isOff(of(channel));
  }

  /// Whether nothing is answered from the pages of a team.
  boolean isOff(String team) {
    return now().isOff(ofTeam(team));
  }

  /// Whether the pages of some team are not answered from.
  boolean hasTeamsOff() {
    return now().off().stream().anyMatch(scope -> scope.startsWith("team:"));
  }

  /// What is off, by scope.
  public List<Change> off() {
    return redis.hgetAll(OFF).values().stream()
        .map(this::read)
        .sorted(Comparator.comparing(Change::scope))
        .toList();
  }

  /// Every change there was, newest first.
  public List<Change> log() {
    return redis.lrange(LOG, 0, -1).stream().map(this::read).toList();
  }

  /// Turns answering off or on, from now on at this node and within seconds at every other.
  public void turn(String scope, boolean off, String by, String reason) {
    var change = json.write(new Change(scope, off, by, reason, clock.instant()));
    try (var both = redis.multi()) {
      if (off) {
        both.hset(OFF, scope, change);
      } else {
        both.hdel(OFF, scope);
      }
      both.lpush(LOG, change);
      both.exec();
    }
    known = new Known(Instant.MIN, Set.of());
  }

  private Known now() {
    var last = known;
    var now = clock.instant();
    if (last.at().plus(FRESH).isAfter(now)) {
      return last;
    }
    known = new Known(now, redis.hkeys(OFF).stream().collect(Collectors.toUnmodifiableSet()));
    return known;
  }

  private Change read(String text) {
    return json.read(text, Change.class);
  }
}
