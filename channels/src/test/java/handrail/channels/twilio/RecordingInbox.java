package handrail.channels.twilio;

import handrail.channels.InboundMessage;
import handrail.channels.Inbox;
import handrail.channels.Message;
import handrail.channels.Message.From;
import handrail.channels.Message.Kind;
import handrail.channels.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Keeps what citizens said, and answers as a test wants it to.
public final class RecordingInbox implements Inbox {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<InboundMessage> heard = new CopyOnWriteArrayList<>();
  private volatile BiConsumer<InboundMessage, Outbox> answer = (_, _) -> {};
  private volatile @Nullable Throwable broken;

  /// From now on each message is answered so.
  public void answers(BiConsumer<InboundMessage, Outbox> with) {
    answer = with;
  }

  /// From now on nothing can be stored.
  public void losesItsStore() {
    broken = new IllegalStateException("the store is away");
  }

  @Override
  public Receipt receive(InboundMessage message, Outbox replyTo) throws NotStored {
    boolean repeated = heard.stream().anyMatch(each -> each.id().equals(message.id()));
    if (!repeated) {
      heard.add(message);
      answer.accept(message, replyTo);
    }
    if (broken != null) {
      throw new NotStored(broken);
    }
    return new Receipt(heard.size(), repeated);
  }

  public List<InboundMessage> heard() {
    return heard;
  }

  /// Waits until so many messages have come in.
  public List<InboundMessage> heard(int count) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (heard.size() < count && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    return heard;
  }

  /// Something the assistant says.
  public static Message said(Kind kind, String text) {
    return new Message(
        7, Instant.EPOCH, From.ASSISTANT, null, kind, text, List.of(), List.of(), "en");
  }
}
