package handrail.knowledge;

import java.util.List;

/// How an article would be read by citizens, before they get it. Implemented by the assistant,
/// where answers are made.
public interface Preview {
  /// What a citizen who asks would be answered from the draft, were it the page to answer from.
  /// Nothing is kept.
  Reading read(Article draft, String question);

  /// What would come of a question.
  sealed interface Reading {
    /// It would be answered.
    ///
    /// @param chat as in the web chat
    /// @param sms as in a text message
    /// @param segments how many text messages are paid for, from 1
    /// @param confidence how sure the assistant is, 0 to 1
    /// @param quotes the sentences it rests on
    record Answered(String chat, String sms, int segments, double confidence, List<Quote> quotes)
        implements Reading {}

    /// It would not be answered.
    ///
    /// @param because in a sentence an editor can act on
    record Unanswered(String because) implements Reading {}
  }

  /// A sentence, exactly as it stands in an article.
  ///
  /// @param article the id of the article: often the draft's, but another may fit better
  record Quote(String article, String text) {}
}
