package handrail.assistant.promise;

import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.roster.Roster.Staff;
import java.time.Instant;

/// A citizen's own worker, who is not in now.
///
/// @param back when she is at work again
public record Away(Staff worker, Instant back, Step step) {}
