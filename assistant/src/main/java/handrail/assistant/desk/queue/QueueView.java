package handrail.assistant.desk.queue;

import handrail.assistant.desk.web.Frame;
import handrail.assistant.desk.web.Row;
import java.util.List;

/// What the page with all handoffs shows.
///
/// @param sought the words that were searched for; empty when none were
/// @param unread how many of those for the reader have something new in them
public record QueueView(
    Frame frame, String me, boolean supervises, String sought, List<Group> groups, long unread) {

  /// Some that belong together.
  ///
  /// @param none said when there are none
  /// @param items the most urgent of them
  /// @param all how many there are
  public record Group(String id, String heading, String none, List<Item> items, int all) {
    /// Whether some are left out.
    public boolean isCut() {
      return all > items.size();
    }
  }

  /// A handoff as it concerns the reader.
  ///
  /// @param unread whether something has come since she looked
  /// @param waits how long the citizen has waited for a word of hers; empty when she does not
  public record Item(Row row, boolean unread, String waits) {}

  /// Whether something has been found, or nothing was searched for.
  public boolean isEmpty() {
    return groups.stream().allMatch(group -> group.items().isEmpty());
  }
}
