package handrail.channels.webchat;

import handrail.channels.Address;
import handrail.channels.Attention;
import handrail.channels.InboundMessage;
import handrail.channels.Inbox;
import handrail.channels.Message;
import handrail.channels.Outbox;
import handrail.channels.Transcript;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// An inbox and its transcript in lists, which can be told to be down. Whenever the citizen is
/// writing, somebody at the other end begins to write, too.
final class ListedConversations implements Inbox, Transcript, Attention {
  private final Map<Address, List<Message>> said = new HashMap<>();
  private final Map<String, Long> seen = new HashMap<>();
  private final List<Consumer<String>> watching = new CopyOnWriteArrayList<>();
  private boolean down;

  synchronized void down(boolean isDown) {
    down = isDown;
  }

  synchronized void add(Address of, Message message) {
    said.computeIfAbsent(of, _ -> new ArrayList<>()).add(message);
    notifyAll();
  }

  @Override
  public synchronized Receipt receive(InboundMessage in, Outbox replyTo) throws NotStored {
    if (down) {
      var _ = replyTo.send(in.from(), message(0, Message.From.ASSISTANT, "Call 999 now."));
      throw new NotStored(new IllegalStateException("down"));
    }
    Long before = seen.get(claim(in));
    if (before != null) {
      return new Receipt(before, true);
    }
    long seq = said.getOrDefault(in.from(), List.of()).size() + 1L;
    seen.put(claim(in), seq);
    add(in.from(), message(seq, Message.From.CITIZEN, in.text()));
    return new Receipt(seq, false);
  }

  private static String claim(InboundMessage in) {
    return in.from().value() + " " + in.id();
  }

  @Override
  public synchronized List<Message> after(Address of, long seq, Duration wait) {
    if (down) {
      throw new IllegalStateException("down");
    }
    long deadline = System.nanoTime() + wait.toNanos();
    try {
      while (found(of, seq).isEmpty() && System.nanoTime() < deadline) {
        wait(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return found(of, seq);
  }

  private List<Message> found(Address of, long seq) {
    return said.getOrDefault(of, List.of()).stream().filter(one -> one.seq() > seq).toList();
  }

  @Override
  public void isTyping(Address citizen) {
    watching.forEach(typing -> typing.accept("Ruth is typing…"));
  }

  @Override
  public Watch watch(Address citizen, Consumer<String> typing) {
    watching.add(typing);
    return new Watch() {
      @Override
      public void stays() {}

      @Override
      public void close() {
        watching.remove(typing);
      }
    };
  }

  static Message message(long seq, Message.From from, String text) {
    var at = Instant.parse("2026-11-22T09:30:00Z");
    return new Message(seq, at, from, null, Message.Kind.SAID, text, List.of(), List.of(), "en");
  }
}
