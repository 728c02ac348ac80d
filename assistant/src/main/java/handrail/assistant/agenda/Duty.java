package handrail.assistant.agenda;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations.Change;
import java.time.Instant;
import java.util.Optional;

/// Something that has to be done in a conversation when its time has come, though nobody says
/// anything. Everything it goes by is read off the timeline.
public interface Duty {
  /// When there will be something to do as things stand now; empty when nothing.
  Optional<Instant> next(Conversation conversation);

  /// What is to be done now; empty when nothing.
  Optional<Change> due(Conversation conversation);
}
