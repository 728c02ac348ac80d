package handrail.knowledge.search;

import dev.langchain4j.data.embedding.Embedding;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;

/// The vectors a passage is compared by, beside the one it is found by: kept in its document, so
/// that no text of a page is embedded when a question comes.
///
/// @param parts of the passage, as they are found by
/// @param sentences of its units, each said under its heading, in their order
/// @param about of its article's title and summary; empty when it has neither
/// @param questions of how citizens ask for its article
record Meanings(
    List<float[]> parts, List<float[]> sentences, List<float[]> about, List<float[]> questions) {
  private static final String PARTS = "parts";
  private static final String SENTENCES = "sentences";
  private static final String ABOUT = "about";
  private static final String QUESTIONS = "questions-meant";

  void addTo(Document document) {
    document.add(new BinaryDocValuesField(PARTS, bytes(parts)));
    document.add(new BinaryDocValuesField(SENTENCES, bytes(sentences)));
    document.add(new BinaryDocValuesField(ABOUT, bytes(about)));
    document.add(new BinaryDocValuesField(QUESTIONS, bytes(questions)));
  }

  /// @param place of a passage, within its leaf
  /// @param dimension of the vectors
  static Meanings of(LeafReaderContext leaf, int place, int dimension) throws IOException {
    return new Meanings(
        vectors(leaf, PARTS, place, dimension),
        vectors(leaf, SENTENCES, place, dimension),
        vectors(leaf, ABOUT, place, dimension),
        vectors(leaf, QUESTIONS, place, dimension));
  }

  /// How like the nearest of them is to a question, -1 to 1; 0 when there are none.
  static double nearest(List<float[]> vectors, float[] question) {
    return vectors.stream()
        .mapToDouble(vector -> VectorUtil.dotProduct(vector, question))
        .max()
        .orElse(0);
  }

  List<float[]> all() {
    return Stream.of(parts, sentences, about, questions).flatMap(List::stream).toList();
  }

  List<Embedding> ofSentences() {
    return sentences.stream().map(Embedding::from).toList();
  }

  private static BytesRef bytes(List<float[]> vectors) {
    int floats = vectors.stream().mapToInt(vector -> vector.length).sum();
    var bytes = ByteBuffer.allocate(floats * Float.BYTES);
    vectors.forEach(
        vector -> {
          for (float each : vector) {
            bytes.putFloat(each);
          }
        });
    return new BytesRef(bytes.array());
  }

  private static List<float[]> vectors(
      LeafReaderContext leaf, String field, int place, int dimension) throws IOException {
    var values = DocValues.getBinary(leaf.reader(), field);
    if (!values.advanceExact(place)) {
      return List.of();
    }
    var bytes = values.binaryValue();
    var floats = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asFloatBuffer();
    var vectors = new ArrayList<float[]>();
    while (floats.remaining() >= dimension) {
      var vector = new float[dimension];
      floats.get(vector);
      vectors.add(vector);
    }
    return vectors;
  }
}
