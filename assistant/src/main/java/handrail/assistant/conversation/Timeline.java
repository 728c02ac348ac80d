package handrail.assistant.conversation;

import handrail.channels.Address;
import handrail.channels.Message;
import handrail.channels.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Shows citizens what has been said, and waits for what is said next.
public final class Timeline implements Transcript {
  private final Conversations conversations;
  private final News news;

  public Timeline(Conversations conversations, News news) {
    this.conversations = conversations;
    this.news = news;
  }

  @Override
  public List<Message> after(Address of, long seq, Duration wait) {
    String id = conversations.idOf(of);
    var found = new AtomicReference<>(now(id, seq));
    if (found.get().isEmpty() && !wait.isZero()) {
      news.await(
          id,
          wait,
          () -> {
            found.set(now(id, seq));
            return !found.get().isEmpty();
          });
    }
    return found.get().isEmpty() ? now(id, seq) : found.get();
  }

  private List<Message> now(String id, long seq) {
    var conversation = conversations.load(id);
    var language = conversation.language();
    return conversation.timeline().stream()
        .filter(entry -> entry.seq() > seq)
        .flatMap(entry -> Messages.of(entry, language).stream())
        .toList();
  }
}
