package handrail.assistant;

import handrail.assistant.answer.Answers.Found;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn.BriefReviewed;
import handrail.assistant.triage.Triaged;
import handrail.knowledge.Basis;
import org.jspecify.annotations.Nullable;

/// What is done about one thing a citizen said.
sealed interface Outcome {
  /// What her turn was taken to call for.
  Triaged triaged();

  /// The pages answer it.
  record Answered(Triaged triaged, Found.Answered answer) implements Outcome {}

  /// She is asked one short question; `found` says which matters were near, if any.
  ///
  /// @param basis what was looked for in the pages
  record Clarify(Triaged triaged, Found.@Nullable Clarify found, @Nullable Basis basis)
      implements Outcome {}

  /// A person is offered; a plain question beside it is still answered.
  ///
  /// @param first what is said before it, such as whether somebody is in; empty for nothing
  /// @param basis what was looked for in the pages before it came to this; null when nothing was
  record Offered(
      Triaged triaged,
      String first,
      String team,
      Found.@Nullable Answered answer,
      @Nullable Basis basis)
      implements Outcome {
    /// The same, with something said before it.
    Offered after(String words) {
      return new Offered(triaged, words, team, answer, basis);
    }
  }

  /// She said "not now" to a person for this already: it is heard, and not offered again.
  record Heard(Triaged triaged) implements Outcome {}

  /// She no longer needs the person who has been asked: whoever takes it sees that and decides,
  /// since somebody else may have made her say so.
  record Withdrawn(Triaged triaged) implements Outcome {}

  /// Two pages say different things: it says so, and a person is offered.
  record Differing(Triaged triaged, String team, Found.Differ differ) implements Outcome {}

  /// A person is asked.
  ///
  /// @param first what is said before it, such as whether somebody is in; empty for nothing
  record HandedOff(Triaged triaged, String first, Handoff handoff) implements Outcome {
    HandedOff(Triaged triaged, Handoff handoff) {
      this(triaged, "", handoff);
    }

    /// The same, with something said before it.
    HandedOff after(String words) {
      return new HandedOff(triaged, words, handoff);
    }
  }

  /// She spoke of what is passed on about her.
  record Reviewed(Triaged triaged, BriefReviewed review) implements Outcome {}

  /// She asked what is passed on about her.
  record Shown(Triaged triaged) implements Outcome {}

  /// Danger: the safety words at once, and a person is asked.
  record InDanger(Triaged triaged, Handoff handoff) implements Outcome {}

  /// Nothing the service is for.
  record Declined(Triaged triaged) implements Outcome {}

  /// She asked something of the service itself, or declined an offer.
  record Controlled(Triaged triaged) implements Outcome {}
}
