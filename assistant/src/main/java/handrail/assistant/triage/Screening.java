package handrail.assistant.triage;

import org.jspecify.annotations.Nullable;

/// What the safety screen found. There is no score: either the words show danger, or they may, or
/// they do not (N3).
public sealed interface Screening {
  /// Nothing that shows danger.
  ///
  /// @param weighed what the classifier made of it, so that triage need not ask again
  record Clear(Weighed weighed) implements Screening {}

  /// Not clear enough to interrupt: the normal reply goes out with one soft line.
  record Unsure(Weighed weighed) implements Screening {}

  /// Danger to somebody: the fixed words for the reason's category, `C1` to `C9`, go out at once,
  /// and a person is told.
  ///
  /// @param weighed what the classifier made of it; null where a rule has found it
  record Danger(Reason reason, @Nullable Weighed weighed) implements Screening {}
}
