package handrail.assistant.handoff;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Handoff.State;
import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.HandoffStepped;
import handrail.assistant.handoff.Routing.Asked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lets no handoff wait with people who do not answer: a step that nobody took in time goes on to
/// the next, and so does a worker's handoff when she has gone quiet.
public final class Stepping implements Duty {
  /// How long a worker may leave a citizen's words without a reply, while she is at work.
  private static final Map<Severity, Duration> QUIET =
      Map.of(
          Severity.NOW, Duration.ofMinutes(5),
          Severity.TODAY, Duration.ofMinutes(30),
          Severity.SOON, Duration.ofHours(2));

  private final Conversations conversations;
  private final Roster roster;
  private final Ways ways;
  private final PromiseWords words;
  private final Clock clock;

  public Stepping(
      Conversations conversations, Roster roster, Ways ways, PromiseWords words, Clock clock) {
    this.conversations = conversations;
    this.roster = roster;
    this.ways = ways;
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
    return handoff.acceptedBy() == null
        ? Optional.ofNullable(handoff.step().until())
        : conversation.waitsForWorkerSince().map(since -> quietUntil(handoff, since));
  }

  /// What was asked while she was not at work waits until she is, unless it cannot wait.
  private Instant quietUntil(Handoff handoff, Instant since) {
    var holder = Optional.ofNullable(handoff.acceptedBy()).flatMap(who -> roster.find(who.id()));
    var from =
        handoff.severity() == Severity.NOW
            ? since
            : holder.flatMap(worker -> roster.nextIn(worker, since)).orElse(since);
    return from.plus(QUIET.getOrDefault(handoff.severity(), Duration.ofHours(1)));
  }

  private Change steppedOn(Conversation conversation, Handoff handoff) {
    var holder = handoff.acceptedBy();
    var kind = holder == null ? handoff.step().kind() : Step.Kind.NAMED;
    var asked = ways.after(kind, conversation, handoff);
    var notice = notice(Told.of(conversation, handoff), handoff, asked);
    var turn =
        new HandoffStepped(
            clock.instant(), handoff.id(), asked.step(), asked.workers(), holder, notice);
    var stepped = handoff.offered(asked.workers(), asked.step());
    return new Change(conversation, List.<Turn>of(turn), stepped, null, false);
  }

  private String notice(Told told, Handoff handoff, Asked asked) {
    var team = roster.team(handoff.team()).orElseThrow();
    boolean late = asked.step().kind() == Step.Kind.CALL_BACK || isPast(handoff.dueBy());
    return late ? words.late(told, team) : words.steppedOn(told, team, handoff.dueBy());
  }
}
