package handrail.assistant.handoff;

import handrail.assistant.conversation.Turn;
import handrail.assistant.triage.Reason;
import handrail.channels.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The passing of an episode to a named worker, as it stands now.
///
/// @param id the conversation's id, a dot, and which of its handoffs this is (`ab12.1`)
/// @param caseRef short and sayable, for the telephone: `TEAL-4821`
/// @param reasons why a person is needed, strongest first
/// @param team the team of the roster it belongs to
/// @param offeredTo ids of the workers who were asked
/// @param acceptedBy who has it; null until somebody accepted
/// @param dueBy by when a person is to be in touch
/// @param promised the exact words the citizen was given about who and when
/// @param outcome what came of it; null until closed
public record Handoff(
    String id,
    String conversation,
    String caseRef,
    State state,
    Severity severity,
    List<Reason> reasons,
    String team,
    List<String> offeredTo,
    Turn.@Nullable Worker acceptedBy,
    Channel channel,
    String language,
    Instant createdAt,
    Instant dueBy,
    String promised,
    @Nullable String outcome) {

  public enum State {
    /// Asked, not yet accepted.
    OFFERED,
    /// A worker has it and has not written yet.
    ACCEPTED,
    /// Worker and citizen are talking.
    IN_TOUCH,
    /// Was passed on, or given back, and waits to be accepted again.
    WAITING,
    CLOSED
  }

  /// How soon a person is needed; never a grade of risk.
  public enum Severity {
    /// Within five minutes in staffed hours.
    NOW,
    /// Today.
    TODAY,
    /// Within a working day.
    SOON
  }
}
