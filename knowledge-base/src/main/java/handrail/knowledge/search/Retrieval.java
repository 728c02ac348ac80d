package handrail.knowledge.search;

import handrail.knowledge.Search.Hit;
import handrail.knowledge.Search.Query;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.join.DiversifyingChildrenFloatKnnVectorQuery;

/// One question put to one state of the index: by words, by meaning, and both brought together.
///
/// @param today pages that expired before this day are not found
record Retrieval(IndexSearcher searcher, Passages passages, Query query, LocalDate today) {
  /// How many are looked at by each side before they are brought together.
  private static final int DEPTH = 50;

  private static final Analyzer ANALYZER = Words.analyzer();

  /// Something found, by its place in the index, with what each side thought of it.
  private record Candidate(
      int doc, int lexicalRank, double lexicalScore, int vectorRank, double cosine) {}

  /// @param rank 0 when it was found by words only
  private record Near(int rank, double cosine) {}

  private record Scored(Candidate candidate, double score) {}

  List<Hit> hits() throws IOException {
    var hits = new ArrayList<Hit>();
    for (var found : fused(candidates(byWords(), byMeaning()))) {
      hits.add(hit(found));
    }
    return hits;
  }

  private ScoreDoc[] byWords() throws IOException {
    var words = Words.query(query, ANALYZER, searcher.getIndexReader());
    var current =
        new BooleanQuery.Builder()
            .add(words, Occur.MUST)
            .add(PassageDocument.current(query.language(), today), Occur.FILTER)
            .build();
    return searcher.search(current, DEPTH).scoreDocs;
  }

  /// Each passage once, by the part of it that is nearest.
  private Map<Integer, Near> byMeaning() throws IOException {
    var parts = PassageDocument.currentParts(query.language(), today);
    var near =
        new DiversifyingChildrenFloatKnnVectorQuery(
            PassageDocument.VECTOR, vector(), parts, DEPTH, PassageDocument.PASSAGES);
    var passages = new LinkedHashMap<Integer, Near>();
    for (var found : searcher.search(near, DEPTH).scoreDocs) {
      int passage = StoredVectors.passageOf(searcher.getIndexReader(), found.doc);
      passages.putIfAbsent(passage, new Near(passages.size() + 1, cosine(found)));
    }
    return passages;
  }

  private List<Candidate> candidates(ScoreDoc[] byWords, Map<Integer, Near> near)
      throws IOException {
    var candidates = new ArrayList<Candidate>();
    var wordsOnly =
        Arrays.stream(byWords).mapToInt(each -> each.doc).filter(doc -> !near.containsKey(doc));
    var cosines = StoredVectors.cosines(searcher.getIndexReader(), vector(), wordsOnly.toArray());
    for (int i = 0; i < byWords.length; i++) {
      int doc = byWords[i].doc;
      var meant =
          near.containsKey(doc) ? near.remove(doc) : new Near(0, cosines.getOrDefault(doc, 0.0));
      candidates.add(new Candidate(doc, i + 1, byWords[i].score, meant.rank(), meant.cosine()));
    }
    near.forEach(
        (doc, meant) -> candidates.add(new Candidate(doc, 0, 0, meant.rank(), meant.cosine())));
    return candidates;
  }

  private List<Scored> fused(List<Candidate> candidates) {
    var words = Fusion.standardised(candidates, Candidate::lexicalScore);
    var meaning = Fusion.standardised(candidates, Candidate::cosine);
    return candidates.stream()
        .map(each -> new Scored(each, words.applyAsDouble(each) + meaning.applyAsDouble(each)))
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .limit(query.limit())
        .toList();
  }

  private Hit hit(Scored found) throws IOException {
    var candidate = found.candidate();
    return new Hit(
        passages.of(searcher.getIndexReader(), candidate.doc()),
        found.score(),
        candidate.lexicalRank(),
        candidate.lexicalScore(),
        candidate.vectorRank(),
        candidate.cosine());
  }

  /// Lucene scores likeness from 0 to 1.
  private static double cosine(ScoreDoc found) {
    return 2.0 * found.score - 1;
  }

  private float[] vector() {
    return query.vector().vector();
  }
}
