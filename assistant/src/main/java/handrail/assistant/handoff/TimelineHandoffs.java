package handrail.assistant.handoff;

import handrail.assistant.conversation.ContactSafety;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Conversations.Repeated;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.ContactSafetySet;
import handrail.assistant.conversation.Turn.HandoffAccepted;
import handrail.assistant.conversation.Turn.HandoffClosed;
import handrail.assistant.conversation.Turn.HandoffPassedOn;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.conversation.Turn.WorkerSaid;
import handrail.assistant.wording.Phrase;
import handrail.assistant.wording.Wording;
import handrail.channels.Channel;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Handoffs as turns on the timeline of their conversation: every move is decided on the
/// conversation as it stands and kept only if nobody was faster.
public final class TimelineHandoffs implements Handoffs {
  private static final Comparator<Handoff> MOST_URGENT_FIRST =
      Comparator.comparing(Handoff::severity)
          .thenComparing(Handoff::dueBy)
          .thenComparing(Handoff::createdAt);

  private final Conversations conversations;
  private final Colleagues colleagues;
  private final Wording wording;
  private final Clock clock;
  private final Consumer<String> deliver;

  /// Needs what it works with.
  ///
  /// @param deliver sends what waits in the conversation with the given id, soon
  public TimelineHandoffs(
      Conversations conversations,
      Colleagues colleagues,
      Wording wording,
      Clock clock,
      Consumer<String> deliver) {
    this.conversations = conversations;
    this.colleagues = colleagues;
    this.wording = wording;
    this.clock = clock;
    this.deliver = deliver;
  }

  @Override
  public List<Handoff> open() {
    return conversations.openHandoffs().stream().sorted(MOST_URGENT_FIRST).toList();
  }

  @Override
  public Optional<Handoff> find(String id) {
    return conversations.handoff(id);
  }

  @Override
  public Conversation conversation(Handoff handoff) {
    return conversations.load(handoff.conversation());
  }

  @Override
  public Move accept(String id, Worker worker) {
    return settle(
        id,
        handoff -> {
          if (handoff.acceptedBy() != null) {
            return handoff.acceptedBy().id().equals(worker.id())
                ? new Refused(new Move.Done(handoff))
                : new Refused(new Move.HeldBy(handoff.acceptedBy()));
          }
          if (!colleagues.mayTake(handoff, worker)) {
            return new Refused(new Move.NotForHer());
          }
          var now = clock.instant();
          var notice = wording.of(handoff.language(), Phrase.JOINED, worker.name(), worker.team());
          return new Step(
              new HandoffAccepted(now, id, worker, notice),
              handoff.with(Handoff.State.ACCEPTED, worker),
              null,
              false);
        });
  }

  @Override
  public Move say(String id, Worker worker, Words words) {
    return settle(
        id,
        heldBy(
            worker,
            handoff ->
                new Step(
                    new WorkerSaid(clock.instant(), worker, words.id(), words.text()),
                    handoff.with(Handoff.State.IN_TOUCH, worker),
                    worker.id() + ":" + words.id(),
                    false)));
  }

  @Override
  public Move setContactSafety(
      String id,
      Worker worker,
      ContactSafety.State state,
      Map<Channel, ContactSafety.State> channels,
      String rules) {
    return settle(
        id,
        heldBy(
            worker,
            handoff ->
                new Step(
                    new ContactSafetySet(clock.instant(), id, worker, state, channels, rules),
                    handoff,
                    null,
                    false)));
  }

  @Override
  public Move transfer(String id, Worker worker, Worker to, String note) {
    return settle(
        id,
        heldBy(
            worker,
            handoff ->
                colleagues
                    .refusal(handoff, to)
                    .<Next>map(Refused::new)
                    .orElseGet(() -> passedOn(handoff, worker, to, note))));
  }

  @Override
  public Move giveBack(String id, Worker worker, String reason) {
    return settle(id, heldBy(worker, handoff -> passedOn(handoff, worker, null, reason)));
  }

  private Step passedOn(Handoff handoff, Worker worker, @Nullable Worker to, String note) {
    var notice = wording.of(handoff.language(), Phrase.PASSED_ON, worker.name());
    return new Step(
        new HandoffPassedOn(clock.instant(), handoff.id(), worker, to, note, notice),
        colleagues.asked(handoff, worker, to),
        null,
        false);
  }

  @Override
  public Move close(String id, Worker worker, String outcome, long seen) {
    return settle(
        id,
        heldBy(
            worker,
            handoff -> {
              var notice = wording.of(handoff.language(), Phrase.CLOSED, worker.name());
              return new Step(
                  new HandoffClosed(clock.instant(), id, worker, outcome, notice),
                  handoff.closed(outcome),
                  null,
                  true);
            }),
        seen);
  }

  /// A step that only the worker who has the handoff may take.
  private static Decision heldBy(Worker worker, Function<Handoff, ? extends Next> step) {
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

  private Move settle(String id, Decision decision) {
    return settle(id, decision, Long.MAX_VALUE);
  }

  /// Loads, decides, commits; when overtaken, all over again.
  private Move settle(String id, Decision decision, long seen) {
    while (true) {
      var handoff = find(id);
      if (handoff.isEmpty()) {
        return new Move.NoSuchHandoff();
      }
      var conversation = conversations.load(handoff.get().conversation());
      var current = find(id).orElseThrow();
      if (current.state() == Handoff.State.CLOSED) {
        return new Move.Closed();
      }
      if (citizenWroteAfter(conversation, seen)) {
        return new Move.NewWords();
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

  private static boolean citizenWroteAfter(Conversation conversation, long seen) {
    return conversation.timeline().stream()
        .anyMatch(entry -> entry.seq() > seen && entry.turn() instanceof Turn.CitizenSaid);
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

  private interface Decision {
    Next on(Handoff handoff);
  }

  private sealed interface Next {}

  private record Refused(Move move) implements Next {}

  private record Step(Turn turn, Handoff handoff, @Nullable String messageId, boolean unlessWritten)
      implements Next {}
}
