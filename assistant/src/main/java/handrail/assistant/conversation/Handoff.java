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
/// @param acceptedBy who has it; null until somebody accepted
/// @param outcome what came of it; null until closed
public record Handoff(
    String id,
    String conversation,
    String caseRef,
    Channel channel,
    String language,
    Instant createdAt,
    Ask ask,
    State state,
    Turn.@Nullable Worker acceptedBy,
    @Nullable String outcome) {

  /// What is asked of whom.
  ///
  /// @param reasons why a person is needed, strongest first
  /// @param team the team of the roster it belongs to
  /// @param offeredTo ids of the workers who were asked
  /// @param dueBy by when a person is to be in touch
  /// @param promised the exact words the citizen was given about who and when
  public record Ask(
      Severity severity,
      List<Reason> reasons,
      String team,
      List<String> offeredTo,
      Instant dueBy,
      String promised) {

    /// The same, of others.
    Ask of(List<String> others) {
      return new Ask(severity, reasons, team, others, dueBy, promised);
    }
  }

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

  public Severity severity() {
    return ask.severity();
  }

  public List<Reason> reasons() {
    return ask.reasons();
  }

  public String team() {
    return ask.team();
  }

  public List<String> offeredTo() {
    return ask.offeredTo();
  }

  public Instant dueBy() {
    return ask.dueBy();
  }

  public String promised() {
    return ask.promised();
  }

  /// The same, held by a worker.
  public Handoff with(State state, Turn.Worker worker) {
    return now(ask, state, worker, outcome);
  }

  /// The same, asked of others.
  public Handoff offered(List<String> others) {
    return now(ask.of(others), State.OFFERED, null, outcome);
  }

  /// The same, come to its end.
  public Handoff closed(String how) {
    return now(ask, State.CLOSED, acceptedBy, how);
  }

  /// The same, asked for again.
  public Handoff raised(Ask again) {
    return now(again, state, acceptedBy, outcome);
  }

  private Handoff now(
      Ask asked, State at, Turn.@Nullable Worker holder, @Nullable String cameOfIt) {
    return new Handoff(
        id, conversation, caseRef, channel, language, createdAt, asked, at, holder, cameOfIt);
  }
}
