package handrail.assistant.agenda;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.State;
import handrail.assistant.conversation.OptOut;
import handrail.assistant.conversation.Turn.MessageDropped;
import handrail.assistant.conversation.Turn.MessagePlanned;
import handrail.assistant.conversation.Turn.WorkerSaid;
import handrail.assistant.promise.Planned;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says what a worker has planned, at its time, as her words. Whether it still may be said is
/// looked at then, not when it was planned.
public final class Sending implements Duty {
  private final Conversations conversations;
  private final Clock clock;

  public Sending(Conversations conversations, Clock clock) {
    this.conversations = conversations;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> next(Conversation conversation) {
    return Planned.in(conversation).stream()
        .map(MessagePlanned::sendAt)
        .min(Comparator.naturalOrder());
  }

  @Override
  public Optional<Change> due(Conversation conversation) {
    return Planned.in(conversation).stream()
        .filter(planned -> !planned.sendAt().isAfter(clock.instant()))
        .min(Comparator.comparing(MessagePlanned::sendAt))
        .map(planned -> said(conversation, planned));
  }

  private Change said(Conversation conversation, MessagePlanned planned) {
    var handoff = conversations.handoff(planned.handoff()).orElse(null);
    var reason = refusal(conversation, handoff, planned);
    return reason == null
        ? say(conversation, Objects.requireNonNull(handoff), planned)
        : new Change(
            conversation,
            List.of(new MessageDropped(clock.instant(), planned.messageId(), reason)));
  }

  private @Nullable String refusal(
      Conversation conversation, @Nullable Handoff handoff, MessagePlanned planned) {
    if (handoff == null || handoff.state() == State.CLOSED) {
      return "the case is closed.";
    }
    var holder = handoff.acceptedBy();
    if (holder == null || !holder.id().equals(planned.worker().id())) {
      return planned.worker().name() + " no longer has this.";
    }
    return OptOut.of(conversation) ? "they have opted out of messages." : null;
  }

  private Change say(Conversation conversation, Handoff handoff, MessagePlanned planned) {
    var worker = planned.worker();
    var said = new WorkerSaid(clock.instant(), worker, planned.messageId(), planned.text());
    return new Change(
        conversation,
        List.of(said),
        handoff.with(State.IN_TOUCH, worker),
        worker.id() + ":" + planned.messageId(),
        false);
  }
}
