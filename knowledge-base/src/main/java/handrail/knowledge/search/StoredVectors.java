package handrail.knowledge.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;

/// The vectors an index holds already.
final class StoredVectors {
  private StoredVectors() {}

  /// The vectors of all passages of some documents, by the print of what they were made of.
  static Map<String, float[]> of(SearcherManager searchers, Collection<String> documents)
      throws IOException {
    var searcher = searchers.acquire();
    try {
      var vectors = new HashMap<String, float[]>();
      for (int doc : passages(searcher, documents)) {
        var print = searcher.storedFields().document(doc).get(PassageDocument.PRINT);
        vectors.put(print, vector(searcher.getIndexReader(), doc).clone());
      }
      return vectors;
    } finally {
      searchers.release(searcher);
    }
  }

  private static int[] passages(IndexSearcher searcher, Collection<String> documents)
      throws IOException {
    var ids = documents.stream().map(BytesRef::new).toList();
    var query = new TermInSetQuery(PassageDocument.DOCUMENT, ids);
    int most = Math.max(1, searcher.count(query));
    return Arrays.stream(searcher.search(query, most).scoreDocs)
        .mapToInt(found -> found.doc)
        .toArray();
  }

  /// The likeness of passages to a question, by their place in the index.
  static Map<Integer, Double> cosines(IndexReader reader, float[] question, int[] docs)
      throws IOException {
    var cosines = new HashMap<Integer, Double>();
    for (var leaf : reader.leaves()) {
      var values = leaf.reader().getFloatVectorValues(PassageDocument.VECTOR);
      int end = leaf.docBase + leaf.reader().maxDoc();
      var here = Arrays.stream(docs).filter(doc -> doc >= leaf.docBase && doc < end).sorted();
      if (values != null) {
        var places = values.iterator();
        for (int doc : here.toArray()) {
          places.advance(doc - leaf.docBase);
          var vector = values.vectorValue(places.index());
          cosines.put(doc, (double) VectorUtil.dotProduct(vector, question));
        }
      }
    }
    return cosines;
  }

  /// The vector of one passage. It is overwritten when the next one is read.
  private static float[] vector(IndexReader reader, int doc) throws IOException {
    var leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    FloatVectorValues values = leaf.reader().getFloatVectorValues(PassageDocument.VECTOR);
    var documents = values.iterator();
    documents.advance(doc - leaf.docBase);
    return values.vectorValue(documents.index());
  }
}
