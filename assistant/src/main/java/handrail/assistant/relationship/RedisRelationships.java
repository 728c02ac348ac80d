package handrail.assistant.relationship;

import com.fasterxml.jackson.databind.ObjectMapper;
import handrail.assistant.store.AsJson;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import redis.clients.jedis.UnifiedJedis;

/// Relationships in Redis:
///
/// | key | holds |
/// | --- | --- |
/// | `relationships` | relationship id → relationship as JSON |
/// | `citizens:{CONVERSATION}` | the citizens known to write in a conversation |
/// | `conversations:{CITIZEN}` | the other way round |
public final class RedisRelationships implements Relationships {
  private static final String ALL = "relationships";

  private final UnifiedJedis redis;
  private final AsJson json;

  public RedisRelationships(UnifiedJedis redis, ObjectMapper json) {
    this.redis = redis;
    this.json = new AsJson(json);
  }

  /// Takes in what a file knows, at the first start only.
  ///
  /// @param conversation the conversation of a telephone number
  public RedisRelationships seed(
      RelationshipFile file, Function<String, List<String>> conversation) {
    if (!redis.exists(ALL)) {
      file.phones()
          .forEach((citizen, phone) -> conversation.apply(phone).forEach(id -> know(id, citizen)));
      file.relationships().forEach(this::keep);
    }
    return this;
  }

  @Override
  public List<Relationship> of(String conversation) {
    var citizens = citizensOf(conversation);
    return citizens.isEmpty()
        ? List.of()
        : all().filter(one -> citizens.contains(one.citizen())).toList();
  }

  @Override
  public List<Relationship> with(String worker) {
    return all().filter(one -> worker.equals(one.worker()) || worker.equals(one.deputy())).toList();
  }

  @Override
  public Optional<Relationship> find(String id) {
    return Optional.ofNullable(redis.hget(ALL, id)).map(this::read);
  }

  private Stream<Relationship> all() {
    return redis.hvals(ALL).stream()
        .map(this::read)
        .filter(Relationship::isLive)
        .sorted(Comparator.comparing(Relationship::id));
  }

  @Override
  public void keep(Relationship relationship) {
    redis.hset(ALL, relationship.id(), json.write(relationship));
  }

  @Override
  public void know(String conversation, String citizen) {
    redis.sadd("conversations:{" + citizen + "}", conversation);
    redis.sadd("citizens:{" + conversation + "}", citizen);
  }

  @Override
  public List<String> citizensOf(String conversation) {
    return redis.smembers("citizens:{" + conversation + "}").stream().sorted().toList();
  }

  @Override
  public List<String> conversationsOf(String citizen) {
    return redis.smembers("conversations:{" + citizen + "}").stream().sorted().toList();
  }

  private Relationship read(String text) {
    return json.read(text, Relationship.class);
  }
}
