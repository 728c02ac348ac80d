package handrail.assistant.answer.extract;

import handrail.assistant.answer.Answers;
import handrail.assistant.answer.extract.Choosing.Scored;
import handrail.assistant.answer.extract.ExtractedAnswers.Looked;
import handrail.knowledge.Basis;
import handrail.knowledge.Basis.Signal;
import handrail.knowledge.Basis.Use;
import java.util.List;
import java.util.Optional;

/// What every step made of one question, for whoever looks for the one that went wrong.
///
/// @param understand how it was put to the search; empty when it has no words
/// @param search everything that was found, best first
/// @param read the pages whose sentences were looked at, best found first
/// @param judge how sure, made of what, and what was dropped
/// @param say what came of it
public record Steps(
    Optional<Understanding> understand,
    List<Basis.Found> search,
    List<Page> read,
    Basis judge,
    Answers.Found say) {

  /// Sentences shown of a page.
  private static final int SENTENCES = 5;

  /// A question as it is put to the search.
  ///
  /// @param text the words that are searched for
  /// @param before words of an earlier question, which count for less; empty for none
  /// @param focus what is new in the question: the sentence that answers this is wanted
  public record Understanding(String text, String before, String focus) {}

  /// A page that was read.
  ///
  /// @param sure 0 to 1, that it answers
  /// @param signals what `sure` is made of
  /// @param sentences the best of it
  public record Page(
      String article, String title, double sure, List<Signal> signals, List<Sentence> sentences) {}

  /// A sentence, list entry or table row.
  ///
  /// @param passage the id of the passage it stands in
  /// @param covered the share of the question's words it meets, 0 to 1
  /// @param cosine likeness of meaning
  public record Sentence(
      String passage, String text, double score, double covered, double cosine) {}

  static Steps of(Looked looked, String asked) {
    return new Steps(
        looked.understood().map(one -> new Understanding(one.text(), one.before(), one.focus())),
        looked.hits().stream().map(hit -> Basis.Found.of(hit, Use.FOUND)).toList(),
        looked.read().stream().map(Steps::page).toList(),
        looked.found().why(asked),
        looked.found());
  }

  private static Page page(Candidate read) {
    return new Page(
        read.document(),
        read.passage().title(),
        read.sure(),
        Explaining.signals(read.signals()),
        read.ranked().stream().limit(SENTENCES).map(Steps::sentence).toList());
  }

  private static Sentence sentence(Scored scored) {
    return new Sentence(
        scored.reading().passage().id(),
        scored.unit().text(),
        scored.score(),
        scored.covered(),
        scored.cosine());
  }
}
