package handrail.knowledge;

import dev.langchain4j.data.embedding.Embedding;
import java.util.List;
import java.util.Optional;

/// Finds the passages of published, unexpired articles that fit a question best.
public interface Search {
  /// The best passages, best first; empty when nothing is near. While the index is being made this
  /// waits for it for a few seconds.
  ///
  /// @throws NotReady when the index is still being made after that
  List<Hit> find(Query query) throws NotReady;

  /// The word of the pages that is most likely meant by one that no page has: "reduction" by
  /// "reduccion". Empty when the pages have it in some form, when nothing is near, and while the
  /// index is being made.
  ///
  /// @param word in small letters
  /// @param language words of pages in this language only
  Optional<String> spelt(String word, String language);

  /// One question put to the search.
  ///
  /// @param before what was asked before it, whose words count for less; empty when nothing was
  /// @param vector its meaning, made once a turn and handed on
  /// @param language passages in this language only
  /// @param limit how many at the most
  record Query(String text, String before, Embedding vector, String language, int limit) {
    /// The words of a question that follows another count this much against its own. By the
    /// conversations of MTRAG; see the decision record on follow-ups.
    public static final float BEFORE = 0.3f;

    public Query(String text, Embedding vector, String language, int limit) {
      this(text, "", vector, language, limit);
    }
  }

  /// A passage with what spoke for it, so that an answer can be asked why.
  ///
  /// @param score the fused score that the order follows; comparable within one query only
  /// @param lexicalRank its place by words, from 1; 0 when not among them
  /// @param lexicalScore BM25; 0 when not among them
  /// @param lexicalShare the same against the rarity of all the question's words: comparable across
  ///     queries, from 0
  /// @param vectorRank its place by meaning, from 1; 0 when not among them
  /// @param sentences the meaning of its units, in order; of a long table only of the first
  record Hit(
      Passage passage,
      double score,
      int lexicalRank,
      double lexicalScore,
      double lexicalShare,
      int vectorRank,
      Likeness likeness,
      List<Embedding> sentences) {

    /// Likeness of meaning, -1 to 1; comparable across queries.
    public double cosine() {
      return likeness.passage();
    }
  }

  /// How near a question is in meaning, -1 to 1; 0 for what there is none of.
  ///
  /// @param passage to the nearest part of a passage
  /// @param sentence to its nearest sentence, said under its heading
  /// @param about to its article's title and summary
  /// @param question to the nearest of the ways in which people ask for its article
  record Likeness(double passage, double sentence, double about, double question) {}

  /// The index is still being made.
  final class NotReady extends Exception {
    private static final long serialVersionUID = 1;

    public NotReady(String progress) {
      super("The search index is being made: " + progress);
    }
  }
}
