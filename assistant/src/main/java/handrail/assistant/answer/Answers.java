package handrail.assistant.answer;

import handrail.channels.Channel;
import handrail.channels.Message.Citation;
import handrail.knowledge.Basis;
import java.util.List;
import java.util.Optional;

/// Answers questions from published articles: exact sentences, each resting on a citation, or an
/// honest "I don't know".
public interface Answers {
  /// Looks for an answer. Never throws for what a citizen may write.
  Found answer(Question question);

  /// What the pages an answer is from say beyond it: the rest of a list, the sentences beside those
  /// quoted. Empty when all has been said.
  ///
  /// @param question the one that was answered
  /// @param said what has been quoted so far
  Optional<Found.Answered> more(Question question, List<Citation> said);

  /// Pages that a word or two may be about, to choose from: at most four, the nearest first. Empty
  /// when nothing is near, or the search cannot be used now.
  Optional<Found.Clarify> near(Question question);

  /// The team that owns the pages nearest to a matter; empty when none is near or the search cannot
  /// be used now.
  Optional<String> teamFor(Question question);

  /// A question in its conversation.
  ///
  /// @param text the citizen's words
  /// @param earlier the citizen's questions before it in this episode, oldest first
  /// @param language answers come from articles in this language
  /// @param channel what the answer must be fit for: a text message is short, speech has no links
  /// @param within what it is asked in
  record Question(
      String text, List<String> earlier, String language, Channel channel, Within within) {
    public Question(String text, List<String> earlier, String language, Channel channel) {
      this(text, earlier, language, channel, Within.NOTHING);
    }

    /// The same, as if nothing had been said before it.
    public Question onItsOwn() {
      return new Question(
          text, List.of(), language, channel, new Within(within.conversation(), ""));
    }

    /// Other words for it, or a part of it.
    public Question inOtherWords(String words, List<String> before) {
      return new Question(words, before, language, channel, within);
    }
  }

  /// The conversation a question is asked in.
  ///
  /// @param conversation whose question it is, so that one conversation cannot use up what all may
  ///     cost; empty when it is nobody's. Goes nowhere else
  /// @param page the address of the page that the last answer was from; empty when there was none.
  ///     What is asked next is likely about the same
  record Within(String conversation, String page) {
    public static final Within NOTHING = new Within("", "");
  }

  /// What came of it.
  sealed interface Found {
    /// The answer, as it is said.
    ///
    /// @param text the sentences, ready to be said
    /// @param missing parts of the question that no page answers, in the citizen's words; the text
    ///     names them. Each is a gap for editors
    record Answered(String text, List<Citation> citations, Basis basis, List<String> missing)
        implements Found {
      public Answered(String text, List<Citation> citations, Basis basis) {
        this(text, citations, basis, List.of());
      }
    }

    /// A page that may answer it, and as likely as not does: it is quoted as no more than that, and
    /// a person is named beside it. A gap for editors all the same.
    ///
    /// @param answer with the words that say so
    /// @param team who owns the pages nearest to the matter; empty when none is near
    record Unsure(Answered answer, Optional<String> team) implements Found {}

    /// Two pages that both answer it say different things: a gap for editors, and a person for the
    /// citizen. Nothing is guessed.
    ///
    /// @param pages what each of them says
    /// @param team who owns the first of them
    record Differ(List<Citation> pages, Basis basis, Optional<String> team) implements Found {}

    /// Several matters fit; the citizen must say which.
    ///
    /// @param question one short question
    /// @param choices two to four, each a matter in a few words that answers when sent back
    record Clarify(String question, List<String> choices, Basis basis) implements Found {}

    /// The pages do not answer it: a gap for editors, and a person for the citizen.
    ///
    /// @param team who owns the pages nearest to the matter; empty when none is near
    record Unknown(Basis basis, Optional<String> team) implements Found {}

    /// The search cannot be used now.
    record NotReady() implements Found {}

    /// A supervisor has turned answering off for this.
    ///
    /// @param team who owns the pages nearest to the matter; empty when none is near
    record SwitchedOff(Optional<String> team) implements Found {}

    /// How it came about, for whoever asks why.
    ///
    /// @param understoodAs what to say of the question when nothing was looked for
    default Basis why(String understoodAs) {
      return switch (this) {
        case Answered it -> it.basis();
        case Unsure it -> it.answer().basis();
        case Differ it -> it.basis();
        case Clarify it -> it.basis();
        case Unknown it -> it.basis();
        case NotReady _, SwitchedOff _ -> Basis.ofNothing(understoodAs);
      };
    }
  }
}
