package handrail.assistant.desk.casework;

import handrail.assistant.desk.web.Office;
import handrail.assistant.relationship.Relationship;
import handrail.assistant.relationship.Relationship.Pledged;
import handrail.assistant.roster.Roster.Staff;
import java.util.List;

/// A tie of the citizen to a worker, as its card shows it.
///
/// @param worker her name
/// @param deputy who steps in; empty when nobody is named
/// @param mine whether it is the reader's own
/// @param promises what was promised before there was a conversation on record
public record Known(
    Relationship tie, String worker, String deputy, boolean mine, List<Before> promises) {

  /// A promise of that time.
  ///
  /// @param owner the name of who promised it
  public record Before(Pledged promise, String owner) {}

  static List<Known> of(List<Relationship> ties, Office office, String me) {
    return ties.stream()
        .map(
            tie ->
                new Known(
                    tie,
                    name(office, tie.worker()),
                    tie.deputy() == null ? "" : name(office, tie.deputy()),
                    tie.worker().equals(me),
                    tie.promises().stream()
                        .map(one -> new Before(one, name(office, one.owner())))
                        .toList()))
        .toList();
  }

  private static String name(Office office, String id) {
    return office.roster().find(id).map(Staff::name).orElse(id);
  }
}
