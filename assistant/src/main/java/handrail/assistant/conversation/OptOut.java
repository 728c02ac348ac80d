package handrail.assistant.conversation;

import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.conversation.Turn.NotDelivered;
import handrail.assistant.triage.Triaged.Control;
import handrail.channels.Channel;
import java.util.regex.Pattern;

/// Whether a citizen has sent STOP and not START since. Nothing is texted to her then, neither by
/// the assistant nor by a worker; what she writes is still taken in, screened and seen by whoever
/// has her case. Other channels have no STOP: nothing is sent there that was not asked for.
public final class OptOut {
  /// Also to a worker, where the assistant does not reply: END, QUIT and CANCEL may be an answer to
  /// what she asked. Should the provider take them for STOP, it says so.
  private static final Pattern STOPS =
      word("stop|stopall|unsubscribe|optout|revoke|stopio|stopiwch");

  private static final Pattern STARTS = word("start|unstop|dechrau|cychwyn");

  private OptOut() {}

  /// Whether she has opted out now; also when the provider, who reads STOP too, says so.
  public static boolean of(Conversation conversation) {
    return at(conversation, Long.MAX_VALUE);
  }

  /// Whether she had opted out when a turn was said: what was said then is not texted later either.
  static boolean at(Conversation conversation, long seq) {
    return conversation.address().channel() == Channel.SMS
        && conversation.timeline().stream()
            .filter(entry -> entry.seq() <= seq)
            .map(Conversation.Entry::turn)
            .filter(OptOut::changesIt)
            .reduce((_, newer) -> newer)
            .filter(turn -> !starts(turn))
            .isPresent();
  }

  private static boolean changesIt(Turn turn) {
    return starts(turn)
        || says(turn, STOPS)
        || (turn instanceof AssistantSaid said && said.triaged().control() == Control.STOP)
        || (turn instanceof NotDelivered not && not.reason().equals(NotDelivered.OPTED_OUT));
  }

  private static boolean starts(Turn turn) {
    return says(turn, STARTS)
        || (turn instanceof AssistantSaid said && said.triaged().control() == Control.START);
  }

  private static boolean says(Turn turn, Pattern word) {
    return turn instanceof CitizenSaid said && word.matcher(said.text()).matches();
  }

  /// One word on its own, in any case and punctuation.
  private static Pattern word(String words) {
    return Pattern.compile("\\W*(?:" + words + ")\\W*", Pattern.CASE_INSENSITIVE);
  }
}
