package handrail.evals.soak;

import handrail.evals.chat.DeskClient.Case;
import handrail.evals.soak.rule.Way;
import java.io.IOException;
import java.util.Optional;

/// The handoffs of one conversation, as the desk has them.
final class Cases {
  private final Workers workers;
  private final End end;
  private volatile boolean sought;
  private int count;

  Cases(Workers workers, End end) {
    this.workers = workers;
    this.end = end;
    this.sought = end.way() == Way.CHAT;
  }

  /// The newest, unless it is closed.
  Optional<Case> open() throws IOException, InterruptedException {
    seek();
    return newest().filter(Case::isOpen);
  }

  /// From now on there is one to be found.
  void seek() {
    sought = true;
  }

  /// The newest, open or closed. Nobody searches for a telephone before somebody there has asked
  /// for a person.
  synchronized Optional<Case> newest() throws IOException, InterruptedException {
    var conversation = sought ? end.conversation() : Optional.<String>empty();
    return conversation.isEmpty() ? Optional.empty() : newest(conversation.get());
  }

  private Optional<Case> newest(String conversation) throws IOException, InterruptedException {
    var found = workers.find(conversation + "." + (count + 1));
    while (found.isPresent()) {
      count++;
      found = workers.find(conversation + "." + (count + 1));
    }
    return workers.find(conversation + "." + count);
  }
}
