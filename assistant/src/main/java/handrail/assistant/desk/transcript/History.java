package handrail.assistant.desk.transcript;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn;
import handrail.assistant.desk.web.InWords;
import handrail.assistant.desk.web.When;
import handrail.assistant.relationship.Relationships;
import java.util.List;

/// What there was between a citizen and the service before this handoff: earlier episodes of the
/// conversation, and her conversations on other channels where it is known that they are hers.
///
/// @param earlier the turns before this episode
/// @param now the turns since
/// @param others conversations on other ways
public record History(List<Stretch> earlier, List<Stretch> now, List<Other> others) {

  /// Another conversation of the same citizen.
  ///
  /// @param title "telephone, last on Thu 3 Nov 14:20"
  public record Other(String id, String title, List<Stretch> transcript) {}

  public static History of(
      Handoff handoff, Conversation conversation, List<Other> others, When when) {
    long start = start(handoff, conversation);
    return new History(
        Stretch.of(part(conversation, 0, start), when),
        Stretch.of(part(conversation, start, Long.MAX_VALUE), when),
        others);
  }

  /// Where the episode before this handoff ended; 0 when it is the first.
  private static long start(Handoff handoff, Conversation conversation) {
    long opened =
        conversation.timeline().stream()
            .filter(
                entry ->
                    entry.turn() instanceof Turn.HandoffOpened turn
                        && turn.handoff().id().equals(handoff.id()))
            .mapToLong(Entry::seq)
            .findFirst()
            .orElse(0);
    return conversation.timeline().stream()
        .filter(entry -> entry.seq() < opened && entry.turn() instanceof Turn.HandoffClosed)
        .mapToLong(Entry::seq)
        .max()
        .orElse(0);
  }

  private static Conversation part(Conversation whole, long after, long upTo) {
    var turns =
        whole.timeline().stream()
            .filter(entry -> entry.seq() > after && entry.seq() <= upTo)
            .toList();
    return new Conversation(whole.id(), whole.address(), whole.version(), turns);
  }

  /// Those of the same people on other ways, the latest first.
  public static List<Other> others(
      Handoff handoff, Relationships known, Conversations all, When when) {
    return known.citizensOf(handoff.conversation()).stream()
        .flatMap(citizen -> known.conversationsOf(citizen).stream())
        .distinct()
        .filter(id -> !id.equals(handoff.conversation()))
        .map(all::load)
        .filter(other -> !other.timeline().isEmpty())
        .map(other -> other(other, when))
        .toList();
  }

  private static Other other(Conversation other, When when) {
    var last = other.timeline().getLast().turn().at();
    var channel = InWords.channel(other.address().channel());
    return new Other(
        other.id(), "By " + channel + ", last " + when.at(last), Stretch.of(other, when));
  }
}
