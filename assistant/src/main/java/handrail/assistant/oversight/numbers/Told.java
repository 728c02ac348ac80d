package handrail.assistant.oversight.numbers;

import handrail.assistant.conversation.Conversation;
import java.time.Duration;
import java.util.Map;

/// A conversation as it was told.
///
/// @param atTheDesk how long workers have had each of its handoffs before them, as measured at the
///     desk; what was not measured is not in it
public record Told(Conversation conversation, Map<String, Duration> atTheDesk) {}
