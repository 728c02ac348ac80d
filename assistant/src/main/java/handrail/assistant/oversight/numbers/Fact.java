package handrail.assistant.oversight.numbers;

import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Turn.Cause;
import handrail.assistant.conversation.Turn.Demand;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One thing that counts, read off a conversation. None holds a word of anybody, nor who it was.
public sealed interface Fact {
  Instant at();

  Group group();

  /// A routine question was answered from the pages.
  ///
  /// @param contained whether nobody was needed within a day
  /// @param wrongly whether nobody was, and should have been
  record Answered(Instant at, Group group, boolean contained, boolean wrongly) implements Fact {}

  /// A person was asked for.
  ///
  /// @param at the citizen's words that led to it
  /// @param met when a worker had taken it; null when none has yet
  record Asked(Instant at, Group group, Severity severity, Instant dueBy, @Nullable Instant met)
      implements Fact {
    Optional<Duration> waited() {
      return Optional.ofNullable(met).map(then -> Duration.between(at, then));
    }

    boolean wasInTime() {
      return met != null && !met.isAfter(dueBy);
    }

    /// Whether it can be said by now if it was in time.
    boolean isDecided(Instant now) {
      return met != null || dueBy.isBefore(now);
    }
  }

  /// Somebody who had met a worker before met one again.
  record MetAgain(Instant at, Group group, boolean theSame) implements Fact {}

  /// A worker asked something of somebody who had answered questions before.
  record Questioned(Instant at, Group group, boolean again) implements Fact {}

  /// The time of a promise came.
  record Promised(Instant at, Group group, boolean kept) implements Fact {}

  /// A worker was done.
  ///
  /// @param time how long she had it before her
  /// @param measured whether that was measured at the desk; else it is how long workers held it
  /// @param demand null when nobody said
  record Closed(
      Instant at,
      Group group,
      Duration time,
      boolean measured,
      @Nullable Demand demand,
      @Nullable Cause cause)
      implements Fact {}
}
