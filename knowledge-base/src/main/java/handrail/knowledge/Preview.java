package handrail.knowledge;

import java.util.List;
import java.util.Optional;

/// What citizens are told, asked by those who write the pages. Implemented by the assistant, where
/// answers are made. Nothing is kept.
public interface Preview {
  /// What a citizen would be told now, from the published pages.
  Reading ask(Question question);

  /// What citizens would be told were the draft published: it stands among the published pages, in
  /// the place of its own published revision.
  Trial read(Article draft, String question);

  /// A question to try.
  ///
  /// @param language as in BCP 47; answers come from pages in it
  record Question(String text, String language, Way way) {}

  /// How the citizen asks: an answer is fit for it.
  enum Way {
    CHAT,
    TEXT,
    CALL
  }

  /// A draft's answers.
  ///
  /// @param chat in the web chat
  /// @param text in a text message
  record Trial(Reading chat, Reading text) {}

  /// What would come of a question.
  sealed interface Reading {
    /// How it came about.
    Basis basis();

    /// The article the citizen would be answered from; empty when from none.
    default Optional<String> winner() {
      return Optional.empty();
    }

    /// It would be answered.
    ///
    /// @param text as it is said, with the page's address in a text message
    /// @param segments how many text messages are paid for; 0 when it is none
    /// @param quotes the sentences it rests on
    record Answered(String text, int segments, List<Quote> quotes, Basis basis) implements Reading {
      @Override
      public Optional<String> winner() {
        return quotes.stream().map(Quote::article).findFirst();
      }
    }

    /// The citizen would be asked which of several matters she means.
    record Asked(String question, List<String> choices, Basis basis) implements Reading {}

    /// It would not be answered.
    ///
    /// @param because in a sentence an editor can act on
    record Unanswered(String because, Basis basis) implements Reading {}
  }

  /// A sentence, exactly as it stands in an article.
  ///
  /// @param article the id of the article: often the draft's, but another may fit better
  record Quote(String article, String text) {}
}
