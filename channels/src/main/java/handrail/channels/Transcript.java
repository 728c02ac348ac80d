package handrail.channels;

import java.time.Duration;
import java.util.List;

/// What has been said in a conversation so far, for channels that show it. Implemented by the
/// assistant.
public interface Transcript {
  /// The messages after the one numbered `seq`, in order. When there are none yet, waits for the
  /// first one up to `wait`, then returns an empty list. Blocks: call it on a virtual thread.
  List<Message> after(Address of, long seq, Duration wait);
}
