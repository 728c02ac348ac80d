package handrail.evals.soak.rule;

import handrail.evals.chat.ChatClient.Reply;
import handrail.evals.chat.DeskClient.Case;
import handrail.evals.chat.DeskClient.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One conversation as it stands, from all sides.
///
/// @param staff the names of all workers
/// @param handoff the newest of its handoffs, as the desk has it
public record Seen(Hers hers, List<String> staff, Optional<Case> handoff) {

  /// As the citizen has it.
  ///
  /// @param takenIn what she was told is taken in, by its place
  /// @param messages what she sees
  /// @param before what she saw the last time
  /// @param reached what of the record was sent to her
  public record Hers(
      Way way,
      Map<Long, String> takenIn,
      List<Reply> messages,
      List<Reply> before,
      Reached reached) {}

  /// All turns: as the desk has them once it has them, otherwise as the citizen sees them.
  List<Line> turns() {
    return handoff
        .map(Case::transcript)
        .orElseGet(() -> hers.messages().stream().map(Seen::line).toList());
  }

  private static Line line(Reply each) {
    return new Line(each.seq(), each.from(), each.name(), each.kind(), each.text(), null);
  }
}
