package handrail.evals.retrieval;

import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.evals.data.Entry;
import handrail.evals.report.TemporaryFolder;
import handrail.knowledge.Article;
import handrail.knowledge.Passage;
import handrail.knowledge.search.LuceneSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// A corpus in the service's own search, in a folder that is gone afterwards.
public final class IndexedCorpus implements AutoCloseable {
  private static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

  private final TemporaryFolder folder;
  private final LuceneSearch search;
  private final List<Passage> passages;

  /// Indexes passages.
  public IndexedCorpus(List<Passage> passages, EmbeddingModel model, Clock clock) {
    try {
      this.folder = new TemporaryFolder();
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary folder can be made", e);
    }
    this.passages = passages;
    this.search = LuceneSearch.open(folder.path(), model, clock);
    search.index(passages);
  }

  /// Each entry as one passage.
  public static List<Passage> whole(List<Entry> corpus) {
    return corpus.stream().map(IndexedCorpus::passage).toList();
  }

  /// Each entry cut into passages as the service cuts its articles.
  public static List<Passage> cut(List<Entry> corpus) {
    return corpus.stream()
        .flatMap(entry -> LuceneSearch.passages(article(entry)).stream())
        .filter(passage -> !passage.text().isBlank())
        .toList();
  }

  public LuceneSearch search() {
    return search;
  }

  public List<Passage> passages() {
    return passages;
  }

  private static Passage passage(Entry entry) {
    return new Passage(
        entry.id() + "#0",
        entry.id(),
        1,
        "en",
        "",
        entry.title(),
        "",
        entry.text(),
        address(entry.id()),
        FOR_GOOD,
        null);
  }

  private static Article article(Entry entry) {
    return new Article(
        entry.id(),
        "en",
        null,
        "",
        entry.title(),
        "",
        List.of(),
        List.of(),
        List.of(),
        address(entry.id()),
        LocalDate.EPOCH,
        FOR_GOOD,
        null,
        entry.text());
  }

  /// Corpus entries stand nowhere on the web; an answer's citation names its entry by this.
  public static URI address(String entry) {
    return URI.create("urn:entry:" + URLEncoder.encode(entry, StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    search.close();
    try {
      folder.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The temporary folder cannot be removed", e);
    }
  }
}
