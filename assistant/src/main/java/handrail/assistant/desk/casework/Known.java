package handrail.assistant.desk.casework;

import handrail.assistant.desk.web.Office;
import handrail.assistant.relationship.Relationship;
import handrail.assistant.roster.Roster.Staff;
import java.util.List;

/// A tie of the citizen to a worker, as its card shows it.
///
/// @param worker her name
/// @param deputy who steps in; empty when nobody is named
/// @param mine whether it is the reader's own
public record Known(Relationship tie, String worker, String deputy, boolean mine) {

  static List<Known> of(List<Relationship> ties, Office office, String me) {
    return ties.stream()
        .map(
            tie ->
                new Known(
                    tie,
                    name(office, tie.worker()),
                    tie.deputy() == null ? "" : name(office, tie.deputy()),
                    tie.worker().equals(me)))
        .toList();
  }

  private static String name(Office office, String id) {
    return office.roster().find(id).map(Staff::name).orElse(id);
  }
}
