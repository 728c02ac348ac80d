package handrail.assistant.conversation;

import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Turn.NotDelivered;
import handrail.assistant.conversation.Unsent.Claimed;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.Message;
import handrail.channels.Outbox;
import handrail.channels.Outbox.Delivery;
import handrail.channels.Outbox.Delivery.OptedOut;
import handrail.channels.Outbox.Delivery.Refused;
import handrail.channels.Outbox.Delivery.Sent;
import handrail.channels.Outbox.Delivery.TryAgain;
import handrail.channels.Outbox.Delivery.Unknown;
import handrail.channels.Outbox.Past;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// Sends what was said on the record out to the citizen: in order, and once. What a process that
/// died was about to send, the next one sends, after asking the provider whether it had gone.
public final class Outgoing {
  /// A reply that is older is no longer one to somebody who has just written herself.
  private static final Duration DIRECT = Duration.ofMinutes(10);

  private static final int LOCKS = 256;

  private static final String HELD_BACK = "held back, since it may not be safe to write there.";

  private final Conversations conversations;
  private final Map<Channel, Outbox> outboxes;
  private final Clock clock;

  /// As many conversations as are sent to at once here; which shares a lock with which is chance.
  private final Lock[] sending =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

  public Outgoing(Conversations conversations, Map<Channel, Outbox> outboxes, Clock clock) {
    this.conversations = conversations;
    this.outboxes = Map.copyOf(outboxes);
    this.clock = clock;
  }

  /// Sends all that waits in a conversation, until nothing does or the provider asks for a pause.
  /// One thread at a time: what this process is about to send is never taken for abandoned, however
  /// long the machine stood still meanwhile.
  ///
  /// @param to where the conversation is held
  public void deliver(String id, Address to) {
    if (outbox(to).isElsewhere(to)) {
      return;
    }
    var lock = sending[Math.floorMod(id.hashCode(), LOCKS)];
    lock.lock();
    try {
      var claimed = conversations.unsent().claim(id);
      while (claimed.isPresent() && send(id, claimed.get())) {
        claimed = conversations.unsent().claim(id);
      }
    } finally {
      lock.unlock();
    }
  }

  private Outbox outbox(Address to) {
    return Objects.requireNonNull(outboxes.get(to.channel()));
  }

  /// Sends one message.
  ///
  /// @return whether the next one may follow at once
  private boolean send(String id, Claimed claimed) {
    var conversation = conversations.load(id);
    if (OptOut.of(conversation) || OptOut.at(conversation, claimed.seq())) {
      conversations.unsent().settle(id, claimed.seq());
      return true;
    }
    var entry =
        conversation.timeline().stream()
            .filter(each -> each.seq() == claimed.seq())
            .findFirst()
            .orElseThrow();
    if (claimed.since() == null && isHeldBack(conversation, entry.turn())) {
      return settle(id, claimed, new Refused(HELD_BACK));
    }
    var message = Messages.of(entry, conversation.language()).orElseThrow();
    var outbox = outbox(conversation.address());
    return switch (past(outbox, conversation.address(), message, claimed)) {
      case SENT -> {
        conversations.unsent().settle(id, claimed.seq());
        yield true;
      }
      case CANNOT_TELL -> false;
      case NOT_SENT -> settle(id, claimed, outbox.send(conversation.address(), message));
    };
  }

  /// By now somebody else may have the phone in hand; a worker's own words are hers to answer for.
  private boolean isHeldBack(Conversation conversation, Turn turn) {
    boolean late = turn.at().plus(DIRECT).isBefore(clock.instant());
    return !(turn instanceof Turn.WorkerSaid)
        && (late || Messages.isUnasked(turn))
        && !conversation.contactSafety().isOpen();
  }

  private static Past past(Outbox outbox, Address to, Message message, Claimed claimed) {
    return claimed.since() == null
        ? Past.NOT_SENT
        : outbox.whatBecameOf(to, message, claimed.since());
  }

  private boolean settle(String id, Claimed claimed, Delivery delivery) {
    switch (delivery) {
      case Sent(String providerId) -> {
        conversations.unsent().sent(id, claimed.seq(), providerId);
        conversations.unsent().settle(id, claimed.seq());
      }
      case OptedOut() -> {
        note(id, claimed.seq(), NotDelivered.OPTED_OUT);
        conversations.unsent().settle(id, claimed.seq());
      }
      case Refused(String reason) -> {
        note(id, claimed.seq(), reason);
        conversations.unsent().settle(id, claimed.seq());
      }
      case TryAgain _ -> {
        conversations.unsent().release(id, claimed.seq());
        return false;
      }
      // The claim stays as it is: once it is old enough, the provider is asked what became of it.
      case Unknown _ -> {
        return false;
      }
    }
    return true;
  }

  /// A message that had gone did not arrive after all.
  ///
  /// @param providerId what the provider calls it; one that is not known is passed over
  public void failed(String providerId, String reason) {
    conversations
        .unsent()
        .sentAs(providerId)
        .ifPresent(sent -> note(sent.conversation(), sent.seq(), reason));
  }

  private void note(String id, long seq, String reason) {
    var note = new NotDelivered(clock.instant(), seq, reason);
    try {
      while (conversations.commit(new Change(conversations.load(id), List.of(note))).isEmpty()) {
        Thread.onSpinWait();
      }
    } catch (Conversations.Repeated impossible) {
      throw new IllegalStateException("a note claims no message id", impossible);
    }
  }
}
