package handrail.assistant.conversation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What waits to be sent out of conversations: each message is claimed by one sender at a time.
public interface Unsent {
  /// The oldest message of a conversation that waits to be sent, now claimed by the caller.
  Optional<Claimed> claim(String id);

  /// The claimed message has gone; what the provider calls it is kept for some days, since its word
  /// that the message did not arrive comes later.
  void sent(String id, long seq, String providerId);

  /// Which message a provider speaks of; empty when it is none of ours, or too old.
  Optional<Sent> sentAs(String providerId);

  /// The claimed message has gone, or never will.
  void settle(String id, long seq);

  /// The claimed message has not gone and waits again.
  void release(String id, long seq);

  /// A message that waits to be sent.
  ///
  /// @param since when a process that did not come back began to send it; null when nobody has
  record Claimed(long seq, @Nullable Instant since) {}

  /// A message that has gone.
  record Sent(String conversation, long seq) {}
}
