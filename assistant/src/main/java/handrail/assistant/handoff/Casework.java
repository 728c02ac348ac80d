package handrail.assistant.handoff;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.CallTried;
import handrail.assistant.conversation.Turn.Judged;
import handrail.assistant.conversation.Turn.MessageDropped;
import handrail.assistant.conversation.Turn.MessagePlanned;
import handrail.assistant.conversation.Turn.NotePut;
import handrail.assistant.conversation.Turn.PromiseKept;
import handrail.assistant.conversation.Turn.PromiseMade;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.handoff.Handoffs.Call;
import handrail.assistant.handoff.Handoffs.Judgement;
import handrail.assistant.handoff.Handoffs.Move;
import handrail.assistant.handoff.Handoffs.Pledge;
import handrail.assistant.handoff.Handoffs.Words;
import handrail.assistant.handoff.Settling.Next;
import handrail.assistant.handoff.Settling.Refused;
import handrail.assistant.handoff.Settling.Step;
import handrail.assistant.promise.Planned;
import handrail.assistant.promise.Promises;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a worker does in a case beside talking: promises, plans, notes and calls.
final class Casework {
  private final Conversations conversations;
  private final Clock clock;

  Casework(Conversations conversations, Clock clock) {
    this.conversations = conversations;
    this.clock = clock;
  }

  Next promise(Handoff handoff, Worker worker, Pledge pledge) {
    var made =
        new PromiseMade(now(), handoff.id(), pledge.id(), worker, pledge.what(), pledge.dueBy());
    return step(made, handoff, "promise:" + pledge.id());
  }

  Next keep(Handoff handoff, Worker worker, String promise) {
    boolean isOpen =
        Promises.of(conversation(handoff)).stream()
            .anyMatch(one -> one.id().equals(promise) && !one.isKept());
    return isOpen
        ? step(new PromiseKept(now(), promise, worker), handoff, null)
        : new Refused(new Move.NothingOpen());
  }

  Next plan(Handoff handoff, Worker worker, Words words, Instant at) {
    var planned = new MessagePlanned(now(), handoff.id(), worker, words.id(), words.text(), at);
    return step(planned, handoff, "plan:" + worker.id() + ":" + words.id());
  }

  Next unplan(Handoff handoff, String messageId) {
    boolean waits =
        Planned.in(conversation(handoff)).stream()
            .anyMatch(planned -> planned.messageId().equals(messageId));
    return waits
        ? step(new MessageDropped(now(), messageId, "taken back."), handoff, null)
        : new Refused(new Move.NothingOpen());
  }

  Next note(Handoff handoff, Worker worker, String text) {
    return step(new NotePut(now(), handoff.id(), worker, text), handoff, null);
  }

  Next judged(Handoff handoff, Worker worker, Judgement judgement) {
    var turn = new Judged(now(), worker, judgement.seq(), judgement.should(), judgement.reason());
    return step(turn, handoff, null);
  }

  /// Whoever was reached has been talked to.
  Next called(Handoff handoff, Worker worker, Call call) {
    var tried =
        new CallTried(now(), handoff.id(), worker, call.reached(), call.note(), call.again());
    boolean talked = call.reached() == CallTried.Reached.REACHED;
    return step(tried, talked ? handoff.with(Handoff.State.IN_TOUCH, worker) : handoff, null);
  }

  private static Step step(Turn turn, Handoff handoff, @Nullable String messageId) {
    return new Step(turn, handoff, messageId, false);
  }

  private Conversation conversation(Handoff handoff) {
    return conversations.load(handoff.conversation());
  }

  private Instant now() {
    return clock.instant();
  }
}
