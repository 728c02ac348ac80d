package handrail.assistant.conversation;

import handrail.assistant.triage.Reason;
import handrail.channels.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

  /// The order in which they are seen to.
  public static final Comparator<Handoff> MOST_URGENT_FIRST =
      Comparator.comparing(Handoff::severity)
          .thenComparing(Handoff::dueBy)
          .thenComparing(Handoff::createdAt);

  /// Who has gone quiet after something hard is thought of after this time (R14).
  public static final Duration WENT_QUIET = Duration.ofMinutes(30);

  /// Whether a worker has gone quiet is looked at this often.
  public static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  /// What is asked of whom.
  ///
  /// @param reasons why a person is needed, strongest first
  /// @param team the team of the roster it belongs to
  /// @param offeredTo ids of the workers who were asked
  /// @param dueBy by when a person is to be in touch
  /// @param promised the exact words the citizen was given about who and when
  /// @param step how those who are asked now came to be asked
  public record Ask(
      Severity severity,
      List<Reason> reasons,
      String team,
      List<String> offeredTo,
      Instant dueBy,
      String promised,
      Step step) {

    /// The same, of others.
    public Ask of(List<String> others, Step next) {
      return new Ask(severity, reasons, team, others, dueBy, promised, next);
    }
  }

  /// One step of the way to a person.
  ///
  /// @param why in words a worker reads
  /// @param until when the next step takes over if nobody has accepted; null when there is none
  public record Step(Kind kind, String why, @Nullable Instant until) {
    /// In the order in which they are gone through.
    public enum Kind {
      /// The citizen is asked whether to wait for her own worker, who is away.
      CHOICE,
      /// Several people use this number: whoever writes is asked for a first name.
      WHO,
      /// Her own worker is asked.
      NAMED,
      /// Who steps in for her.
      DEPUTY,
      /// The team, or the one that covers for it.
      TEAM,
      /// Who leads the team.
      SUPERVISOR,
      /// Nobody took it in time: somebody rings or writes back as soon as they can.
      CALL_BACK,
      /// A worker or a supervisor chose who is asked.
      BY_HAND
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

  /// The id of the conversation that a handoff is of.
  public static String conversationOf(String id) {
    int dot = id.lastIndexOf('.');
    return dot < 0 ? id : id.substring(0, dot);
  }

  public Severity severity() {
    return ask.severity();
  }

  public List<Reason> reasons() {
    return ask.reasons();
  }

  /// Whether danger is among the reasons.
  public boolean showsDanger() {
    return reasons().stream().anyMatch(Reason::showsDanger);
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

  public Step step() {
    return ask.step();
  }

  /// When somebody must look at it again: at the end of its step, or, while a worker has it, soon.
  Optional<Instant> due(Instant now) {
    return switch (state) {
      case OFFERED -> Optional.ofNullable(step().until());
      case ACCEPTED, IN_TOUCH -> Optional.of(now.plus(LOOK_AGAIN));
      case CLOSED -> Optional.empty();
    };
  }

  /// The same, held by a worker.
  public Handoff with(State state, Turn.Worker worker) {
    return now(ask, state, worker, outcome);
  }

  /// The same, asked of others.
  public Handoff offered(List<String> others, Step step) {
    return now(ask.of(others, step), State.OFFERED, null, outcome);
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
