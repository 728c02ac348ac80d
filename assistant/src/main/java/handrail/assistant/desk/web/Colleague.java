package handrail.assistant.desk.web;

import handrail.assistant.roster.Roster;
import handrail.assistant.roster.Roster.Staff;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Somebody a handoff can be given to.
///
/// @param in whether she is at work now
public record Colleague(String id, String name, String role, boolean in) {

  /// Everybody on the roster, those at work first.
  public static List<Colleague> all(Roster roster, Instant now) {
    return roster.staff().stream()
        .map(person -> of(person, roster.atWork(person, now)))
        .sorted(Comparator.comparing(Colleague::in).reversed())
        .toList();
  }

  private static Colleague of(Staff person, boolean in) {
    return new Colleague(person.id(), person.name(), person.role(), in);
  }
}
