package handrail.assistant;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.conversation.Turn.DangerSeen;
import handrail.assistant.routing.Referrals;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.Triaged;
import handrail.assistant.triage.Triaged.Control;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is done about somebody in danger, and about danger seen by the way.
final class Safety {
  private final Listening listening;
  private final Referrals referrals;

  Safety(Listening listening, Referrals referrals) {
    this.listening = listening;
    this.referrals = referrals;
  }

  /// The safety words at once, and a person is asked.
  Outcome inDanger(Conversation conversation, Triaged triaged) {
    var team = referrals.teamFor(triaged.reasons(), Optional.empty());
    return new Outcome.InDanger(triaged, referrals.refer(conversation, triaged, team));
  }

  /// What is done about whatever she says when she was in danger before and no person has closed
  /// that; empty when she was not, or plainly asks something of the service itself.
  Optional<Outcome> lasting(Conversation conversation, Triaged triaged) {
    return conversation
        .danger()
        .filter(_ -> !isCommand(triaged))
        .map(earlier -> stillInDanger(conversation, triaged, earlier));
  }

  /// Whether something is plainly asked of the service itself. What only seems to ask how to use it
  /// is, of somebody in danger, no such thing.
  private static boolean isCommand(Triaged triaged) {
    return triaged.need() == Need.CONTROL
        && !triaged.alsoRoutine()
        && triaged.control() != Control.HELP
        && triaged.control() != Control.MORE;
  }

  /// Once somebody was in danger, no task is talked of until a person has closed it: whatever is
  /// said next is taken as said in the newest danger, and goes to who was asked.
  private Outcome stillInDanger(Conversation conversation, Triaged triaged, Triaged earlier) {
    var danger =
        triaged.need() == Need.URGENT
            ? triaged
            : new Triaged(
                Need.URGENT, withWatched(earlier, triaged), null, triaged.language(), false);
    return inDanger(conversation, danger);
  }

  private static List<Reason> withWatched(Triaged earlier, Triaged now) {
    return Stream.concat(
            earlier.reasons().stream().filter(reason -> !reason.code().equals(Reason.WATCHED)),
            now.reasons().stream().filter(reason -> reason.code().equals(Reason.WATCHED)))
        .toList();
  }

  /// What is to be noted about a conversation that a worker holds: danger in what the citizen has
  /// said to her. Empty when there is none.
  Optional<Change> inHeld(Conversation held) {
    return held.unheard().stream().flatMap(entry -> inHeld(held, entry).stream()).findFirst();
  }

  private Optional<Change> inHeld(Conversation held, Entry entry) {
    var triaged = listening.triaged(held, entry, (CitizenSaid) entry.turn());
    var seen = new DangerSeen(entry.turn().at(), entry.seq(), triaged.reasons());
    if (triaged.need() != Need.URGENT) {
      return triaged.isFor(Reason.WATCHED)
          ? Optional.of(new Change(held, List.of(seen)))
          : Optional.empty();
    }
    return referrals
        .raised(held, triaged.reasons())
        .map(raised -> new Change(held, List.of(seen), raised, null, false));
  }
}
