package handrail.assistant.conversation;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets one thread at a time work on a conversation, and others at the same time on others.
public final class Lanes {
  private static final int WORKING = 1;
  private static final int WORKING_AND_WANTED_AGAIN = 2;

  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
  private final ConcurrentMap<String, Integer> lanes = new ConcurrentHashMap<>();
  private final Consumer<String> work;

  /// Makes lanes for one kind of work.
  ///
  /// @param work does all there is to do in the conversation with the given id
  public Lanes(Consumer<String> work) {
    this.work = work;
  }

  /// Sees to it that the work is done once from now on, soon, on a thread of its own.
  ///
  /// @return whether it begins at once; false when work on the conversation has to end first
  public boolean visit(String conversation) {
    boolean free =
        lanes.merge(conversation, WORKING, (a, b) -> WORKING_AND_WANTED_AGAIN) == WORKING;
    if (free) {
      Thread.ofVirtual().name("lane").start(() -> run(conversation));
    }
    return free;
  }

  private void run(String conversation) {
    boolean again = true;
    while (again) {
      try {
        work.accept(conversation);
      } catch (RuntimeException | Error e) {
        LOG.warn("Conversation {} was left for later: {}", conversation, e.getClass().getName());
      } finally {
        again = lanes.computeIfPresent(conversation, (id, state) -> next(state)) != null;
      }
    }
  }

  private static @Nullable Integer next(int state) {
    return state == WORKING_AND_WANTED_AGAIN ? WORKING : null;
  }
}
