package handrail.assistant.relationship;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Turn.LastTalk;
import handrail.assistant.conversation.Turn.PhoneLinked;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.conversation.Turn.WorkerSaid;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The worker a citizen knows, and who steps in for her.
///
/// @param lasting whether there is a relationship, and not only talks that have been
public record Tie(String worker, @Nullable String deputy, boolean lasting) {

  /// The tie of whoever writes in a conversation; none while it is not known who that is.
  public static Optional<Tie> of(Conversation conversation, Known known) {
    if (known.isUnsure()) {
      return Optional.empty();
    }
    return leading(known)
        .map(one -> new Tie(one.worker(), one.deputy(), true))
        .or(() -> lastTalkedTo(conversation));
  }

  /// Where two workers know her, the one who leads.
  public static Optional<Relationship> leading(Known known) {
    return known.relationships().stream().min(Comparator.comparing(one -> one.lead() != null));
  }

  /// Here, or by the telephone that she has shown to be hers.
  private static Optional<Tie> lastTalkedTo(Conversation conversation) {
    return conversation.timeline().reversed().stream()
        .flatMap(
            entry ->
                switch (entry.turn()) {
                  case WorkerSaid said -> Stream.of(said.worker());
                  case PhoneLinked linked ->
                      Stream.ofNullable(linked.lastTalk()).map(LastTalk::worker);
                  default -> Stream.<Worker>empty();
                })
        .findFirst()
        .map(worker -> new Tie(worker.id(), null, false));
  }
}
