package handrail.assistant.handoff;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Turn.WorkerSaid;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The worker a citizen knows, and who steps in for her.
///
/// @param lasting whether there is a relationship, and not only talks that have been
record Tie(String worker, @Nullable String deputy, boolean lasting) {

  /// The tie of whoever writes in a conversation; none while it is not known who that is.
  static Optional<Tie> of(Conversation conversation, Known known) {
    if (known.isUnsure()) {
      return Optional.empty();
    }
    return leading(known)
        .map(one -> new Tie(one.worker(), one.deputy(), true))
        .or(() -> lastTalkedTo(conversation));
  }

  /// Where two workers know her, the one who leads.
  static Optional<Relationship> leading(Known known) {
    return known.relationships().stream().min(Comparator.comparing(one -> one.lead() != null));
  }

  private static Optional<Tie> lastTalkedTo(Conversation conversation) {
    return conversation.timeline().reversed().stream()
        .flatMap(
            entry ->
                entry.turn() instanceof WorkerSaid said
                    ? Stream.of(new Tie(said.worker().id(), null, false))
                    : Stream.empty())
        .findFirst();
  }
}
