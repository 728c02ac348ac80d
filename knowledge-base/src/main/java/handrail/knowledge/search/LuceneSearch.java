package handrail.knowledge.search;

import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.knowledge.Article;
import handrail.knowledge.Passage;
import handrail.knowledge.Revision;
import handrail.knowledge.Search;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds passages by words (BM25) and by meaning (vectors), and orders them by both together.
public final class LuceneSearch implements Search, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LuceneSearch.class);

  /// How many are looked at by each side before they are brought together.
  private static final int DEPTH = 50;

  /// How long a question waits for the first index.
  private static final int WAIT_SECONDS = 5;

  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  private final PassageIndex index;
  private final Clock clock;
  private final Analyzer analyzer = Words.analyzer();
  private final PassageCutter cutter = new PassageCutter();
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
  private volatile String progress = "0 passages";

  private LuceneSearch(PassageIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  /// Opens the index of a folder. What is there and broken is thrown away.
  public static LuceneSearch open(Path folder, EmbeddingModel model, Clock clock) {
    try {
      return new LuceneSearch(new PassageIndex(folder, model), clock);
    } catch (IOException | IllegalArgumentException broken) {
      LOG.warn("The search index is broken and is made again");
      delete(folder);
      try {
        return new LuceneSearch(new PassageIndex(folder, model), clock);
      } catch (IOException e) {
        throw new UncheckedIOException("No search index can be made in " + folder, e);
      }
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether questions can be answered.
  public boolean isReady() {
    return ready.isDone();
  }

  /// Brings the index to exactly these revisions; what has not changed is not touched. From then on
  /// it is ready.
  public void bringTo(List<Revision> published) {
    var wanted = new HashMap<String, String>();
    published.forEach(each -> wanted.put(each.article().id(), Integer.toString(each.number())));
    var holds = index.holds();
    var changed =
        PassageIndex.union(holds, List.copyOf(wanted.keySet())).stream()
            .filter(id -> !wanted.getOrDefault(id, "").equals(holds.get(id)))
            .toList();
    if (!changed.isEmpty()) {
      replace(changed, published, wanted);
    }
    ready.complete(true);
  }

  /// Brings one article to a revision; null takes it out.
  public void bringTo(String id, @Nullable Revision revision) {
    var holds = index.holds();
    if (revision == null) {
      holds.remove(id);
    } else {
      holds.put(id, Integer.toString(revision.number()));
    }
    replace(List.of(id), revision == null ? List.of() : List.of(revision), holds);
  }

  private synchronized void replace(
      List<String> changed, List<Revision> published, Map<String, String> holds) {
    var entries =
        published.stream()
            .filter(revision -> changed.contains(revision.article().id()))
            .flatMap(revision -> entries(revision).stream())
            .toList();
    write(changed, entries, holds);
  }

  /// Indexes passages as they are, with nothing else known of them.
  public void index(List<Passage> passages) {
    var holds = new HashMap<String, String>();
    passages.forEach(passage -> holds.put(passage.document(), "0"));
    write(
        List.copyOf(holds.keySet()),
        passages.stream().map(passage -> new Entry(passage, "")).toList(),
        holds);
    ready.complete(true);
  }

  private List<Entry> entries(Revision revision) {
    var questions = String.join("\n", revision.article().questions());
    return cutter.cut(revision).stream().map(passage -> new Entry(passage, questions)).toList();
  }

  private void write(List<String> documents, List<Entry> entries, Map<String, String> holds) {
    try {
      index.replace(documents, entries, holds, done -> say(done, entries.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("The search index cannot be written", e);
    }
  }

  private void say(int done, int all) {
    progress = "%d of %d passages".formatted(done, all);
    if (done == all || done % 256 == 0) {
      LOG.info("Search index: {}", progress);
    }
  }

  @Override
  public List<Hit> find(Query query) throws NotReady {
    await();
    try {
      var searcher = index.searchers().acquire();
      try {
        return find(query, searcher);
      } finally {
        index.searchers().release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The search index cannot be read", e);
    }
  }

  private void await() throws NotReady {
    try {
      var _ = ready.get(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new NotReady(progress);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotReady(progress);
    }
  }

  private List<Hit> find(Query query, IndexSearcher searcher) throws IOException {
    var filter = new TermQuery(new Term(PassageIndex.LANGUAGE, query.language()));
    var words =
        new BooleanQuery.Builder()
            .add(
                Words.query(query.text(), query.language(), analyzer, searcher.getIndexReader()),
                Occur.MUST)
            .add(filter, Occur.FILTER)
            .build();
    var byWords = searcher.search(words, DEPTH).scoreDocs;
    var vector = query.vector().vector();
    var byMeaning =
        searcher.search(new KnnFloatVectorQuery(PassageIndex.VECTOR, vector, DEPTH, filter), DEPTH)
            .scoreDocs;
    return fused(searcher, candidates(searcher, byWords, byMeaning, vector), query.limit());
  }

  /// Something found, by its place in the index, with what each side thought of it.
  private record Candidate(
      int doc, int lexicalRank, double lexicalScore, int vectorRank, double cosine) {}

  private record Scored(Candidate candidate, double score) {}

  private static List<Candidate> candidates(
      IndexSearcher searcher, ScoreDoc[] byWords, ScoreDoc[] byMeaning, float[] vector)
      throws IOException {
    var meaning = new LinkedHashMap<Integer, Integer>();
    for (int i = 0; i < byMeaning.length; i++) {
      meaning.put(byMeaning[i].doc, i + 1);
    }
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < byWords.length; i++) {
      int doc = byWords[i].doc;
      Integer rank = meaning.remove(doc);
      candidates.add(
          new Candidate(
              doc,
              i + 1,
              byWords[i].score,
              rank == null ? 0 : rank,
              cosine(searcher, doc, vector)));
    }
    for (var rest : meaning.entrySet()) {
      candidates.add(
          new Candidate(
              rest.getKey(), 0, 0, rest.getValue(), cosine(searcher, rest.getKey(), vector)));
    }
    return candidates;
  }

  private List<Hit> fused(IndexSearcher searcher, List<Candidate> candidates, int limit)
      throws IOException {
    var words = Fusion.standardised(candidates, Candidate::lexicalScore);
    var meaning = Fusion.standardised(candidates, Candidate::cosine);
    var ordered =
        candidates.stream()
            .map(
                found ->
                    new Scored(found, words.applyAsDouble(found) + meaning.applyAsDouble(found)))
            .sorted(Comparator.comparingDouble(Scored::score).reversed())
            .toList();
    var today = LocalDate.now(clock.withZone(ZONE));
    var hits = new ArrayList<Hit>();
    for (var found : ordered) {
      var passage = PassageIndex.read(searcher.storedFields().document(found.candidate().doc()));
      if (passage.expires() == null || !passage.expires().isBefore(today)) {
        hits.add(hit(passage, found.candidate(), found.score()));
      }
      if (hits.size() == limit) {
        break;
      }
    }
    return hits;
  }

  private static Hit hit(Passage passage, Candidate candidate, double score) {
    return new Hit(
        passage,
        score,
        candidate.lexicalRank(),
        candidate.lexicalScore(),
        candidate.vectorRank(),
        candidate.cosine());
  }

  private static double cosine(IndexSearcher searcher, int doc, float[] vector) throws IOException {
    var leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    FloatVectorValues values = leaf.reader().getFloatVectorValues(PassageIndex.VECTOR);
    var documents = values.iterator();
    documents.advance(doc - leaf.docBase);
    return VectorUtil.dotProduct(values.vectorValue(documents.index()), vector);
  }

  @Override
  public void close() {
    try {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The passages of an article, as they are indexed.
  public static List<Passage> passages(Article article) {
    return new PassageCutter()
        .cut(new Revision(article, 0, Revision.State.DRAFT, "", Instant.EPOCH, ""));
  }
}
