package handrail.assistant.agenda;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn.PromiseBroken;
import handrail.assistant.promise.BrokenPromises;
import handrail.assistant.promise.Promise;
import handrail.assistant.promise.PromiseWords;
import handrail.assistant.promise.Promises;
import handrail.assistant.promise.Told;
import handrail.assistant.roster.Roster;
import handrail.assistant.routing.Ways;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// When the time of a promise has passed: it is on the record, the supervisor sees it, and the
/// citizen is told honestly, unless it may not be safe to write to her.
public final class Breaches implements Duty {
  private final Conversations conversations;
  private final BrokenPromises broken;
  private final Roster roster;
  private final Ways ways;
  private final PromiseWords words;
  private final Clock clock;

  public Breaches(
      Conversations conversations,
      BrokenPromises broken,
      Roster roster,
      Ways ways,
      PromiseWords words,
      Clock clock) {
    this.conversations = conversations;
    this.broken = broken;
    this.roster = roster;
    this.ways = ways;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> next(Conversation conversation) {
    return open(conversation).map(Promise::dueBy).min(Comparator.naturalOrder());
  }

  @Override
  public Optional<Change> due(Conversation conversation) {
    return open(conversation)
        .filter(promise -> !promise.dueBy().isAfter(clock.instant()))
        .findFirst()
        .map(promise -> broken(conversation, promise));
  }

  private static Stream<Promise> open(Conversation conversation) {
    return Promises.of(conversation).stream()
        .filter(promise -> promise.state() == Promise.State.OPEN);
  }

  private Change broken(Conversation conversation, Promise promise) {
    broken.note(conversation.id(), promise.id(), clock.instant());
    var notice =
        ways.mayTell(conversation)
            ? conversations
                .handoff(promise.handoff())
                .map(on -> words(Told.of(conversation, on), on, promise))
                .orElse(null)
            : null;
    return new Change(
        conversation, List.of(new PromiseBroken(clock.instant(), promise.id(), notice)));
  }

  /// A case that was opened without a word to her breaks without one.
  private @Nullable String words(Told told, Handoff handoff, Promise promise) {
    if (!promise.id().equals(handoff.id())) {
      return promise.worker() == null ? null : words.broken(told, promise, promise.worker());
    }
    return promise.what().isBlank() || told.isPrivate()
        ? null
        : words.late(told, roster.teamOrFrontDoor(handoff.team()));
  }
}
