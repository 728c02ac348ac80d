package handrail.assistant.safety;

import io.helidon.health.HealthCheck;
import io.helidon.health.HealthCheckResponse;
import io.helidon.health.HealthCheckType;
import java.util.stream.Collectors;
import redis.clients.jedis.exceptions.JedisException;

/// Tells an operator which numbers a person must ring. It never fails: words with a number nobody
/// has confirmed are better than none.
public final class OverdueNumbers implements HealthCheck {
  private final CheckedNumbers numbers;

  public OverdueNumbers(CheckedNumbers numbers) {
    this.numbers = numbers;
  }

  @Override
  public String name() {
    return "safety-words";
  }

  @Override
  public HealthCheckType type() {
    return HealthCheckType.READINESS;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.builder().status(true).detail("overdue", overdue()).build();
  }

  private String overdue() {
    try {
      return numbers.overdue().stream()
          .map(each -> each.number() + " (" + each.of() + ")")
          .collect(Collectors.joining("; "));
    } catch (JedisException away) {
      return "not known while the store is away";
    }
  }
}
