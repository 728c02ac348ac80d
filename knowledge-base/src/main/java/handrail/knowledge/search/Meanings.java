package handrail.knowledge.search;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;

/// The vectors a passage is compared by, beside the one it is found by: kept in its document, so
/// that no text of a page is embedded when a question comes. [Nearness] reads them.
///
/// @param parts of the passage, as they are found by
/// @param sentences of its units, each said under its heading, in their order
/// @param about of its article's title and summary; empty when it has neither
/// @param questions of how citizens ask for its article
record Meanings(
    List<float[]> parts, List<float[]> sentences, List<float[]> about, List<float[]> questions) {
  /// One field: how many there are of each kind, then the vectors, kind after kind. All are floats
  /// as this kind of machine has them, so that they are copied and not read one by one.
  static final String FIELD = "meanings";

  static final int KINDS = 4;

  void addTo(Document document) {
    document.add(new BinaryDocValuesField(FIELD, bytes()));
  }

  /// What is laid down in the field.
  static FloatBuffer floats(BytesRef field) {
    return ByteBuffer.wrap(field.bytes, field.offset, field.length)
        .slice()
        .order(ByteOrder.LITTLE_ENDIAN)
        .asFloatBuffer();
  }

  private List<List<float[]>> kinds() {
    return List.of(parts, sentences, about, questions);
  }

  private BytesRef bytes() {
    var vectors = kinds().stream().flatMap(List::stream).toList();
    int floats = KINDS + vectors.stream().mapToInt(vector -> vector.length).sum();
    var field = new BytesRef(new byte[floats * Float.BYTES]);
    var buffer = floats(field);
    kinds().forEach(kind -> buffer.put(kind.size()));
    vectors.forEach(buffer::put);
    return field;
  }
}
