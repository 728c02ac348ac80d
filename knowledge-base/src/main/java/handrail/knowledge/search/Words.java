package handrail.knowledge.search;

import handrail.knowledge.Search;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// How passages are found by words. English words lose their endings; words of other languages are
/// taken as they are.
final class Words {
  /// The fields that are searched, with their weight.
  static final Map<String, Float> FIELDS =
      Map.of("text", 1.0f, "heading", 0.6f, "title", 0.9f, "questions", 0.7f);

  /// The words of all those fields as they are written, with their endings: what may be meant by a
  /// word that is misspelt.
  static final String AS_WRITTEN = "as-written";

  /// A question of more words than this is found by its rarest ones.
  private static final int MOST_TERMS = 48;

  private static final Analyzer ENGLISH = new EnglishAnalyzer();

  private Words() {}

  /// Field names carry the language, since each has its analysis.
  static String field(String name, String language) {
    return language + "." + name;
  }

  static Analyzer analyzer() {
    return new PerFieldAnalyzerWrapper(
        new StandardAnalyzer(),
        Map.of(
            field("text", "en"), ENGLISH,
            field("heading", "en"), ENGLISH,
            field("title", "en"), ENGLISH,
            field("questions", "en"), ENGLISH));
  }

  /// The query for what a citizen wrote; never parsed as a query language. Empty of clauses when
  /// there is no word in it.
  ///
  /// @param terms of its text
  static Query query(Search.Query asked, Set<String> terms, Analyzer analyzer, IndexReader reader) {
    var query = new BooleanQuery.Builder();
    var language = asked.language();
    var before = rarest(terms(asked.before(), language, analyzer), language, reader);
    before.forEach(term -> add(query, term, language, Search.Query.BEFORE));
    rarest(terms, language, reader).forEach(term -> add(query, term, language, 1));
    return query.build();
  }

  /// What a passage with every word of a question would be scored, in the unit of the words'
  /// rarity: a word that no page has counts most.
  static double most(Set<String> terms, String language, IndexReader reader) {
    return terms.stream()
        .mapToDouble(
            term -> Math.log1p(reader.numDocs() / (frequency(term, language, reader) + .5)))
        .sum();
  }

  private static void add(BooleanQuery.Builder query, String term, String language, float weight) {
    FIELDS.forEach(
        (name, own) ->
            query.add(
                new BoostQuery(new TermQuery(new Term(field(name, language), term)), own * weight),
                Occur.SHOULD));
  }

  /// The words of a text as they are indexed, each once.
  static Set<String> terms(String text, String language, Analyzer analyzer) {
    var terms = new LinkedHashSet<String>();
    try (var tokens = analyzer.tokenStream(field("text", language), text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private static Collection<String> rarest(Set<String> terms, String language, IndexReader reader) {
    if (terms.size() <= MOST_TERMS) {
      return terms;
    }
    return terms.stream()
        .sorted(Comparator.comparingInt(term -> frequency(term, language, reader)))
        .filter(term -> frequency(term, language, reader) > 0)
        .limit(MOST_TERMS)
        .toList();
  }

  private static int frequency(String term, String language, IndexReader reader) {
    try {
      return reader.docFreq(new Term(field("text", language), term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
