package handrail.assistant.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.Triaged;
import handrail.assistant.triage.Triaged.Control;
import handrail.channels.Channel;
import handrail.channels.Message;
import handrail.knowledge.Basis;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
  @JsonSubTypes.Type(value = Turn.PromiseMade.class, name = "promise-made"),
  @JsonSubTypes.Type(value = Turn.PromiseKept.class, name = "promise-kept"),
  @JsonSubTypes.Type(value = Turn.PromiseBroken.class, name = "promise-broken"),
  @JsonSubTypes.Type(value = Turn.MessagePlanned.class, name = "message-planned"),
  @JsonSubTypes.Type(value = Turn.MessageDropped.class, name = "message-dropped"),
  @JsonSubTypes.Type(value = Turn.NotePut.class, name = "note-put"),
  @JsonSubTypes.Type(value = Turn.CallTried.class, name = "call-tried"),
  @JsonSubTypes.Type(value = Turn.DangerSeen.class, name = "danger-seen"),
  @JsonSubTypes.Type(value = Turn.NotDelivered.class, name = "not-delivered"),
  @JsonSubTypes.Type(value = Turn.ContactSafetySet.class, name = "contact-safety-set"),
  @JsonSubTypes.Type(value = Turn.PhoneLinked.class, name = "phone-linked"),
  @JsonSubTypes.Type(value = Turn.BriefShown.class, name = "brief-shown"),
  @JsonSubTypes.Type(value = Turn.BriefReviewed.class, name = "brief-reviewed"),
  @JsonSubTypes.Type(value = Turn.Judged.class, name = "judged"),
  @JsonSubTypes.Type(value = Turn.WorkerChanged.class, name = "worker-changed"),
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
    /// Whether it asks if she would like a person, so that "yes" means one.
    public boolean offersAPerson() {
      return kind == Message.Kind.OFFER
          || triaged.control() == Control.ABOUT_SOFTWARE
          || triaged.control() == Control.DELETE_DATA;
    }

    /// Whether it takes note of a "not now".
    public boolean notesNotNow() {
      return kind == Message.Kind.CONTROL && triaged.control() == null;
    }

    /// Whoever says nothing to this is thought of after a while.
    @Override
    public Optional<Instant> due() {
      return kind == Message.Kind.URGENT || kind == Message.Kind.OFFER
          ? Optional.of(at.plus(Handoff.WENT_QUIET))
          : Optional.empty();
    }

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

    /// The same, marked as being in a language.
    public AssistantSaid in(String spoken) {
      return new AssistantSaid(
          at, inReplyTo, kind, text, citations, choices, spoken, triaged, basis);
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
  record HandoffOpened(Instant at, Handoff handoff) implements Turn {
    @Override
    public Optional<Instant> due() {
      return Optional.of(handoff.dueBy());
    }
  }

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
  /// @param notice what the citizen read; null when nothing changed for her
  record HandoffStepped(
      Instant at,
      String handoff,
      Handoff.Step step,
      List<String> asked,
      @Nullable Worker from,
      @Nullable String notice)
      implements Turn {}

  /// The worker is done: the episode ends here and the assistant answers again.
  ///
  /// @param demand whether it was a need, or came of a failure of ours; null when nobody said
  /// @param cause what failed; null when nothing did
  /// @param followUpOn the day on which she looks again; null when she need not
  /// @param spent how long she had it before her; null where that was not measured
  record HandoffClosed(
      Instant at,
      String handoff,
      Worker worker,
      String outcome,
      String notice,
      @Nullable Demand demand,
      @Nullable Cause cause,
      @Nullable LocalDate followUpOn,
      @Nullable Duration spent)
      implements Turn {
    public HandoffClosed(Instant at, String handoff, Worker worker, String outcome, String notice) {
      this(at, handoff, worker, outcome, notice, null, null, null, null);
    }

    @Override
    public Optional<Instant> due() {
      return Optional.ofNullable(followUpOn)
          .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
  }

  /// Why a contact happened.
  enum Demand {
    /// She needed something.
    VALUE,
    /// It would not have been needed had we done right.
    FAILURE
  }

  /// What had failed.
  enum Cause {
    /// She had to ask how far it is.
    CHASING,
    UNCLEAR_LETTER,
    PASSED_AROUND,
    FORM_ERROR,
    PROMISE_BROKEN
  }

  /// Somebody promised the citizen something.
  ///
  /// @param promise its id
  /// @param what in the words the citizen was given
  /// @param dueBy by when
  record PromiseMade(
      Instant at, String handoff, String promise, Worker worker, String what, Instant dueBy)
      implements Turn {
    @Override
    public Optional<Instant> due() {
      return Optional.of(dueBy);
    }
  }

  record PromiseKept(Instant at, String promise, Worker worker) implements Turn {}

  /// The time of a promise has passed.
  ///
  /// @param notice what the citizen read; null where it may not be safe to write to her
  record PromiseBroken(Instant at, String promise, @Nullable String notice) implements Turn {}

  /// A worker's words that are to be said later.
  ///
  /// @param messageId made by the worker's page
  record MessagePlanned(
      Instant at, String handoff, Worker worker, String messageId, String text, Instant sendAt)
      implements Turn {
    @Override
    public Optional<Instant> due() {
      return Optional.of(sendAt);
    }
  }

  /// Planned words were not said.
  ///
  /// @param reason for workers, without words of the citizen
  record MessageDropped(Instant at, String messageId, String reason) implements Turn {}

  /// Something for colleagues; never shown to the citizen.
  record NotePut(Instant at, String handoff, Worker worker, String text) implements Turn {}

  /// A worker rang.
  ///
  /// @param note what came of it, for colleagues
  /// @param again when she will try again; null when she will not
  record CallTried(
      Instant at,
      String handoff,
      Worker worker,
      Reached reached,
      String note,
      @Nullable Instant again)
      implements Turn {
    public enum Reached {
      REACHED,
      NOT_REACHED,
      TRY_AGAIN
    }
  }

  /// Danger showed in what a citizen said to the worker who holds the conversation: she is told,
  /// and the assistant stays silent.
  ///
  /// @param seq what showed it
  record DangerSeen(Instant at, long seq, List<Reason> reasons) implements Turn {}

  /// Something said did not reach the citizen.
  ///
  /// @param seq what
  /// @param reason for workers, without words or numbers of the citizen
  record NotDelivered(Instant at, long seq, String reason) implements Turn {
    /// The reason when the citizen has sent STOP: nothing goes to that number until she sends
    /// START.
    public static final String OPTED_OUT = "They have sent STOP: no text goes out. Ring them.";
  }

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

  /// The citizen has been shown, in the reply before this, what is passed on.
  record BriefShown(Instant at, String handoff) implements Turn {}

  /// What she said to that.
  ///
  /// @param seq where she said it
  /// @param correction in her own words; empty when there is none
  /// @param leftOut sentences of hers that the brief no longer repeats; they stay on record
  record BriefReviewed(
      Instant at, String handoff, long seq, Answer answer, String correction, List<String> leftOut)
      implements Turn {
    /// Whether it was said in one of the few set words for it, or only names what to leave out.
    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean isInSetWords() {
      return answer != Answer.CORRECTED || (correction.isEmpty() && !leftOut.isEmpty());
    }

    public enum Answer {
      CONFIRMED,
      /// She wants to change it, and is asked what.
      CHANGING,
      /// She wants something left out that does not stand in it, and is told so.
      NOT_FOUND,
      CORRECTED
    }
  }

  /// A worker says what a citizen's words had called for, so that it is seen the next time.
  ///
  /// @param seq the citizen's turn
  /// @param reason for colleagues
  record Judged(Instant at, Worker worker, long seq, Need should, String reason) implements Turn {}

  /// The citizen's own worker has left, and somebody else is there for her.
  ///
  /// @param left her name
  /// @param there the name of who is there now
  /// @param notice what the citizen read
  record WorkerChanged(Instant at, String left, String there, String notice) implements Turn {}

  /// Whether the assistant has something to learn from it: a judgement, or a handoff given back.
  default boolean teaches() {
    return this instanceof Judged
        || (this instanceof HandoffPassedOn passed && passed.to() == null);
  }

  /// She has shown, by a code in a text, that the chat and the telephone are one person's.
  ///
  /// @param others ids of her other conversations
  /// @param lastTalk with whom she had talked there; null when with nobody, or where several use
  ///     the telephone
  /// @param notice what she read; null where nothing was said
  record PhoneLinked(
      Instant at, List<String> others, @Nullable LastTalk lastTalk, @Nullable String notice)
      implements Turn {}

  /// When a worker wrote to her last.
  record LastTalk(Worker worker, Instant at) {}

  /// A person of the staff, as named on the record.
  ///
  /// @param team what citizens know her team as ("Adult care")
  record Worker(String id, String name, String team) {}
}
