package handrail.assistant.handoff;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Conversations.Repeated;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.handoff.Handoffs.Move;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Decides a worker's move on the conversation as it stands, and keeps it if nobody was faster.
final class Settling {
  private final Conversations conversations;
  private final Consumer<String> deliver;

  /// @param deliver sends what waits in the conversation with the given id, soon
  Settling(Conversations conversations, Consumer<String> deliver) {
    this.conversations = conversations;
    this.deliver = deliver;
  }

  Move settle(String id, Decision decision) {
    return settle(id, decision, Long.MAX_VALUE, false);
  }

  /// Refused when the citizen has written since the turn numbered `seen`.
  Move settle(String id, Decision decision, long seen) {
    return settle(id, decision, seen, false);
  }

  /// Also when the handoff is closed.
  Move settleAlways(String id, Decision decision) {
    return settle(id, decision, Long.MAX_VALUE, true);
  }

  /// A step that only the worker who has the handoff may take.
  static Decision heldBy(Worker worker, Function<Handoff, ? extends Next> step) {
    return handoff -> {
      var holder = handoff.acceptedBy();
      if (holder == null) {
        return new Refused(new Move.NotAccepted());
      }
      return holder.id().equals(worker.id())
          ? step.apply(handoff)
          : new Refused(new Move.HeldBy(holder));
    };
  }

  /// Loads, decides, commits; when overtaken, all over again.
  private Move settle(String id, Decision decision, long seen, boolean closedToo) {
    while (true) {
      var handoff = conversations.handoff(id);
      if (handoff.isEmpty()) {
        return new Move.NoSuchHandoff();
      }
      var conversation = conversations.load(handoff.get().conversation());
      var current = conversations.handoff(id).orElseThrow();
      if (current.state() == Handoff.State.CLOSED && !closedToo) {
        return new Move.Closed();
      }
      var unread = citizenWroteAfter(conversation, seen);
      if (!unread.isEmpty()) {
        return new Move.NewWords(unread);
      }
      switch (decision.on(current)) {
        case Refused(Move move) -> {
          return move;
        }
        case Step step -> {
          if (kept(conversation, step)) {
            deliver.accept(conversation.id());
            return new Move.Done(step.handoff());
          }
        }
      }
    }
  }

  private static List<Long> citizenWroteAfter(Conversation conversation, long seen) {
    return conversation.timeline().stream()
        .filter(entry -> entry.seq() > seen && entry.turn() instanceof Turn.CitizenSaid)
        .map(Conversation.Entry::seq)
        .toList();
  }

  private boolean kept(Conversation conversation, Step step) {
    try {
      OptionalLong place =
          conversations.commit(
              new Change(
                  conversation,
                  List.of(step.turn()),
                  step.handoff(),
                  step.messageId(),
                  step.unlessWritten()));
      return place.isPresent();
    } catch (Repeated again) {
      return true;
    }
  }

  interface Decision {
    Next on(Handoff handoff);
  }

  sealed interface Next {}

  record Refused(Move move) implements Next {}

  record Step(Turn turn, Handoff handoff, @Nullable String messageId, boolean unlessWritten)
      implements Next {}
}
