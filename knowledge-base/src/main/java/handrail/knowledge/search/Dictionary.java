package handrail.knowledge.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/// The words of the pages in one language, as a dictionary of how words are spelt. The first letter
/// of a word is taken to be right.
record Dictionary(IndexReader reader, String language) {
  private static final Analyzer ANALYZER = Words.analyzer();

  /// From this length on a word may be two letters off; in a shorter one that is another word.
  private static final int LONG = 8;

  /// The word of the pages that is nearest to one they have in no form; of several, the commonest.
  Optional<String> nearest(String word) throws IOException {
    if (isKnown(word)) {
      return Optional.empty();
    }
    var asWritten = new Term(Words.field(Words.AS_WRITTEN, language), word);
    var mode = SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX;
    return Arrays.stream(checker(word).suggestSimilar(asWritten, 1, reader, mode))
        .map(near -> near.string)
        .findFirst();
  }

  private boolean isKnown(String word) throws IOException {
    for (var term : Words.terms(word, language, ANALYZER)) {
      for (var field : Words.FIELDS.keySet()) {
        if (reader.docFreq(new Term(Words.field(field, language), term)) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static DirectSpellChecker checker(String word) {
    var checker = new DirectSpellChecker();
    checker.setMaxEdits(word.length() < LONG ? 1 : 2);
    checker.setMinPrefix(1);
    checker.setAccuracy(0);
    checker.setThresholdFrequency(0);
    return checker;
  }
}
