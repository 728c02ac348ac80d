package handrail.knowledge.search;

import handrail.knowledge.Passage;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;

/// The passages of an index, each read from it once: what is found for one question is mostly what
/// was found for another, and reading it anew cost a third of a search. Forgotten with the part of
/// the index they stand in.
final class Passages {
  private final ConcurrentMap<CacheKey, AtomicReferenceArray<Passage>> read =
      new ConcurrentHashMap<>();

  Passage of(IndexReader reader, int doc) throws IOException {
    var leaf = leafOf(reader, doc);
    var passages = of(leaf.reader());
    int place = doc - leaf.docBase;
    var known = passages.get(place);
    if (known != null) {
      return known;
    }
    var passage = PassageDocument.entry(leaf.reader().storedFields().document(place)).passage();
    passages.set(place, passage);
    return passage;
  }

  /// The passage that a part belongs to: it stands behind its parts.
  static int passageOf(IndexReader reader, int part) throws IOException {
    var leaf = leafOf(reader, part);
    var passages = Objects.requireNonNull(PassageDocument.PASSAGES.getBitSet(leaf));
    return leaf.docBase + passages.nextSetBit(part - leaf.docBase);
  }

  static LeafReaderContext leafOf(IndexReader reader, int doc) {
    return reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
  }

  private AtomicReferenceArray<Passage> of(LeafReader leaf) {
    var core = leaf.getCoreCacheHelper();
    return read.computeIfAbsent(
        core.getKey(),
        _ -> {
          core.addClosedListener(read::remove);
          return new AtomicReferenceArray<>(leaf.maxDoc());
        });
  }
}
