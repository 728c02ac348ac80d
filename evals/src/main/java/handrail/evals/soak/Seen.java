package handrail.evals.soak;

import handrail.evals.chat.ChatClient.Reply;
import handrail.evals.chat.DeskClient.Case;
import handrail.evals.chat.DeskClient.Line;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One conversation as it stands, from all sides.
///
/// @param acknowledged what the citizen was told is taken in, by its place
/// @param messages what she sees
/// @param before what she saw the last time
/// @param staff the names of all workers
/// @param handoff the newest of its handoffs, as the desk has it
record Seen(
    String conversation,
    Map<Long, String> acknowledged,
    List<Reply> messages,
    List<Reply> before,
    List<String> staff,
    Optional<Case> handoff) {

  /// All turns: as the desk has them once it has them, otherwise as the citizen sees them.
  List<Line> turns() {
    return handoff
        .map(Case::transcript)
        .orElseGet(
            () ->
                messages.stream()
                    .map(
                        each ->
                            new Line(
                                each.seq(),
                                each.from(),
                                each.name(),
                                each.kind(),
                                each.text(),
                                null))
                    .toList());
  }
}
