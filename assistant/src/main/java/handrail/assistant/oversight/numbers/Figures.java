package handrail.assistant.oversight.numbers;

import handrail.assistant.conversation.Handoff.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The numbers of a stretch of time. Whatever fewer than five stand behind is left out.
///
/// @param at when they were read
/// @param days how far they go back from then
/// @param fewerThan groups of fewer are not shown
/// @param minutesEach what a conversation takes a worker, by team, in minutes
/// @param released what answered routine questions would have taken workers
/// @param withPeople the time workers had for people
/// @param waits time to a named person, by how soon one was needed
/// @param sameWorker of the meetings of people who had met a worker before, those with the same
/// @param toldOnce of the handoffs in which something had been answered before, those in which no
///     worker asked it again
/// @param promisesKept of the promises whose time has come, those kept in time
/// @param wronglyContained of the answers that were all somebody got, those that should have been a
///     person
/// @param failureDemand of the handoffs of which a worker said why, those that came of a failure
/// @param causes what had failed, how often; without a number where that is too seldom
/// @param causeNotSaid handoffs of which nobody said why; null when there are too few
public record Figures(
    Instant at,
    int days,
    int fewerThan,
    Map<String, Double> minutesEach,
    Split<Released> released,
    Split<Work> withPeople,
    List<Waits> waits,
    Split<Share> sameWorker,
    Split<Share> toldOnce,
    Split<Share> promisesKept,
    Split<Share> wronglyContained,
    Split<Share> failureDemand,
    List<Split.Part<Integer>> causes,
    @Nullable Integer causeNotSaid) {

  /// So many of so many.
  public record Share(int count, int of) {
    /// 0 to 1.
    public double share() {
      return (double) count / of;
    }
  }

  /// What answers spared.
  ///
  /// @param answers routine questions answered, nobody needed within the day
  /// @param minutes what those would have taken; null when it is not yet measured for any of them
  /// @param whole whether that is known of all of them; of how many would tell of small teams
  public record Released(int answers, @Nullable Double minutes, boolean whole) {}

  /// What people had.
  ///
  /// @param conversations closed by workers
  /// @param measured the share of the minutes that was measured at the desk, 0 to 1
  public record Work(int conversations, double minutes, double measured) {}

  /// How long people waited who needed somebody as soon as that.
  public record Waits(Severity severity, Split<Wait> split) {}

  /// How long people waited.
  ///
  /// @param asked how many asked
  /// @param p50 half waited no longer than these minutes; null when too few have been met
  /// @param p95 nor 95 of 100 than these
  /// @param inTime those met by when they were told; null when that is not known of enough
  public record Wait(
      int asked, @Nullable Double p50, @Nullable Double p95, @Nullable Share inTime) {}
}
