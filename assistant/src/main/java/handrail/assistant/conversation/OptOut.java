package handrail.assistant.conversation;

import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.NotDelivered;
import handrail.assistant.triage.Triaged.Control;
import handrail.channels.Channel;

/// Whether a citizen has sent STOP and not START since. Nothing is texted to her then, neither by
/// the assistant nor by a worker; what she writes is still taken in, screened and seen by whoever
/// has her case. Other channels have no STOP: nothing is sent there that was not asked for.
public final class OptOut {
  private OptOut() {}

  /// Whether she has opted out now; also when the provider, who reads STOP too, says so.
  public static boolean of(Conversation conversation) {
    return conversation.address().channel() == Channel.SMS
        && conversation.timeline().stream()
            .map(Conversation.Entry::turn)
            .filter(OptOut::changesIt)
            .reduce((_, newer) -> newer)
            .filter(turn -> !starts(turn))
            .isPresent();
  }

  private static boolean changesIt(Turn turn) {
    return starts(turn)
        || (turn instanceof AssistantSaid said && said.triaged().control() == Control.STOP)
        || (turn instanceof NotDelivered not && not.reason().equals(NotDelivered.OPTED_OUT));
  }

  private static boolean starts(Turn turn) {
    return turn instanceof AssistantSaid said && said.triaged().control() == Control.START;
  }
}
