package handrail.knowledge.search;

import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.knowledge.Article;
import handrail.knowledge.Passage;
import handrail.knowledge.Revision;
import handrail.knowledge.Search;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// Finds passages by words (BM25) and by meaning (vectors), and orders them by both together.
public final class LuceneSearch implements Search, AutoCloseable {
  /// How long a question waits for the first index.
  private static final int WAIT_SECONDS = 5;

  /// After so many documents what is done is kept, so that a killed start goes on from there.
  private static final int KEPT_EVERY = 100;

  /// The day on which a page expires ends at midnight where its readers are.
  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  private final PassageIndex index;
  private final Clock clock;
  private final Passages passages = new Passages();
  private final PassageCutter cutter = new PassageCutter();
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
  private volatile Progress progress = new Progress(0);

  private LuceneSearch(PassageIndex index, Clock clock) {
    this.index = index;
    this.clock = clock;
  }

  /// Opens the index of a folder. What is there and broken, or was made by another model, is thrown
  /// away. Nothing is found before the first `bringTo` or `index`.
  ///
  /// @throws UncheckedIOException when the folder cannot be used, or another process uses it
  public static LuceneSearch open(Path folder, EmbeddingModel model, Clock clock) {
    try {
      return new LuceneSearch(PassageIndex.open(folder, model), clock);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The search index in " + folder + " cannot be used: " + e.getMessage(), e);
    }
  }

  /// An index in memory, gone when it is closed.
  public static LuceneSearch inMemory(EmbeddingModel model, Clock clock) {
    try {
      return new LuceneSearch(PassageIndex.inMemory(model), clock);
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
  public synchronized void bringTo(List<Revision> published) {
    var wanted = new LinkedHashMap<String, Revision>();
    published.forEach(revision -> wanted.put(revision.article().id(), revision));
    var holds = index.holds();
    var documents = new TreeSet<>(holds.keySet());
    documents.addAll(wanted.keySet());
    documents.removeIf(id -> number(wanted.get(id)).equals(holds.get(id)));
    replace(
        documents,
        documents.stream().map(wanted::get).flatMap(each -> entries(each).stream()).toList());
    ready.complete(true);
    if (documents.size() > KEPT_EVERY) {
      join();
    }
  }

  /// Brings one article to a revision; null takes it out. The next question finds it changed.
  public synchronized void bringTo(String id, @Nullable Revision revision) {
    if (!number(revision).equals(index.holds().getOrDefault(id, ""))) {
      replace(List.of(id), entries(revision));
    }
  }

  /// Indexes passages as they are, with nothing else known of them.
  public synchronized void index(List<Passage> passages) {
    var entries = passages.stream().map(each -> Entry.of(each)).toList();
    replace(passages.stream().map(Passage::document).distinct().toList(), entries);
    ready.complete(true);
  }

  private static String number(@Nullable Revision revision) {
    return revision == null ? "" : Integer.toString(revision.number());
  }

  private List<Entry> entries(@Nullable Revision revision) {
    if (revision == null) {
      return List.of();
    }
    return cutter.cut(revision).stream()
        .map(passage -> Entry.of(passage, revision.article()))
        .toList();
  }

  private void replace(Collection<String> documents, List<Entry> entries) {
    var ids = List.copyOf(documents);
    var byDocument =
        entries.stream().collect(Collectors.groupingBy(entry -> entry.passage().document()));
    progress = new Progress(entries.size());
    try {
      for (int from = 0; from < ids.size(); from += KEPT_EVERY) {
        var some = ids.subList(from, Math.min(ids.size(), from + KEPT_EVERY));
        index.replace(some, byDocument, progress::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The search index cannot be written", e);
    }
  }

  private void join() {
    try {
      index.join();
    } catch (IOException e) {
      throw new UncheckedIOException("The search index cannot be written", e);
    }
  }

  @Override
  public List<Hit> find(Query query) throws NotReady {
    try {
      return reading(reader -> hits(new IndexSearcher(reader), query));
    } catch (IOException e) {
      throw new UncheckedIOException("The search index cannot be read", e);
    }
  }

  @Override
  public Optional<String> spelt(String word, String language) {
    try {
      return isReady()
          ? reading(reader -> new Dictionary(reader, language).nearest(word))
          : Optional.empty();
    } catch (NotReady _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The search index cannot be read", e);
    }
  }

  /// Something done with the index as it stands.
  interface Read<T> {
    T of(IndexReader reader) throws IOException, NotReady;
  }

  <T> T reading(Read<T> read) throws IOException, NotReady {
    await();
    var searcher = index.searchers().acquire();
    try {
      return read.of(searcher.getIndexReader());
    } finally {
      index.searchers().release(searcher);
    }
  }

  List<Hit> hits(IndexSearcher searcher, Query query) throws IOException {
    return new Retrieval(searcher, passages, query, LocalDate.now(clock.withZone(ZONE))).hits();
  }

  private void await() throws NotReady {
    try {
      var _ = ready.get(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new NotReady(progress.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotReady(progress.toString());
    }
  }

  @Override
  public void close() {
    try {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The passages of an article that is no revision yet, as they would be indexed.
  public static List<Passage> passages(Article article) {
    return new PassageCutter().cut(unsaved(article));
  }

  /// An article that is no revision yet, as one.
  static Revision unsaved(Article article) {
    return new Revision(article, 0, Revision.State.DRAFT, "", Instant.EPOCH, "");
  }
}
