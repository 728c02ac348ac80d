package handrail.assistant.oversight.numbers;

import handrail.assistant.oversight.numbers.Fact.Asked;
import handrail.assistant.oversight.numbers.Figures.Share;
import handrail.assistant.oversight.numbers.Figures.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long people waited for somebody with a name.
final class Waiting {
  private static final double HALF = .5;
  private static final double NEARLY_ALL = .95;

  private Waiting() {}

  static Wait of(List<Asked> asked, Instant now) {
    var waits = asked.stream().flatMap(each -> each.waited().stream()).sorted().toList();
    return new Wait(
        asked.size(), within(HALF, waits), within(NEARLY_ALL, waits), inTime(asked, now));
  }

  /// The minutes within which that share was met: the wait of the one at that place (nearest rank).
  private static @Nullable Double within(double share, List<Duration> waits) {
    if (Small.isSmall(waits.size())) {
      return null;
    }
    int rank = (int) Math.ceil(share * waits.size());
    return Pace.minutes(waits.get(rank - 1));
  }

  /// Who still waits past the time was not met in time; who may still be counts for nothing yet.
  private static @Nullable Share inTime(List<Asked> asked, Instant now) {
    var decided = asked.stream().filter(each -> each.isDecided(now)).toList();
    return Small.isSmall(decided.size())
        ? null
        : new Share(
            Math.toIntExact(decided.stream().filter(Asked::wasInTime).count()), decided.size());
  }
}
