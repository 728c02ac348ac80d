package handrail.assistant.brief;

import handrail.assistant.brief.Brief.AcceptedBy;
import handrail.assistant.brief.Brief.Loop;
import handrail.assistant.brief.Brief.Receiver;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.HandoffAccepted;
import handrail.assistant.conversation.Turn.HandoffClosed;
import handrail.assistant.conversation.Turn.HandoffPassedOn;
import handrail.assistant.conversation.Turn.WorkerSaid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The parts of a brief that say who was asked, who has it, and how far it has come.
final class Progress {
  private Progress() {}

  static Receiver receiver(Story story, Handoff handoff) {
    var holder = handoff.acceptedBy();
    var accepted =
        story
            .all(HandoffAccepted.class)
            .filter(turn -> holder != null && turn.turn().worker().id().equals(holder.id()))
            .reduce((_, newer) -> newer)
            .map(
                turn ->
                    new AcceptedBy(
                        turn.turn().worker().id(),
                        turn.turn().worker().name() + ", " + turn.turn().worker().team(),
                        turn.turn().at()))
            .orElse(null);
    return new Receiver(
        handoff.team(),
        handoff.offeredTo(),
        accepted,
        null,
        story.all(WorkerSaid.class).findFirst().map(said -> said.turn().at()).orElse(null),
        returned(story));
  }

  private static @Nullable String returned(Story story) {
    return story
        .all(HandoffPassedOn.class)
        .reduce((_, newer) -> newer)
        .filter(turn -> turn.turn().to() == null)
        .map(turn -> Story.screened(turn.turn().note()))
        .orElse(null);
  }

  static Loop loop(Story story, Handoff handoff) {
    String state =
        switch (handoff.state()) {
          case OFFERED -> returned(story) == null ? "OFFERED" : "RETURNED";
          case ACCEPTED -> "ACCEPTED";
          case IN_TOUCH -> "IN_TOUCH";
          case CLOSED -> "DONE";
        };
    boolean chasing = handoff.reasons().stream().anyMatch(why -> why.code().equals("R5"));
    var outcome = handoff.outcome() == null ? null : Story.screened(handoff.outcome());
    var closed = story.all(HandoffClosed.class).reduce((_, last) -> last).map(Story.Placed::turn);
    return new Loop(
        state,
        outcome,
        null,
        closed.map(HandoffClosed::followUpOn).orElse(null),
        closed.map(HandoffClosed::demand).map(Enum::name).orElse(chasing ? "FAILURE" : null),
        closed.map(HandoffClosed::cause).map(Progress::wire).orElse(null));
  }

  /// `unclear-letter`, as in `brief.md`.
  private static String wire(Turn.Cause cause) {
    return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
