package handrail.assistant.roster;

import java.time.LocalTime;

/// A part of a day.
public record Break(LocalTime start, LocalTime end) {
  public Break {
    mustEndLater(start, end);
  }

  @Override
  public String toString() {
    return start + " to " + end;
  }

  boolean meets(Break other) {
    return start.isBefore(other.end()) && other.start().isBefore(end);
  }

  boolean covers(LocalTime time) {
    return !time.isBefore(start) && time.isBefore(end);
  }

  static void mustEndLater(LocalTime start, LocalTime end) {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException("Hours cannot end (" + end + ") before " + start);
    }
  }
}
