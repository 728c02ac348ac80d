package handrail.assistant.desk.transcript;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Turn;
import handrail.assistant.desk.web.When;
import java.util.ArrayList;
import java.util.List;

/// A part of the transcript in which the same one answered: the assistant, or a worker.
///
/// @param holder the worker's name and team; empty when it is the assistant
public record Stretch(String holder, List<Line> lines) {

  /// The transcript, cut where a worker takes over and where she is done.
  static List<Stretch> of(Conversation conversation, When when) {
    var stretches = new ArrayList<Stretch>();
    var open = new Stretch("", new ArrayList<>());
    for (var entry : conversation.timeline()) {
      if (entry.turn() instanceof Turn.HandoffAccepted taken) {
        stretches.add(open);
        open = new Stretch(taken.worker().name() + ", " + taken.worker().team(), new ArrayList<>());
      }
      open.lines().add(Line.of(entry, when, conversation.language()));
      if (ends(entry.turn())) {
        stretches.add(open);
        open = new Stretch("", new ArrayList<>());
      }
    }
    stretches.add(open);
    return stretches.stream().filter(stretch -> !stretch.lines().isEmpty()).toList();
  }

  private static boolean ends(Turn turn) {
    return turn instanceof Turn.HandoffPassedOn
        || turn instanceof Turn.HandoffClosed
        || turn instanceof Turn.HandoffStepped;
  }

  /// Whether a worker answered.
  public boolean isHuman() {
    return !holder.isEmpty();
  }
}
