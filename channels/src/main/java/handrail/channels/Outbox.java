package handrail.channels;

import java.time.Instant;

/// The way back to a citizen: a provider's sender, a call's speaker, a chat's stream, in tests a
/// list.
public interface Outbox {
  /// Sends one message, once: no retries in here. May block for as long as the provider takes.
  Delivery send(Address to, Message message);

  /// Whether another process has the only line to her, and has just been told that something waits:
  /// it will send it, and nobody else can.
  default boolean isElsewhere(Address to) {
    return false;
  }

  /// What became of a message that a process which did not come back was about to send. Where the
  /// channel cannot know, it has not been sent.
  ///
  /// @param since when that process began
  default Past whatBecameOf(Address to, Message message, Instant since) {
    return Past.NOT_SENT;
  }

  enum Past {
    SENT,
    NOT_SENT,
    /// The provider does not say just now: ask again later, and do not send meanwhile.
    CANNOT_TELL
  }

  /// What became of it.
  sealed interface Delivery {
    /// The provider has it.
    ///
    /// @param providerId what the provider calls it; empty where there is none
    record Sent(String providerId) implements Delivery {}

    /// It will not go, now or later: a number that has opted out, a call that has ended.
    ///
    /// @param reason for the worker to read, without the citizen's words or number
    record Refused(String reason) implements Delivery {}

    /// It will not go, since she has told the provider to stop.
    record OptedOut() implements Delivery {}

    /// It did not go, and may be tried again: throttled, or the provider is down.
    record TryAgain(String reason) implements Delivery {}

    /// The provider may or may not have it: the answer never came.
    record Unknown(String reason) implements Delivery {}
  }
}
