package handrail.assistant.agenda;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Turn.HandoffClosed;
import handrail.assistant.conversation.Turn.HandoffOpened;
import handrail.assistant.roster.Roster;
import handrail.assistant.routing.Reopening;
import handrail.assistant.routing.Ways;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A case that was closed with a day to look again comes back on that day, to the worker who closed
/// it if she is in. Nothing is said to the citizen.
public final class FollowingUp implements Duty {
  private final Conversations conversations;
  private final Roster roster;
  private final Ways ways;
  private final Reopening reopening;
  private final Clock clock;

  public FollowingUp(
      Conversations conversations, Roster roster, Ways ways, Reopening reopening, Clock clock) {
    this.conversations = conversations;
    this.roster = roster;
    this.ways = ways;
    this.reopening = reopening;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> next(Conversation conversation) {
    return closed(conversation).map(this::morning);
  }

  @Override
  public Optional<Change> due(Conversation conversation) {
    return closed(conversation)
        .filter(closed -> !morning(closed).isAfter(clock.instant()))
        .flatMap(closed -> conversations.handoff(closed.handoff()))
        .map(handoff -> again(conversation, handoff));
  }

  /// The closing with a day on it, unless she has asked for a person again since.
  private static Optional<HandoffClosed> closed(Conversation conversation) {
    return conversation.timeline().reversed().stream()
        .map(Entry::turn)
        .filter(turn -> turn instanceof HandoffClosed || turn instanceof HandoffOpened)
        .findFirst()
        .flatMap(
            turn ->
                turn instanceof HandoffClosed closed && closed.followUpOn() != null
                    ? Optional.of(closed)
                    : Optional.empty());
  }

  /// When the worker comes in on that day or after it, or the team, should she be away for long.
  private Instant morning(HandoffClosed closed) {
    LocalDate day = closed.followUpOn() == null ? LocalDate.MAX : closed.followUpOn();
    var midnight = day.atStartOfDay(roster.zone()).toInstant();
    return roster
        .find(closed.worker().id())
        .flatMap(worker -> roster.nextIn(worker, midnight))
        .orElse(midnight);
  }

  private Change again(Conversation conversation, Handoff handoff) {
    var team = roster.teamOrFrontDoor(handoff.team());
    var asked = ways.first(conversation, handoff.reasons(), Severity.TODAY, team);
    return reopening.opened(conversation, handoff.reasons(), team, asked);
  }
}
