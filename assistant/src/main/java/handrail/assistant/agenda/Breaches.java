package handrail.assistant.agenda;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Ask;
import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Handoff.State;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.conversation.Turn.HandoffOpened;
import handrail.assistant.conversation.Turn.PromiseBroken;
import handrail.assistant.promise.BrokenPromises;
import handrail.assistant.promise.DueTimes;
import handrail.assistant.promise.Promise;
import handrail.assistant.promise.PromiseWords;
import handrail.assistant.promise.Promises;
import handrail.assistant.promise.Told;
import handrail.assistant.roster.Roster;
import handrail.assistant.routing.Ways;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.SafetyWords;
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
  private final SafetyWords safetyWords;
  private final DueTimes dueTimes;
  private final Clock clock;

  public Breaches(
      Conversations conversations,
      BrokenPromises broken,
      Roster roster,
      Ways ways,
      PromiseWords words,
      SafetyWords safetyWords,
      Clock clock) {
    this.conversations = conversations;
    this.broken = broken;
    this.roster = roster;
    this.ways = ways;
    this.words = words;
    this.safetyWords = safetyWords;
    this.dueTimes = new DueTimes(roster);
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
    return conversations
        .handoff(promise.handoff())
        .filter(_ -> ways.mayTell(conversation))
        .map(handoff -> told(conversation, handoff, promise))
        .orElseGet(() -> new Change(conversation, List.of(turn(promise, null))));
  }

  private Change told(Conversation conversation, Handoff handoff, Promise promise) {
    if (isOfDanger(handoff, promise)) {
      return inDanger(conversation, handoff, promise);
    }
    var notice = words(Told.of(conversation, handoff), handoff, promise);
    return new Change(conversation, List.of(turn(promise, notice)));
  }

  private PromiseBroken turn(Promise promise, @Nullable String notice) {
    return new PromiseBroken(clock.instant(), promise.id(), notice);
  }

  /// A case that was opened without a word to her breaks without one.
  private @Nullable String words(Told told, Handoff handoff, Promise promise) {
    var team = roster.teamOrFrontDoor(handoff.team());
    if (promise.isSomebodysOwn()) {
      return promise.worker() == null ? null : words.broken(told, promise, promise.worker(), team);
    }
    return promise.what().isBlank() || told.isPrivate() ? null : words.late(told, team);
  }

  private static boolean isOfDanger(Handoff handoff, Promise promise) {
    return handoff.severity() == Severity.NOW
        && !promise.isSomebodysOwn()
        && !promise.what().isBlank();
  }

  /// Somebody in danger is not left with an excuse: she is told whom to ring now, and once a new
  /// time.
  private Change inDanger(Conversation conversation, Handoff handoff, Promise promise) {
    var told = Told.of(conversation, handoff);
    if (told.isPrivate()) {
      return new Change(conversation, List.of(turn(promise, null)));
    }
    var team = roster.teamOrFrontDoor(handoff.team());
    boolean isFirst = !hasBroken(conversation, promise);
    var due = dueTimes.again(team.id(), clock.instant());
    var again =
        isFirst && handoff.state() != State.CLOSED ? Optional.of(due) : Optional.<Instant>empty();
    var notice = words.lateInDanger(told, team, safety(conversation, handoff), again);
    return again
        .map(by -> promisedAgain(conversation, handoff, by, turn(promise, notice), notice))
        .orElseGet(() -> new Change(conversation, List.of(turn(promise, notice))));
  }

  private static boolean hasBroken(Conversation conversation, Promise promise) {
    return conversation.timeline().stream()
        .map(Entry::turn)
        .anyMatch(
            turn -> turn instanceof PromiseBroken before && before.promise().equals(promise.id()));
  }

  private Change promisedAgain(
      Conversation conversation, Handoff handoff, Instant due, Turn broken, String notice) {
    var next =
        handoff.raised(
            new Ask(
                handoff.severity(),
                handoff.reasons(),
                handoff.team(),
                handoff.offeredTo(),
                due,
                notice,
                handoff.step()));
    var opened = new HandoffOpened(clock.instant(), next);
    return new Change(conversation, List.of(broken, opened), next, null, false);
  }

  private String safety(Conversation conversation, Handoff handoff) {
    var danger =
        handoff.reasons().stream()
            .filter(Reason::showsDanger)
            .map(Reason::code)
            .findFirst()
            .orElse("C2");
    var written = SafetyWords.written(handoff.language(), lastWords(conversation));
    return safetyWords.inShort(danger, written, SafetyWords.Channel.of(handoff.channel()));
  }

  private static String lastWords(Conversation conversation) {
    return conversation.timeline().stream()
        .flatMap(
            entry ->
                entry.turn() instanceof CitizenSaid said ? Stream.of(said.text()) : Stream.empty())
        .reduce("", (_, last) -> last);
  }
}
