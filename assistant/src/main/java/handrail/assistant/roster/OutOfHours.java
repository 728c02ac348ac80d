package handrail.assistant.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who is on duty when the offices are shut: pairs in turn, a week each.
///
/// @param phone of those on duty
record OutOfHours(
    String phone,
    Night weekday,
    LocalDate cycleStart,
    List<Pair> cycle,
    @Nullable List<Pair> swaps) {
  /// Duty weeks begin on a Monday when the offices shut.
  List<String> pair(ZonedDateTime at) {
    var week =
        at.minusHours(weekday.from().getHour())
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return swapped(week).orElseGet(() -> inTurn(week)).inOrder();
  }

  private Optional<Pair> swapped(LocalDate week) {
    return (swaps == null ? List.<Pair>of() : swaps)
        .stream().filter(swap -> week.equals(swap.week())).findFirst();
  }

  private Pair inTurn(LocalDate week) {
    int turn = Math.floorMod((int) ChronoUnit.WEEKS.between(cycleStart, week), cycle.size());
    return cycle.get(turn);
  }

  record Night(LocalTime from, LocalTime to) {}

  /// Two on duty.
  ///
  /// @param week the Monday a swap is for; null in the cycle
  record Pair(@Nullable LocalDate week, String first, String second) {
    List<String> inOrder() {
      return List.of(first, second);
    }
  }
}
