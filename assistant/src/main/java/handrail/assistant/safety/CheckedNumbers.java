package handrail.assistant.safety;

import handrail.assistant.triage.SafetyWords;
import handrail.assistant.triage.SafetyWords.PhoneNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;

/// The numbers the safety words name, with who confirmed each last (N16). What supervisors confirm
/// is kept in Redis: one hash, number → day and name. What is said in danger needs none of it.
public final class CheckedNumbers {
  /// A number nobody has rung for this long stands as overdue (N16).
  private static final int DAYS_GOOD = 90;

  private static final String KEY = "safety-words:checked";

  private final SafetyWords words;
  private final UnifiedJedis redis;
  private final Clock clock;

  /// Needs the words, the store, and a clock in the zone that days are meant in.
  public CheckedNumbers(SafetyWords words, UnifiedJedis redis, Clock clock) {
    this.words = words;
    this.redis = redis;
    this.clock = clock;
  }

  /// Every number as it stands today.
  ///
  /// @throws redis.clients.jedis.exceptions.JedisException when the store cannot be reached
  public List<Checked> all() {
    var confirmed = redis.hgetAll(KEY);
    return words.numbers().stream().map(number -> checked(number, confirmed)).toList();
  }

  /// Those nobody has confirmed within 90 days, or ever.
  public List<Checked> overdue() {
    return all().stream().filter(Checked::overdue).toList();
  }

  /// Somebody has rung a number today and it is right.
  ///
  /// @return whether the words name that number
  public boolean confirm(String number, String name) {
    boolean known = words.numbers().stream().anyMatch(each -> each.number().equals(number));
    if (known) {
      redis.hset(KEY, number, today() + " " + name);
    }
    return known;
  }

  private Checked checked(PhoneNumber number, Map<String, String> confirmed) {
    var by = Optional.ofNullable(confirmed.get(number.number())).map(text -> text.split(" ", 2));
    var day =
        Stream.concat(by.stream().map(parts -> parts[0]), Stream.ofNullable(number.checkedOn()))
            .map(LocalDate::parse)
            .max(LocalDate::compareTo)
            .orElse(null);
    return new Checked(
        number.number(),
        number.of(),
        number.owner(),
        day,
        by.map(parts -> parts[1]).orElse(null),
        day == null || day.plusDays(DAYS_GOOD).isBefore(today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  /// A number and who says that it is right.
  ///
  /// @param of whose number it is
  /// @param checkedOn null when nobody has ever confirmed it
  /// @param checkedBy who did on the supervisors' page; null when nobody has there
  public record Checked(
      String number,
      String of,
      String owner,
      @Nullable LocalDate checkedOn,
      @Nullable String checkedBy,
      boolean overdue) {}
}
