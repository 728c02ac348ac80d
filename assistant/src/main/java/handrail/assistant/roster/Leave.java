package handrail.assistant.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// Away, whole days or a part of each.
public record Leave(LocalDate from, LocalDate to, @Nullable Break part) {
  public Leave {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("Leave cannot end (" + to + ") before " + from);
    }
  }

  /// Whether she is away for all of that day.
  public boolean coversAll(LocalDate date) {
    return part == null && !date.isBefore(from) && !date.isAfter(to);
  }

  boolean meets(Leave other) {
    return !from.isAfter(other.to())
        && !other.from().isAfter(to)
        && (part == null || other.part() == null || part.meets(other.part()));
  }

  boolean covers(LocalDate date, LocalTime time) {
    return !date.isBefore(from) && !date.isAfter(to) && (part == null || part.covers(time));
  }
}
