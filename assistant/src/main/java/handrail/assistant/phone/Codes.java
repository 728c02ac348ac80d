package handrail.assistant.phone;

import handrail.assistant.conversation.Secret;
import handrail.assistant.store.Script;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;

/// The codes that have been sent, in Redis:
///
/// | key | holds |
/// | --- | --- |
/// | `phone-code:{CHAT}` | the code, hashed; the phone's conversations; how often it was tried |
/// | `phone-asked:{CONVERSATION}` | how many codes were asked for within an hour |
///
/// A code has a million values: five tries of three codes an hour guess one in thousands of years.
public final class Codes {
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int AN_HOUR = 3;
  private static final int TRIES = 5;
  private static final int VALUES = 1_000_000;

  private static final Script TRY = Script.of(Codes.class, "try");
  private static final Script COUNT = Script.of(Codes.class, "count");

  private final UnifiedJedis redis;
  private final Secret secret;
  private final SecureRandom random = new SecureRandom();

  public Codes(UnifiedJedis redis, Secret secret) {
    this.redis = redis;
    this.secret = secret;
  }

  /// Whether one more may be sent, for a chat and to a phone. Asking counts.
  boolean mayAsk(String chat, Telephone phone) {
    return count(chat) <= AN_HOUR && count(phone.sms()) <= AN_HOUR;
  }

  private long count(String conversation) {
    var key = "phone-asked:{" + conversation + "}";
    var seconds = Long.toString(HOUR.toSeconds());
    return ((Number) COUNT.run(redis, List.of(key), List.of(seconds))).longValue();
  }

  /// A new code for a phone; the one before it is no longer good.
  String next(String chat, Telephone phone) {
    var code = "%06d".formatted(random.nextInt(VALUES));
    var key = key(chat);
    var kept = Map.of("code", hash(chat, code), "sms", phone.sms(), "voice", phone.voice());
    try (var all = redis.multi()) {
      all.del(key);
      all.hset(key, kept);
      all.expire(key, GOOD_FOR.toSeconds());
      all.exec();
    }
    return code;
  }

  /// The phone that a code was sent to; empty when the code is wrong, too old, or tried too often.
  Optional<Telephone> take(String chat, String code) {
    var args = List.of(hash(chat, code), Integer.toString(TRIES));
    return TRY.run(redis, List.of(key(chat)), args) instanceof List<?> phone
        ? Optional.of(new Telephone((String) phone.get(0), (String) phone.get(1)))
        : Optional.empty();
  }

  private static String key(String chat) {
    return "phone-code:{" + chat + "}";
  }

  /// With the secret of the service in it: a million values without one are soon tried.
  private String hash(String chat, String code) {
    return secret.pseudonym("phone-code:" + chat + ":" + code);
  }
}
