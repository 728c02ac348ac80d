package handrail.assistant.routing;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Ask;
import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Turn.HandoffOpened;
import handrail.assistant.promise.DueTimes;
import handrail.assistant.roster.Roster;
import handrail.assistant.routing.Routing.Asked;
import handrail.assistant.triage.Reason;
import java.time.Clock;
import java.util.List;

/// Opens a case for workers without a word to the citizen: nothing is promised, and nothing is
/// sent to an address where somebody else may read along.
public final class Reopening {
  private final DueTimes dueTimes;
  private final Ways ways;
  private final Clock clock;

  public Reopening(Roster roster, Ways ways, Clock clock) {
    this.dueTimes = new DueTimes(roster);
    this.ways = ways;
    this.clock = clock;
  }

  /// For today, asked of whoever is the next to be asked.
  public Change today(Conversation conversation, List<Reason> reasons, Roster.Team team) {
    var asked = ways.first(conversation, reasons, Severity.TODAY, team);
    return opened(conversation, reasons, team, asked);
  }

  public Change opened(
      Conversation conversation, List<Reason> reasons, Roster.Team team, Asked asked) {
    var now = clock.instant();
    String id = Referrals.newId(conversation);
    var due = dueTimes.dueBy(Severity.TODAY, team.id(), now);
    var handoff =
        new Handoff(
            id,
            conversation.id(),
            CaseReferences.of(id),
            conversation.address().channel(),
            conversation.language(),
            now,
            new Ask(Severity.TODAY, reasons, team.id(), asked.workers(), due, "", asked.step()),
            Handoff.State.OFFERED,
            null,
            null);
    return change(conversation, handoff);
  }

  public Change change(Conversation conversation, Handoff handoff) {
    var opened = new HandoffOpened(clock.instant(), handoff);
    return new Change(conversation, List.of(opened), handoff, null, false);
  }
}
