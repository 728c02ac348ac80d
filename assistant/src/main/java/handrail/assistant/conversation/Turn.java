package handrail.assistant.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.Triaged;
import handrail.channels.Channel;
import handrail.channels.Message;
import handrail.knowledge.Basis;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One thing said by citizen, assistant or worker, or noted by the system. Turns are only ever
/// added: the timeline they make is the record, the audit, and the source of every report.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Turn.CitizenSaid.class, name = "citizen-said"),
  @JsonSubTypes.Type(value = Turn.AssistantSaid.class, name = "assistant-said"),
  @JsonSubTypes.Type(value = Turn.WorkerSaid.class, name = "worker-said"),
  @JsonSubTypes.Type(value = Turn.HandoffOpened.class, name = "handoff-opened"),
  @JsonSubTypes.Type(value = Turn.HandoffAccepted.class, name = "handoff-accepted"),
  @JsonSubTypes.Type(value = Turn.HandoffPassedOn.class, name = "handoff-passed-on"),
  @JsonSubTypes.Type(value = Turn.HandoffStepped.class, name = "handoff-stepped"),
  @JsonSubTypes.Type(value = Turn.HandoffClosed.class, name = "handoff-closed"),
  @JsonSubTypes.Type(value = Turn.DangerSeen.class, name = "danger-seen"),
  @JsonSubTypes.Type(value = Turn.NotDelivered.class, name = "not-delivered"),
  @JsonSubTypes.Type(value = Turn.ContactSafetySet.class, name = "contact-safety-set"),
})
public sealed interface Turn {
  Instant at();

  /// When something has to be done because of it; empty when nothing has.
  default Optional<Instant> due() {
    return Optional.empty();
  }

  /// A citizen's own words.
  ///
  /// @param messageId the provider's or the client's id of the message
  record CitizenSaid(Instant at, String messageId, String text) implements Turn {}

  /// What the assistant said, and why.
  ///
  /// @param inReplyTo the seq of the citizen's turn it replies to
  /// @param kind never `SAID` or `NOTICE`
  /// @param triaged what the citizen's turn was taken to call for
  /// @param basis how the answer came about, for whoever asks why; null when it is no answer
  record AssistantSaid(
      Instant at,
      long inReplyTo,
      Message.Kind kind,
      String text,
      List<Message.Citation> citations,
      List<String> choices,
      String language,
      Triaged triaged,
      @Nullable Basis basis)
      implements Turn {

    /// The same, resting on pages.
    ///
    /// @param why null when no page was looked at
    public AssistantSaid citing(List<Message.Citation> pages, @Nullable Basis why) {
      return new AssistantSaid(at, inReplyTo, kind, text, pages, choices, language, triaged, why);
    }

    /// The same in other words.
    public AssistantSaid saying(String words) {
      return new AssistantSaid(
          at, inReplyTo, kind, words, citations, choices, language, triaged, basis);
    }

    /// These words and nothing beside them.
    ///
    /// @param spoken the language they are in
    public AssistantSaid onlySaying(String words, String spoken) {
      return new AssistantSaid(
          at, inReplyTo, kind, words, List.of(), List.of(), spoken, triaged, null);
    }

    /// The same, with short replies to pick from.
    public AssistantSaid offering(List<String> replies) {
      return new AssistantSaid(
          at, inReplyTo, kind, text, citations, replies, language, triaged, basis);
    }
  }

  /// A worker's own words to the citizen.
  ///
  /// @param messageId made by the worker's page, so that a repeated click says it once
  record WorkerSaid(Instant at, Worker worker, String messageId, String text) implements Turn {}

  /// A person was asked to take over. Until she accepts, no name is said to the citizen.
  record HandoffOpened(Instant at, Handoff handoff) implements Turn {}

  /// A worker took it: from here on the assistant is silent.
  ///
  /// @param notice what the citizen read ("Ruth Adeyemi, Adult care, has joined.")
  record HandoffAccepted(Instant at, String handoff, Worker worker, String notice)
      implements Turn {}

  /// It went to someone else, or back to the team: it waits to be accepted again.
  ///
  /// @param by who passed it on
  /// @param to the worker it is for now; null when it went back to the team
  /// @param note why, for the next worker; never shown to the citizen
  /// @param notice what the citizen read
  record HandoffPassedOn(
      Instant at, String handoff, Worker by, @Nullable Worker to, String note, String notice)
      implements Turn {}

  /// Nobody took it in time, or the worker who had it went quiet: others are asked now.
  ///
  /// @param asked ids of the workers who are asked
  /// @param from the worker who had it until now; null when nobody had
  /// @param notice what the citizen read
  record HandoffStepped(
      Instant at,
      String handoff,
      Handoff.Step step,
      List<String> asked,
      @Nullable Worker from,
      String notice)
      implements Turn {}

  /// The worker is done: the episode ends here and the assistant answers again.
  record HandoffClosed(Instant at, String handoff, Worker worker, String outcome, String notice)
      implements Turn {}

  /// Danger showed in what a citizen said to the worker who holds the conversation: she is told,
  /// and the assistant stays silent.
  ///
  /// @param seq what showed it
  record DangerSeen(Instant at, long seq, List<Reason> reasons) implements Turn {}

  /// Something said did not reach the citizen.
  ///
  /// @param seq what
  /// @param reason for workers, without words or numbers of the citizen
  record NotDelivered(Instant at, long seq, String reason) implements Turn {}

  /// A worker has set what is safe, after asking the citizen.
  ///
  /// @param state for every channel that is not named
  /// @param channels where it is otherwise
  /// @param rules in the citizen's sense ("only 10 to 12 on weekdays, say it is the dentist")
  record ContactSafetySet(
      Instant at,
      String handoff,
      Worker worker,
      ContactSafety.State state,
      Map<Channel, ContactSafety.State> channels,
      String rules)
      implements Turn {}

  /// A person of the staff, as named on the record.
  ///
  /// @param team what citizens know her team as ("Adult care")
  record Worker(String id, String name, String team) {}
}
