package handrail.knowledge.search;

import dev.langchain4j.data.embedding.Embedding;
import handrail.knowledge.Search.Hit;
import handrail.knowledge.Search.Likeness;
import handrail.knowledge.Search.Query;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.join.DiversifyingChildrenFloatKnnVectorQuery;

/// One question put to one state of the index: by words, by meaning, and both brought together.
///
/// @param today pages that expired before this day are not found
record Retrieval(IndexSearcher searcher, Passages passages, Query query, LocalDate today) {
  /// How many are looked at by each side before they are brought together.
  private static final int DEPTH = 50;

  private static final Analyzer ANALYZER = Words.analyzer();

  /// What else speaks for a passage beside its words (1) and its nearest part (1): its nearest
  /// sentence, what its article is about, and how people ask for it. Set on the development sets;
  /// see the decision record on sentences.
  private static final double SENTENCE = .3;

  private static final double ABOUT = .5;
  private static final double QUESTION = .5;

  /// Something found by its words, by its place in the index.
  ///
  /// @param rank from 1; 0 when it was found by meaning only
  private record ByWords(int rank, double score) {
    private static final ByWords NOT = new ByWords(0, 0);
  }

  /// What each side thought of something found.
  ///
  /// @param vectorRank 0 when it was found by words only
  private record Candidate(int doc, ByWords words, int vectorRank, Likeness likeness) {
    /// Whether its article says how people ask for it.
    boolean isAskedFor() {
      return likeness.question() != 0;
    }
  }

  private record Scored(Candidate candidate, double score) {}

  List<Hit> hits() throws IOException {
    var hits = new ArrayList<Hit>();
    var terms = Words.terms(query.text(), query.language(), ANALYZER);
    double most = Words.most(terms, query.language(), searcher.getIndexReader());
    boolean hasExpired = hasExpired();
    var nearness = new Nearness(searcher.getIndexReader(), vector());
    var all = candidates(byWords(terms, hasExpired), byMeaning(hasExpired), nearness);
    var best = fused(all);
    var sentences = sentences(best, nearness);
    for (var found : best) {
      hits.add(hit(found, most, Objects.requireNonNull(sentences.get(found.candidate().doc()))));
    }
    return hits;
  }

  /// Mostly nothing has expired, and then nothing has to be left out.
  private boolean hasExpired() throws IOException {
    return searcher.count(PassageDocument.expired(today)) > 0;
  }

  private Map<Integer, ByWords> byWords(Set<String> terms, boolean hasExpired) throws IOException {
    var words = new BooleanQuery.Builder();
    words.add(Words.query(query, terms, ANALYZER, searcher.getIndexReader()), Occur.MUST);
    if (hasExpired) {
      words.add(PassageDocument.expired(today), Occur.MUST_NOT);
    }
    var found = new LinkedHashMap<Integer, ByWords>();
    for (var each : searcher.search(words.build(), DEPTH).scoreDocs) {
      found.put(each.doc, new ByWords(found.size() + 1, each.score));
    }
    return found;
  }

  /// Each passage once, by the part of it that is nearest, with its rank from 1.
  private Map<Integer, Integer> byMeaning(boolean hasExpired) throws IOException {
    var near =
        new DiversifyingChildrenFloatKnnVectorQuery(
            PassageDocument.vectorField(query.language()),
            vector(),
            hasExpired ? PassageDocument.currentParts(today) : null,
            DEPTH,
            PassageDocument.PASSAGES);
    var found = new LinkedHashMap<Integer, Integer>();
    for (var each : searcher.search(near, DEPTH).scoreDocs) {
      found.putIfAbsent(Passages.passageOf(searcher.getIndexReader(), each.doc), found.size() + 1);
    }
    return found;
  }

  private static List<Candidate> candidates(
      Map<Integer, ByWords> words, Map<Integer, Integer> near, Nearness nearness)
      throws IOException {
    var all = new TreeSet<>(words.keySet());
    all.addAll(near.keySet());
    var candidates = new ArrayList<Candidate>();
    for (int doc : all) {
      candidates.add(
          new Candidate(
              doc,
              words.getOrDefault(doc, ByWords.NOT),
              near.getOrDefault(doc, 0),
              nearness.to(doc)));
    }
    return candidates;
  }

  private List<Scored> fused(List<Candidate> all) {
    var asked = all.stream().filter(Candidate::isAskedFor).toList();
    var speaking =
        List.of(
            Fusion.standardised(all, 1, each -> each.words().score()),
            Fusion.standardised(all, 1, each -> each.likeness().passage()),
            Fusion.standardised(all, SENTENCE, each -> each.likeness().sentence()),
            Fusion.standardised(all, ABOUT, each -> each.likeness().about()));
    var question = Fusion.standardised(asked, QUESTION, each -> each.likeness().question());
    return all.stream()
        .map(
            each ->
                new Scored(
                    each,
                    speaking.stream().mapToDouble(one -> one.applyAsDouble(each)).sum()
                        + (each.isAskedFor() ? question.applyAsDouble(each) : 0)))
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .limit(query.limit())
        .toList();
  }

  /// Read in the order in which they lie.
  private static Map<Integer, List<Embedding>> sentences(List<Scored> best, Nearness nearness)
      throws IOException {
    var sentences = new HashMap<Integer, List<Embedding>>();
    for (int doc : best.stream().mapToInt(each -> each.candidate().doc()).sorted().toArray()) {
      sentences.put(doc, nearness.sentences(doc));
    }
    return sentences;
  }

  private Hit hit(Scored found, double mostByWords, List<Embedding> sentences) throws IOException {
    var candidate = found.candidate();
    return new Hit(
        passages.of(searcher.getIndexReader(), candidate.doc()),
        found.score(),
        candidate.words().rank(),
        candidate.words().score(),
        mostByWords == 0 ? 0 : candidate.words().score() / mostByWords,
        candidate.vectorRank(),
        candidate.likeness(),
        sentences);
  }

  private float[] vector() {
    return query.vector().vector();
  }
}
