package handrail.assistant.handoff;

import handrail.assistant.brief.Brief;
import handrail.assistant.conversation.ContactSafety.State;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn.CallTried.Reached;
import handrail.assistant.conversation.Turn.Cause;
import handrail.assistant.conversation.Turn.Demand;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.triage.Need;
import handrail.channels.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that waits for a person or is with one, and what workers do with it.
public interface Handoffs {
  /// All that are not closed, most urgent first, then by when they are due.
  List<Handoff> open();

  /// One of them as it stands now, closed ones too; empty when there is no such handoff.
  Optional<Handoff> find(String id);

  /// The conversation a handoff belongs to.
  Conversation conversation(Handoff handoff);

  /// What a worker is told about a handoff as it stands now.
  Brief brief(Handoff handoff);

  /// Takes a handoff. Of many who try at once exactly one gets it. A worker who has it already
  /// keeps it.
  Move accept(String id, Worker worker);

  /// Says something to the citizen; the same message id again says nothing new.
  Move say(String id, Worker worker, Words words);

  /// Passes it to a colleague, with a note for her.
  Move transfer(String id, Worker worker, Worker to, String note);

  /// Passes it to a worker by hand, whoever has it or was asked.
  ///
  /// @param by the supervisor who does
  Move reassign(String id, Worker by, Worker to, String note);

  /// Gives it back to the team, with a reason.
  Move giveBack(String id, Worker worker, String reason);

  /// Ends the human stretch. Refused with [Move.NewWords] when the citizen has written since the
  /// turn numbered `seen`.
  Move close(String id, Worker worker, Closing closing, long seen);

  default Move close(String id, Worker worker, String outcome, long seen) {
    return close(id, worker, new Closing(outcome, null, null, null), seen);
  }

  /// Promises the citizen something; the same promise id again promises nothing new.
  Move promise(String id, Worker worker, Pledge pledge);

  /// What was promised is done. Any worker who may have the handoff can say so, also once it is
  /// closed.
  Move keep(String id, Worker worker, String promise);

  /// Says something later, if then she still has the handoff and the citizen may be written to.
  Move plan(String id, Worker worker, Words words, Instant at);

  /// Takes back what was planned and has not been said.
  Move unplan(String id, Worker worker, String messageId);

  /// Puts a note for colleagues. Whoever may have the handoff can put one, also once it is closed.
  Move note(String id, Worker worker, String text);

  /// Writes down that she rang, and what came of it.
  Move called(String id, Worker worker, Call call);

  /// Says what a citizen's words had called for. Whoever may have the handoff can say it, also once
  /// it is closed.
  Move judge(String id, Worker worker, Judgement judgement);

  /// What a citizen's words had called for.
  ///
  /// @param seq the citizen's turn
  record Judgement(long seq, Need should, String reason) {}

  /// How a handoff ends.
  ///
  /// @param outcome what came of it, for colleagues
  /// @param cause only where the demand is a failure
  /// @param followUpOn the day on which it comes back to her; null for none
  /// @param spent how long she had it before her; null where that was not measured
  record Closing(
      String outcome,
      @Nullable Demand demand,
      @Nullable Cause cause,
      @Nullable LocalDate followUpOn,
      @Nullable Duration spent) {
    public Closing(
        String outcome,
        @Nullable Demand demand,
        @Nullable Cause cause,
        @Nullable LocalDate followUpOn) {
      this(outcome, demand, cause, followUpOn, null);
    }
  }

  /// What a worker promises.
  ///
  /// @param id made by her page
  record Pledge(String id, String what, Instant dueBy) {}

  /// A call she made.
  ///
  /// @param again when she will try again; null when she will not
  record Call(Reached reached, String note, @Nullable Instant again) {}

  /// Writes down what the citizen has said is safe.
  ///
  /// @param state of every channel that is not among `channels`
  Move setContactSafety(
      String id, Worker worker, State state, Map<Channel, State> channels, String rules);

  /// A worker's words.
  ///
  /// @param id made by her page
  record Words(String id, String text) {}

  /// What came of it.
  sealed interface Move {
    /// It is done; the handoff as it stands now.
    record Done(Handoff handoff) implements Move {}

    /// Somebody else has it.
    record HeldBy(Worker worker) implements Move {}

    /// She may not take it: it needs training she has not, or only named people may know of it.
    record NotForHer() implements Move {}

    /// The colleague is away.
    ///
    /// @param back when she is at work again; null when that is far off
    /// @param deputy who steps in for her; null when nobody is in
    record Away(Worker worker, @Nullable Instant back, @Nullable Worker deputy) implements Move {}

    /// Nobody has it: it must be accepted first.
    record NotAccepted() implements Move {}

    record Closed() implements Move {}

    /// The citizen has sent STOP: nothing is texted to her.
    record OptedOut() implements Move {}

    /// The citizen has written in the meantime.
    record NewWords() implements Move {}

    /// There is no such promise or planned message, or it is settled already.
    record NothingOpen() implements Move {}

    record NoSuchHandoff() implements Move {}
  }
}
