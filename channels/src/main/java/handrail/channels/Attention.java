package handrail.channels;

import java.util.function.Consumer;

/// What the two who talk see of each other at the moment, for channels that show it. None of it is
/// kept. Implemented by the assistant.
public interface Attention {
  /// The citizen is writing.
  void isTyping(Address citizen);

  /// The citizen has the conversation open until the watch is closed.
  ///
  /// @param typing is told, in words for her ("Ruth is typing…"), whenever the worker she talks
  ///     to is writing; called on a thread of its own
  Watch watch(Address citizen, Consumer<String> typing);

  /// An open page.
  interface Watch extends AutoCloseable {
    /// A sign of life, every 15 seconds or so.
    void stays();

    @Override
    void close();
  }
}
