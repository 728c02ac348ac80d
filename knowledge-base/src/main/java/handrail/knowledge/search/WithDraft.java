package handrail.knowledge.search;

import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.knowledge.Article;
import handrail.knowledge.Search;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;

/// The published pages with one draft put in the place of its own published revision: what would be
/// found were it published. The draft has a small index in memory; a question is put to both as to
/// one, so that its words are as rare, and its rivals as near, as they would be.
public final class WithDraft implements Search, AutoCloseable {
  private final LuceneSearch published;
  private final LuceneSearch draft;
  private final String article;

  /// Indexes the draft.
  public WithDraft(LuceneSearch published, Article draft, EmbeddingModel model, Clock clock) {
    this.published = published;
    this.article = draft.id();
    this.draft = LuceneSearch.inMemory(model, clock);
    this.draft.bringTo(List.of(LuceneSearch.unsaved(draft)));
  }

  @Override
  public List<Hit> find(Query query) throws NotReady {
    try {
      return published.reading(rivals -> draft.reading(own -> hits(rivals, own, query)));
    } catch (IOException e) {
      throw new UncheckedIOException("The search index cannot be read", e);
    }
  }

  /// The draft's words first: those of a page that is new are the ones to try.
  @Override
  public Optional<String> spelt(String word, String language) {
    return draft.spelt(word, language).or(() -> published.spelt(word, language));
  }

  private List<Hit> hits(IndexReader rivals, IndexReader own, Query query) throws IOException {
    var others = new Without((DirectoryReader) rivals, article);
    var both = new MultiReader(new IndexReader[] {others, own}, false);
    return published.hits(new IndexSearcher(both), query);
  }

  @Override
  public void close() {
    draft.close();
  }
}
