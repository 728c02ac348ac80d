package handrail.assistant.oversight;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.CallTried;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.conversation.Turn.HandoffOpened;
import handrail.assistant.conversation.Turn.WorkerSaid;
import handrail.channels.Message.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/// Since when a citizen waits for a word of a person: from the first of her messages that nobody
/// has answered. Nothing automatic ends that, once a person was asked for.
final class Unanswered {
  private Unanswered() {}

  /// Empty when she waits for nothing.
  static Optional<Instant> since(Conversation conversation) {
    long heard = Math.max(last(conversation, Unanswered::isOfPerson), answered(conversation));
    return conversation.episode().stream()
        .filter(entry -> entry.seq() > heard && entry.turn() instanceof CitizenSaid)
        .map(entry -> entry.turn().at())
        .findFirst();
  }

  private static boolean isOfPerson(Turn turn) {
    return turn instanceof WorkerSaid
        || (turn instanceof CallTried call && call.reached() == CallTried.Reached.REACHED);
  }

  /// The last of her questions that was answered from a page before a person was asked for; 0 when
  /// none was.
  private static long answered(Conversation conversation) {
    long opened = first(conversation, HandoffOpened.class::isInstance);
    return conversation.episode().stream()
        .filter(entry -> entry.seq() < opened)
        .mapToLong(
            entry ->
                entry.turn() instanceof AssistantSaid said && said.kind() == Kind.ANSWER
                    ? said.inReplyTo()
                    : 0)
        .max()
        .orElse(0);
  }

  private static long first(Conversation conversation, Predicate<Turn> kind) {
    return conversation.episode().stream()
        .filter(entry -> kind.test(entry.turn()))
        .mapToLong(Entry::seq)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  private static long last(Conversation conversation, Predicate<Turn> kind) {
    return conversation.timeline().stream()
        .filter(entry -> kind.test(entry.turn()))
        .mapToLong(Entry::seq)
        .max()
        .orElse(0);
  }
}
