package handrail.assistant;

import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Unfinished;
import handrail.assistant.conversation.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes on with what a process that died, or a store that was away, left unfinished: at the start,
/// and every few seconds from then on.
final class Continuation implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Continuation.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  /// Work younger than this is somebody's at this moment.
  private static final Duration AT_IT = Duration.ofSeconds(10);

  private final Conversations conversations;
  private final Journal journal;
  private final Assistant assistant;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("continuation").daemon().factory());

  Continuation(Conversations conversations, Journal journal, Assistant assistant, Clock clock) {
    this.conversations = conversations;
    this.journal = journal;
    this.assistant = assistant;
    this.clock = clock;
  }

  /// Begins with everything the last process left, whatever its age.
  Continuation start() {
    timer.execute(() -> goOn(clock.instant()));
    var _ =
        timer.scheduleWithFixedDelay(
            () -> goOn(clock.instant().minus(AT_IT)),
            EVERY.toMillis(),
            EVERY.toMillis(),
            TimeUnit.MILLISECONDS);
    return this;
  }

  private void goOn(Instant until) {
    try {
      journal.giveBack(
          message -> {
            var _ = conversations.remember(message);
            assistant.visit(conversations.idOf(message.from()));
          });
      conversations.unfinished(until).forEach(this::finish);
    } catch (RuntimeException | Error later) {
      // Whatever it is, it must not end the timer.
      LOG.warn("Unfinished work waits: {}", later.toString());
    }
  }

  private void finish(Unfinished work) {
    try {
      assistant.attend(work.id());
      conversations.finished(work);
    } catch (RuntimeException | Error later) {
      LOG.warn("Conversation {} waits: {}", work.id(), later.getClass().getName());
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
