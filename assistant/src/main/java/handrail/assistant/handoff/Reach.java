package handrail.assistant.handoff;

import handrail.assistant.conversation.Conversation;
import java.util.function.Predicate;

/// Whether something may be written to a citizen that does not answer what she has just said.
///
/// @param isSafe whether nothing on the timeline speaks against it
/// @param hasOptedOut whether she has said STOP
public record Reach(Predicate<Conversation> isSafe, Predicate<Conversation> hasOptedOut) {

  boolean mayTell(Conversation conversation) {
    return isSafe.test(conversation) && !hasOptedOut.test(conversation);
  }
}
