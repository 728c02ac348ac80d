package handrail.assistant.oversight;

import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Conversations.Repeated;
import handrail.assistant.conversation.Turn.Judged;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.handoff.Handoffs.Judgement;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/// What workers think of conversations that no worker had.
public final class Verdicts {
  private final Conversations conversations;
  private final Consumer<String> deliver;
  private final Clock clock;

  /// @param deliver sends what waits in the conversation with the given id, soon
  public Verdicts(Conversations conversations, Consumer<String> deliver, Clock clock) {
    this.conversations = conversations;
    this.deliver = deliver;
    this.clock = clock;
  }

  /// Puts it on the record; overtaken, again on what has come in between.
  public void keep(String conversation, Worker worker, Judgement judgement) {
    var turn =
        new Judged(
            clock.instant(), worker, judgement.seq(), judgement.should(), judgement.reason());
    boolean kept = false;
    while (!kept) {
      kept = commit(new Change(conversations.load(conversation), List.of(turn)));
    }
    deliver.accept(conversation);
  }

  private boolean commit(Change change) {
    try {
      return conversations.commit(change).isPresent();
    } catch (Repeated impossible) {
      throw new IllegalStateException("a judgement claims no message id", impossible);
    }
  }
}
