package handrail.knowledge.search;

import handrail.knowledge.Passage;
import handrail.knowledge.Search.Hit;
import handrail.knowledge.Search.Query;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.join.DiversifyingChildrenFloatKnnVectorQuery;

/// One question put to one state of the index: by words, by meaning, and both brought together.
///
/// @param today pages that expired before this day are not found
record Retrieval(IndexSearcher searcher, Passages passages, Query query, LocalDate today) {
  /// How many are looked at by each side before they are brought together.
  private static final int DEPTH = 50;

  private static final Analyzer ANALYZER = Words.analyzer();

  /// Of the questions that articles are known to answer, as many are looked at.
  private static final int QUESTIONS = 200;

  /// Something found, by its place in the index, with what each side thought of it.
  private record Candidate(
      int doc, int lexicalRank, double lexicalScore, int vectorRank, double cosine) {}

  private record Read(Candidate candidate, Passage passage, double asked) {}

  /// @param rank 0 when it was found by words only
  private record Near(int rank, double cosine) {}

  private record Scored(Read read, double score) {}

  List<Hit> hits() throws IOException {
    return fused(candidates(byWords(), byMeaning())).stream().map(Retrieval::hit).toList();
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

  private List<Scored> fused(List<Candidate> candidates) throws IOException {
    var read = read(candidates);
    var words = Fusion.standardised(read, each -> each.candidate().lexicalScore());
    var meaning = Fusion.standardised(read, each -> each.candidate().cosine());
    var asked = Fusion.standardised(read, Read::asked);
    return read.stream()
        .map(each -> new Scored(each, Fusion.sum(each, List.of(words, meaning, asked))))
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .limit(query.limit())
        .toList();
  }

  private List<Read> read(List<Candidate> candidates) throws IOException {
    var asked = asked();
    double least = asked.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
    var read = new ArrayList<Read>();
    for (var each : candidates) {
      var passage = passages.of(searcher.getIndexReader(), each.doc());
      read.add(new Read(each, passage, asked.getOrDefault(passage.document(), least)));
    }
    return read;
  }

  /// How like the question is to the nearest that each article is known to answer.
  private Map<String, Double> asked() throws IOException {
    var questions = PassageDocument.currentQuestions(query.language(), today);
    var near = new KnnFloatVectorQuery(PassageDocument.ASKED, vector(), QUESTIONS, questions);
    var asked = new HashMap<String, Double>();
    for (var found : searcher.search(near, QUESTIONS).scoreDocs) {
      int passage = StoredVectors.passageOf(searcher.getIndexReader(), found.doc);
      var article = passages.of(searcher.getIndexReader(), passage).document();
      asked.merge(article, cosine(found), Math::max);
    }
    return asked;
  }

  private static Hit hit(Scored found) {
    var candidate = found.read().candidate();
    return new Hit(
        found.read().passage(),
        found.score(),
        candidate.lexicalRank(),
        candidate.lexicalScore(),
        candidate.vectorRank(),
        candidate.cosine(),
        found.read().asked());
  }

  /// Lucene scores likeness from 0 to 1.
  private static double cosine(ScoreDoc found) {
    return 2.0 * found.score - 1;
  }

  private float[] vector() {
    return query.vector().vector();
  }
}
