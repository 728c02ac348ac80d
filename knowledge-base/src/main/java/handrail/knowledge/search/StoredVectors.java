package handrail.knowledge.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;

/// The vectors an index holds already, of the parts of its passages.
final class StoredVectors {
  private StoredVectors() {}

  /// The vectors of all parts of some documents, by the print of what they were made
  /// of.
  static Map<String, float[]> of(SearcherManager searchers, Collection<String> documents)
      throws IOException {
    var searcher = searchers.acquire();
    try {
      var reader = searcher.getIndexReader();
      var vectors = new HashMap<String, float[]>();
      for (int doc : documents(searcher, documents)) {
        var print = searcher.storedFields().document(doc).get(PassageDocument.PRINT);
        if (print != null) {
          var leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
          new Leaf(leaf).from(doc, vector -> vectors.put(print, vector.clone()));
        }
      }
      return vectors;
    } finally {
      searchers.release(searcher);
    }
  }

  private static int[] documents(IndexSearcher searcher, Collection<String> documents)
      throws IOException {
    var ids = documents.stream().map(BytesRef::new).toList();
    var query = new TermInSetQuery(PassageDocument.DOCUMENT, ids);
    int most = Math.max(1, searcher.count(query));
    return Arrays.stream(searcher.search(query, most).scoreDocs)
        .mapToInt(found -> found.doc)
        .toArray();
  }

  /// How like passages are to a question: each by the part that is nearest.
  ///
  /// @param passages places in the index
  static Map<Integer, Double> cosines(IndexReader reader, float[] question, int[] passages)
      throws IOException {
    var cosines = new HashMap<Integer, Double>();
    for (var leaf : reader.leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      var here = Arrays.stream(passages).filter(doc -> doc >= leaf.docBase && doc < end).sorted();
      var vectors = new Leaf(leaf);
      for (int passage : here.toArray()) {
        for (int part = vectors.firstPart(passage); part < passage; part++) {
          vectors.from(
              part,
              vector ->
                  cosines.merge(
                      passage, (double) VectorUtil.dotProduct(vector, question), Math::max));
        }
      }
    }
    return cosines;
  }

  /// The passage that a part belongs to.
  static int passageOf(IndexReader reader, int part) throws IOException {
    var leaf = reader.leaves().get(ReaderUtil.subIndex(part, reader.leaves()));
    var passages = Objects.requireNonNull(PassageDocument.PASSAGES.getBitSet(leaf));
    return leaf.docBase + passages.nextSetBit(part - leaf.docBase);
  }

  /// The vectors in one part of the index, read from its beginning to its end.
  private static final class Leaf {
    private final LeafReaderContext leaf;
    private final FloatVectorValues values;
    private final KnnVectorValues.DocIndexIterator places;

    Leaf(LeafReaderContext leaf) throws IOException {
      this.leaf = leaf;
      this.values = leaf.reader().getFloatVectorValues(PassageDocument.VECTOR);
      this.places = values.iterator();
    }

    /// Gives the vector of a part, which is overwritten when the next one is read.
    void from(int part, Consumer<float[]> take) throws IOException {
      places.advance(part - leaf.docBase);
      take.accept(values.vectorValue(places.index()));
    }

    /// Parts stand before their passage, after the passage before.
    int firstPart(int passage) throws IOException {
      var passages = Objects.requireNonNull(PassageDocument.PASSAGES.getBitSet(leaf));
      int place = passage - leaf.docBase;
      return leaf.docBase + (place == 0 ? 0 : passages.prevSetBit(place - 1) + 1);
    }
  }
}
