package handrail.assistant.agenda;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Ask;
import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Handoff.State;
import handrail.assistant.conversation.OptOut;
import handrail.assistant.conversation.Turn.HandoffOpened;
import handrail.assistant.conversation.Turn.HandoffStepped;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.promise.DueTimes;
import handrail.assistant.promise.PromiseWords;
import handrail.assistant.promise.PromiseWords.By;
import handrail.assistant.promise.Told;
import handrail.assistant.roster.Roster;
import handrail.assistant.routing.Routing.Asked;
import handrail.assistant.routing.Ways;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lets no handoff wait with people who do not answer: a step that nobody took in time goes on to
/// the next, and so does a worker's handoff when she has gone quiet or has left.
public final class Stepping implements Duty {
  /// How long a worker may leave a citizen's words without a reply, while she is at work.
  private static final Map<Severity, Duration> QUIET =
      Map.of(
          Severity.NOW, Duration.ofMinutes(5),
          Severity.TODAY, Duration.ofMinutes(30),
          Severity.SOON, Duration.ofHours(2));

  /// Who is away for longer than this after the team is back is not waited for.
  private static final Duration AWAY = Duration.ofDays(1);

  private final Conversations conversations;
  private final Roster roster;
  private final Ways ways;
  private final DueTimes dueTimes;
  private final PromiseWords words;
  private final Clock clock;

  public Stepping(
      Conversations conversations, Roster roster, Ways ways, PromiseWords words, Clock clock) {
    this.conversations = conversations;
    this.roster = roster;
    this.ways = ways;
    this.dueTimes = new DueTimes(roster);
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> next(Conversation conversation) {
    return open(conversation)
        .flatMap(
            handoff ->
                handoff.acceptedBy() == null
                    ? due(conversation, handoff)
                    : Optional.of(clock.instant().plus(Handoff.LOOK_AGAIN)));
  }

  @Override
  public Optional<Change> due(Conversation conversation) {
    return open(conversation)
        .filter(handoff -> due(conversation, handoff).filter(this::isPast).isPresent())
        .map(handoff -> steppedOn(conversation, handoff));
  }

  private boolean isPast(Instant moment) {
    return !moment.isAfter(clock.instant());
  }

  private Optional<Handoff> open(Conversation conversation) {
    return conversation
        .handoff()
        .flatMap(conversations::handoff)
        .filter(handoff -> handoff.state() != State.CLOSED);
  }

  private Optional<Instant> due(Conversation conversation, Handoff handoff) {
    var holder = handoff.acceptedBy();
    if (holder == null) {
      return Optional.ofNullable(handoff.step().until());
    }
    if (hasLeft(holder)) {
      return Optional.of(clock.instant());
    }
    // Whoever has said STOP cannot be written to: that is not the worker's silence.
    return OptOut.of(conversation)
        ? Optional.empty()
        : conversation.waitsForWorkerSince().map(since -> quietUntil(handoff, holder, since));
  }

  private boolean hasLeft(Worker holder) {
    var today = roster.dayOf(clock.instant());
    return roster.find(holder.id()).filter(worker -> worker.terms().isHere(today)).isEmpty();
  }

  /// What was asked while she was not at work waits until she is, unless it cannot wait or she is
  /// away for long.
  private Instant quietUntil(Handoff handoff, Worker holder, Instant since) {
    var quiet = QUIET.getOrDefault(handoff.severity(), Duration.ofHours(1));
    if (handoff.severity() == Severity.NOW) {
      return since.plus(quiet);
    }
    var from = backAtWork(handoff, holder, since);
    var end = from.plus(quiet);
    boolean wentHome = isIn(holder, from) && !isIn(holder, end.minus(Roster.MINUTE));
    return wentHome ? backAtWork(handoff, holder, end).plus(quiet) : end;
  }

  private boolean isIn(Worker holder, Instant at) {
    return roster.find(holder.id()).filter(worker -> roster.atWork(worker, at)).isPresent();
  }

  private Instant backAtWork(Handoff handoff, Worker holder, Instant since) {
    var team = roster.serving(roster.teamOrFrontDoor(handoff.team()), since);
    var others = roster.nextStaffed(team.id(), since);
    return roster
        .find(holder.id())
        .flatMap(worker -> roster.nextIn(worker, since))
        .filter(back -> !back.isAfter(others.plus(AWAY)))
        .orElse(others);
  }

  private Change steppedOn(Conversation conversation, Handoff handoff) {
    var holder = handoff.acceptedBy();
    return holder == null
        ? goneOn(conversation, handoff)
        : takenOver(conversation, handoff, holder);
  }

  private Change goneOn(Conversation conversation, Handoff handoff) {
    var asked = ways.after(handoff.step().kind(), conversation, handoff);
    var notice =
        mayTell(conversation, handoff) && !handoff.promised().isBlank()
            ? notice(conversation, handoff, asked)
            : null;
    var turn = stepped(handoff, asked, null, notice);
    var next = handoff.offered(asked.workers(), asked.step());
    return new Change(conversation, List.of(turn), next, null, false);
  }

  private boolean mayTell(Conversation conversation, Handoff handoff) {
    return ways.mayTell(conversation) && !Told.of(conversation, handoff).isPrivate();
  }

  /// In a chat she reads each step. Elsewhere, and in danger, at most one word between the first
  /// promise and its breach, which has words of its own.
  private @Nullable String notice(Conversation conversation, Handoff handoff, Asked asked) {
    var told = Told.of(conversation, handoff);
    var by = new By(roster.teamOrFrontDoor(handoff.team()), handoff.dueBy());
    var next = ways.request(conversation, asked, by.team());
    return switch (handoff.step().kind()) {
      case CHOICE -> words.asked(told, next, by);
      case WHO -> null;
      case NAMED, DEPUTY, TEAM, SUPERVISOR, CALL_BACK, BY_HAND ->
          told.readsAlong()
              ? words.step(told, ways.request(conversation, handoff), next, by)
              : oneWord(conversation, handoff, by);
    };
  }

  private @Nullable String oneWord(Conversation conversation, Handoff handoff, By by) {
    return isPast(handoff.dueBy()) || hasBeenTold(conversation, handoff)
        ? null
        : words.steppedOn(Told.of(conversation, handoff), by);
  }

  private static boolean hasBeenTold(Conversation conversation, Handoff handoff) {
    return conversation.timeline().stream()
        .map(Entry::turn)
        .anyMatch(
            turn ->
                turn instanceof HandoffStepped step
                    && step.handoff().equals(handoff.id())
                    && step.notice() != null);
  }

  /// She is told honestly, and by when somebody else is in touch: that is a new promise.
  private Change takenOver(Conversation conversation, Handoff handoff, Worker holder) {
    var asked = ways.insteadOf(holder, conversation, handoff);
    var due = dueTimes.dueBy(handoff.severity(), handoff.team(), clock.instant());
    var team = roster.teamOrFrontDoor(handoff.team());
    var notice =
        mayTell(conversation, handoff)
            ? words.takenOver(Told.of(conversation, handoff), holder, team, due)
            : null;
    var promised = notice == null ? "" : notice;
    var ask =
        new Ask(
            handoff.severity(),
            handoff.reasons(),
            handoff.team(),
            asked.workers(),
            due,
            promised,
            asked.step());
    var next = handoff.offered(asked.workers(), asked.step()).raised(ask);
    var turn = stepped(handoff, asked, holder, notice);
    var again = new HandoffOpened(clock.instant(), next);
    return new Change(conversation, List.of(turn, again), next, null, false);
  }

  private HandoffStepped stepped(
      Handoff handoff, Asked asked, @Nullable Worker holder, @Nullable String notice) {
    return new HandoffStepped(
        clock.instant(), handoff.id(), asked.step(), asked.workers(), holder, notice);
  }
}
