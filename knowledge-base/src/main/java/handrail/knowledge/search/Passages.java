package handrail.knowledge.search;

import handrail.knowledge.Passage;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ReaderUtil;

/// The passages of an index, each read from it once: what is found for one question is mostly what
/// was found for another, and reading it anew cost a third of a search. Forgotten with the part of
/// the index they stand in.
final class Passages {
  private final ConcurrentMap<CacheKey, AtomicReferenceArray<Passage>> read =
      new ConcurrentHashMap<>();

  Passage of(IndexReader reader, int doc) throws IOException {
    var leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    var passages = of(leaf.reader());
    int place = doc - leaf.docBase;
    var known = passages.get(place);
    if (known != null) {
      return known;
    }
    var passage = PassageDocument.passage(leaf.reader().storedFields().document(place));
    passages.set(place, passage);
    return passage;
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
