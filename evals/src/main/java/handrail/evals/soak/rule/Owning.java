package handrail.evals.soak.rule;

import handrail.evals.chat.DeskClient.Case;
import handrail.evals.chat.DeskClient.Line;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/// Whose a conversation is that needs a person, and by when.
public final class Owning {
  private static final Set<String> NEEDS_A_PERSON = Set.of("handoff", "urgent");

  private Owning() {}

  /// Where a person was needed that nobody is.
  static LongStream missing(Seen seen) {
    long closed = last(seen.turns(), line -> Notices.closes(line.text()));
    long needed = last(seen.turns(), line -> NEEDS_A_PERSON.contains(line.kind()));
    return needed > closed && seen.handoff().filter(Owning::isOwned).isEmpty()
        ? LongStream.of(needed)
        : LongStream.empty();
  }

  private static long last(List<Line> lines, Predicate<Line> of) {
    return lines.stream().filter(of).mapToLong(Line::seq).max().orElse(0);
  }

  private static boolean isOwned(Case handoff) {
    return handoff.isOpen() && hasOwner(handoff);
  }

  /// Whether somebody has it or is asked, and by a time.
  public static boolean hasOwner(Case handoff) {
    boolean somebody = handoff.acceptedBy() != null || !handoff.offeredTo().isEmpty();
    return somebody && hasTime(handoff);
  }

  private static boolean hasTime(Case handoff) {
    return handoff.dueBy() != null && Instant.parse(handoff.dueBy()).isAfter(Instant.EPOCH);
  }

  /// Open or closed.
  static LongStream timeless(Seen seen) {
    return seen.handoff().filter(handoff -> !hasTime(handoff)).stream().mapToLong(_ -> 0);
  }

  static LongStream steppedTwice(Seen seen) {
    var turns = seen.turns();
    return LongStream.range(1, turns.size())
        .filter(i -> isStepTwice(turns.get((int) i - 1), turns.get((int) i)))
        .map(i -> turns.get((int) i).seq());
  }

  private static boolean isStepTwice(Line one, Line next) {
    return Notices.asksOthers(one.text())
        && next.text().equals(one.text())
        && String.valueOf(next.note()).equals(one.note());
  }
}
