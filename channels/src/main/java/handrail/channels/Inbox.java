package handrail.channels;

/// Where every channel brings what citizens say. Implemented by the assistant.
public interface Inbox {
  /// Takes in one message: it is written durably before this returns, and answered afterwards, in
  /// order, through `replyTo` or, should this process die first, by the next one.
  ///
  /// @throws NotStored when it could not be written; whatever help can be given without a store
  ///     (the safety words, an honest sentence) has by then gone out through `replyTo`
  Receipt receive(InboundMessage message, Outbox replyTo) throws NotStored;

  /// What the sender may be told once a message is safe.
  ///
  /// @param seq its place in the conversation's timeline, from 1
  /// @param repeated whether the same message had been taken in before
  record Receipt(long seq, boolean repeated) {}

  /// The store could not take the message in. The sender should be told to try again.
  final class NotStored extends Exception {
    private static final long serialVersionUID = 1;

    public NotStored(Throwable cause) {
      super("The message could not be stored", cause);
    }
  }
}
