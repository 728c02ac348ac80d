package handrail.assistant.answer.compose;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.Timeout;
import handrail.channels.Channel;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The time a model may take, and when it is left alone: people wait longer for a text message than
/// for a voice.
final class Budget {
  /// Half of ten calls failing is an outage; one more try after half a minute finds out.
  private static final int FAILING = 5;

  private static final int CALLS = 10;
  private static final Duration REST = Duration.ofSeconds(30);

  private final Map<Channel, FailsafeExecutor<Object>> calls = new EnumMap<>(Channel.class);

  Budget(Map<Channel, Duration> times) {
    CircuitBreaker<Object> breaker =
        CircuitBreaker.builder().withFailureThreshold(FAILING, CALLS).withDelay(REST).build();
    times.forEach(
        (channel, time) ->
            calls.put(
                channel, Failsafe.with(breaker, Timeout.builder(time).withInterrupt().build())));
  }

  static Budget usual() {
    return new Budget(
        Map.of(
            Channel.WEB_CHAT, Duration.ofSeconds(8),
            Channel.SMS, Duration.ofSeconds(12),
            Channel.VOICE, Duration.ofSeconds(5)));
  }

  /// What the call gave; empty when it failed, took too long, or is not tried for now.
  Optional<String> spend(Channel channel, Supplier<String> call) {
    try {
      return Optional.ofNullable(executor(channel).get(call::get));
    } catch (RuntimeException failed) {
      // The client lets whatever it could not read through as it is, Jackson's exceptions included.
      return Optional.empty();
    }
  }

  private FailsafeExecutor<Object> executor(Channel channel) {
    FailsafeExecutor<Object> executor = calls.get(channel);
    if (executor == null) {
      throw new IllegalArgumentException("no time is set for " + channel);
    }
    return executor;
  }
}
