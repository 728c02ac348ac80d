package handrail.knowledge.search;

import dev.langchain4j.data.embedding.Embedding;
import handrail.knowledge.Search.Likeness;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/// How near a question is to passages. It is compared with a thousand vectors, so these are copied
/// one after the other into the same array. Passages that are asked for in the order of the index
/// are read in one go.
final class Nearness {
  private final IndexReader reader;
  private final float[] question;
  private final float[] vector;
  private @Nullable LeafReaderContext leaf;
  private BinaryDocValues values = DocValues.emptyBinary();

  /// @param reader the index in which the passages stand
  Nearness(IndexReader reader, float[] question) {
    this.reader = reader;
    this.question = question;
    this.vector = new float[question.length];
  }

  Likeness to(int passage) throws IOException {
    var floats = floats(passage);
    var kinds = new float[Meanings.KINDS];
    floats.get(kinds);
    return new Likeness(
        nearest(kinds[0], floats),
        nearest(kinds[1], floats),
        nearest(kinds[2], floats),
        nearest(kinds[3], floats));
  }

  /// How like the nearest of the next vectors is, -1 to 1; 0 when there are none.
  private double nearest(float vectors, FloatBuffer floats) {
    float nearest = vectors == 0 ? 0 : -1;
    for (int i = 0; i < vectors; i++) {
      floats.get(vector);
      nearest = Math.max(nearest, VectorUtil.dotProduct(vector, question));
    }
    return nearest;
  }

  /// The vectors of a passage's sentences.
  List<Embedding> sentences(int passage) throws IOException {
    var floats = floats(passage);
    int parts = (int) floats.get(0);
    int sentences = (int) floats.get(1);
    floats.position(Meanings.KINDS + parts * vector.length);
    return vectors(floats, sentences).map(Embedding::from).toList();
  }

  /// All vectors of a passage, in the order of [Entry#texts].
  List<float[]> all(int passage) throws IOException {
    var floats = floats(passage);
    floats.position(Meanings.KINDS);
    return vectors(floats, floats.remaining() / vector.length).toList();
  }

  private Stream<float[]> vectors(FloatBuffer floats, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            _ -> {
              var next = new float[vector.length];
              floats.get(next);
              return next;
            });
  }

  private FloatBuffer floats(int passage) throws IOException {
    var in = Passages.leafOf(reader, passage);
    int place = passage - in.docBase;
    if (in != leaf || values.docID() > place) {
      leaf = in;
      values = DocValues.getBinary(in.reader(), Meanings.FIELD);
    }
    if (!values.advanceExact(place)) {
      throw new IllegalStateException("A passage without its vectors");
    }
    return Meanings.floats(values.binaryValue());
  }
}
