package handrail.evals.soak;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A telephone. The desk shows no numbers: its conversation is found by the sign its owner gives in
/// her first message, as a worker would search for it.
final class Phone {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String number;
  private final String sign;
  private @Nullable String conversation;

  private Phone(String number, String sign) {
    this.number = number;
    this.sign = sign;
  }

  /// One that nobody here has seen before, of the range that is kept for made-up numbers.
  static Phone fresh() {
    int count = COUNT.incrementAndGet();
    return new Phone("+44770090%04d".formatted(5000 + count), "kim%04d".formatted(count));
  }

  /// That of somebody who has a worker of her own.
  static Phone known(String number) {
    return new Phone(number, "kim%04d".formatted(COUNT.incrementAndGet()));
  }

  String number() {
    return number;
  }

  String sign() {
    return sign;
  }

  /// How the desk calls its conversation; empty while no handoff of it is open there.
  synchronized Optional<String> conversation(Workers workers)
      throws IOException, InterruptedException {
    if (conversation == null) {
      conversation = workers.search(sign).orElse(null);
    }
    return Optional.ofNullable(conversation);
  }
}
