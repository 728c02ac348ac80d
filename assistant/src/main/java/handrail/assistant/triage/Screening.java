package handrail.assistant.triage;

/// What the safety screen found. There is no score: either the words show danger, or they may, or
/// they do not (N3).
public sealed interface Screening {
  /// Nothing that shows danger.
  ///
  /// @param weighed what the classifier made of it, so that triage need not ask again
  record Clear(Weighed weighed) implements Screening {}

  /// Not clear enough to interrupt: the normal reply goes out with one soft line.
  record Unsure(Weighed weighed) implements Screening {}

  /// Danger to somebody: the fixed words of `category` go out at once, and a person is told.
  ///
  /// @param category `C1` to `C9`
  record Danger(String category, Reason reason) implements Screening {}
}
