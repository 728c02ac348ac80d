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
    var found = new AtomicReference<List<Message>>(List.of());
    news.await(
        id,
        wait,
        () -> {
          found.set(now(id, seq));
          return !found.get().isEmpty();
        });
    return found.get().isEmpty() ? now(id, seq) : found.get();
  }

  /// Most who look have seen all there is: the whole conversation is read for the others only.
  private List<Message> now(String id, long seq) {
    return conversations.lastSeq(id) > seq ? shown(conversations.load(id), seq) : List.of();
  }

  private static List<Message> shown(Conversation conversation, long seq) {
    var language = conversation.language();
    return conversation.timeline().stream()
        .filter(entry -> entry.seq() > seq)
        .flatMap(entry -> Messages.of(entry, language).stream())
        .toList();
  }
}
