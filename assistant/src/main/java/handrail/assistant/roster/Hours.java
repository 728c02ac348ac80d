package handrail.assistant.roster;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When somebody works, on each of these days (`mon` to `sun`).
public record Hours(
    List<String> days, LocalTime start, LocalTime end, @Nullable List<Break> breaks) {
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  public Hours {
    Break.mustEndLater(start, end);
    mustBeDays(days);
    for (Break pause : breaks == null ? List.<Break>of() : breaks) {
      if (pause.start().isBefore(start) || pause.end().isAfter(end)) {
        throw new IllegalArgumentException(
            "The break " + pause + " lies outside the hours " + start + " to " + end);
      }
    }
  }

  private static void mustBeDays(List<String> days) {
    days.stream()
        .filter(day -> !DAYS.contains(day))
        .findFirst()
        .ifPresent(
            day -> {
              throw new IllegalArgumentException(
                  "There is no day \"" + day + "\": mon to sun are known");
            });
  }

  /// @throws IllegalArgumentException when somebody is at work twice at one time
  static void mustNotOverlap(String person, List<Hours> hours) {
    for (int i = 0; i < hours.size(); i++) {
      for (Hours other : hours.subList(i + 1, hours.size())) {
        if (hours.get(i).overlaps(other)) {
          throw new IllegalArgumentException(
              "The hours of " + person + " overlap on " + other.days() + " at " + other.start());
        }
      }
    }
  }

  private boolean overlaps(Hours other) {
    return days.stream().anyMatch(other.days()::contains)
        && start.isBefore(other.end())
        && other.start().isBefore(end);
  }

  boolean isOn(DayOfWeek day) {
    return days.contains(day.name().substring(0, 3).toLowerCase(Locale.ROOT));
  }

  boolean cover(DayOfWeek day, LocalTime time) {
    return isOn(day)
        && !time.isBefore(start)
        && time.isBefore(end)
        && (breaks == null || breaks.stream().noneMatch(pause -> pause.covers(time)));
  }

  /// The moments of a day at which somebody may come in: the start, and the end of each break.
  Stream<LocalTime> starts() {
    var breakEnds = breaks == null ? List.<Break>of() : breaks;
    return Stream.concat(Stream.of(start), breakEnds.stream().map(Break::end));
  }
}
