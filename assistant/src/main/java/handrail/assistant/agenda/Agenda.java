package handrail.assistant.agenda;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Conversations.Repeated;
import handrail.assistant.conversation.Conversations.Unfinished;
import handrail.assistant.conversation.Handoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what is due. Any number of nodes may do so at once: what one has done another finds done.
public final class Agenda implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Agenda.class);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Conversations conversations;
  private final List<Duty> duties;
  private final Consumer<String> deliver;
  private final Clock clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("agenda").daemon().factory());

  /// @param duties in the order in which they are done
  /// @param deliver sends what waits in the conversation with the given id, soon
  public Agenda(
      Conversations conversations, List<Duty> duties, Consumer<String> deliver, Clock clock) {
    this.conversations = conversations;
    this.duties = duties;
    this.deliver = deliver;
    this.clock = clock;
  }

  /// Looks every second from now on.
  public void start() {
    var _ =
        timer.scheduleWithFixedDelay(
            this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Does everything that is due now.
  public void look() {
    try {
      conversations.due(clock.instant()).forEach(this::attend);
    } catch (RuntimeException later) {
      LOG.warn("What is due waits: {}", later.toString());
    }
  }

  private void attend(Unfinished mark) {
    try {
      var conversation = conversations.load(mark.id());
      for (var change = change(conversation); change.isPresent(); change = change(conversation)) {
        commit(change.get());
        conversation = conversations.load(mark.id());
      }
      next(conversation).ifPresent(at -> conversations.wake(mark.id(), at));
      conversations.attended(mark);
      deliver.accept(mark.id());
    } catch (RuntimeException later) {
      LOG.warn("Conversation {} is due and waits: {}", mark.id(), later.toString());
      putOff(mark);
    }
  }

  /// What cannot be done now is not tried again every second.
  private void putOff(Unfinished mark) {
    try {
      conversations.wake(mark.id(), clock.instant().plus(Handoff.LOOK_AGAIN));
      conversations.attended(mark);
    } catch (RuntimeException away) {
      LOG.debug("The store is away", away);
    }
  }

  private Optional<Change> change(Conversation conversation) {
    return duties.stream().flatMap(duty -> duty.due(conversation).stream()).findFirst();
  }

  private Optional<Instant> next(Conversation conversation) {
    return duties.stream()
        .flatMap(duty -> duty.next(conversation).stream())
        .min(Comparator.naturalOrder());
  }

  /// Overtaken, it is decided again on what has come in between.
  private void commit(Change change) {
    try {
      var _ = conversations.commit(change);
    } catch (Repeated done) {
      // Another node was faster.
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
