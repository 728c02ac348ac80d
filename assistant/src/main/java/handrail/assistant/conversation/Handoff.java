package handrail.assistant.conversation;

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
    /// Somebody has been asked, and nobody has accepted yet.
    OFFERED,
    /// A worker has it and has not written yet.
    ACCEPTED,
    /// Worker and citizen are talking.
    IN_TOUCH,
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

  /// The same, held by a worker.
  public Handoff with(State state, Turn.Worker worker) {
    return new Handoff(
        id,
        conversation,
        caseRef,
        state,
        severity,
        reasons,
        team,
        offeredTo,
        worker,
        channel,
        language,
        createdAt,
        dueBy,
        promised,
        outcome);
  }

  /// The same, asked of others.
  public Handoff offered(List<String> asked) {
    return new Handoff(
        id,
        conversation,
        caseRef,
        State.OFFERED,
        severity,
        reasons,
        team,
        asked,
        null,
        channel,
        language,
        createdAt,
        dueBy,
        promised,
        outcome);
  }

  /// The same, come to its end.
  public Handoff closed(String how) {
    return new Handoff(
        id,
        conversation,
        caseRef,
        State.CLOSED,
        severity,
        reasons,
        team,
        offeredTo,
        acceptedBy,
        channel,
        language,
        createdAt,
        dueBy,
        promised,
        how);
  }

  /// The same, asked for again: sooner, and for more reasons.
  public Handoff raised(Severity soon, List<Reason> why, Instant due, String told) {
    return new Handoff(
        id,
        conversation,
        caseRef,
        state,
        soon,
        why,
        team,
        offeredTo,
        acceptedBy,
        channel,
        language,
        createdAt,
        due,
        told,
        outcome);
  }

  /// The same, with another team.
  public Handoff movedTo(String other, List<String> asked) {
    return new Handoff(
        id,
        conversation,
        caseRef,
        state,
        severity,
        reasons,
        other,
        asked,
        acceptedBy,
        channel,
        language,
        createdAt,
        dueBy,
        promised,
        outcome);
  }
}
