package handrail.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// An index as it would be without one article, which is left where it is.
final class Without extends FilterDirectoryReader {
  private final String article;

  Without(DirectoryReader index, String article) throws IOException {
    super(
        index,
        new SubReaderWrapper() {
          @Override
          public LeafReader wrap(LeafReader leaf) {
            return new Leaf(leaf, left(leaf, article));
          }
        });
    this.article = article;
  }

  @Override
  protected DirectoryReader doWrapDirectoryReader(DirectoryReader index) throws IOException {
    return new Without(index, article);
  }

  /// Nothing is remembered of the whole, which is another each time.
  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }

  private static FixedBitSet left(LeafReader leaf, String article) {
    var left = new FixedBitSet(leaf.maxDoc());
    var live = leaf.getLiveDocs();
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      if (live == null || live.get(doc)) {
        left.set(doc);
      }
    }
    try {
      var own = leaf.postings(new Term(PassageDocument.DOCUMENT, article));
      while (own != null && own.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        left.clear(own.docID());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return left;
  }

  private static final class Leaf extends FilterLeafReader {
    private final FixedBitSet left;

    Leaf(LeafReader leaf, FixedBitSet left) {
      super(leaf);
      this.left = left;
    }

    @Override
    public Bits getLiveDocs() {
      return left.asReadOnlyBits();
    }

    @Override
    public int numDocs() {
      return left.cardinality();
    }

    /// What is remembered of single passages holds here too.
    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
      return null;
    }
  }
}
