package handrail.assistant.answer.compose;

import io.helidon.metrics.api.Counter;
import io.helidon.metrics.api.Metrics;
import io.helidon.metrics.api.Tag;
import java.util.List;
import java.util.Locale;

/// Counts what became of the model's help, for operators: `handrail.model` by purpose and outcome,
/// and `handrail.model.tokens`. No words are in it.
final class Tally {
  private Tally() {}

  /// What the model is asked for.
  enum Purpose {
    REPHRASE,
    COMPOSE
  }

  /// What came of it.
  enum Outcome {
    /// It went into what the citizen was told.
    USED,
    /// Nothing in the reply held.
    UNSUPPORTED,
    SLOW,
    FAILED,
    THROTTLED,
    /// Not asked, since it failed or was throttled just before.
    RESTING,
    /// Not asked, since what it may cost is spent.
    SPENT,
    /// Not asked, since somebody may be in danger.
    HELD_BACK
  }

  static void count(Purpose purpose, Outcome outcome) {
    Metrics.getOrCreate(
            Counter.builder("handrail.model")
                .description("What became of the language model's help")
                .tags(
                    List.of(
                        Tag.create("purpose", name(purpose)),
                        Tag.create("outcome", name(outcome)))))
        .increment();
  }

  static void spent(long tokens) {
    Metrics.getOrCreate(
            Counter.builder("handrail.model.tokens")
                .description("Tokens the language model has used, estimated where it did not say"))
        .increment(tokens);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
