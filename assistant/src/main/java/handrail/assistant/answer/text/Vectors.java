package handrail.assistant.answer.text;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.Map;
import org.apache.lucene.util.VectorUtil;

/// The embedding model with a short memory. A question costs one embedding, and none when it was
/// asked lately: the earlier questions that a follow-up leans on were embedded in their own turns.
public final class Vectors {
  /// Questions remembered: at 384 floats each, 3 MB.
  private static final int REMEMBERED = 2_000;

  /// The model reads 256 word pieces at most; more would only cost time.
  private static final int CHARACTERS = 1_000;

  private final EmbeddingModel model;
  private final Map<String, Embedding> recent = Remembered.atMost(REMEMBERED);

  public Vectors(EmbeddingModel model) {
    this.model = model;
  }

  public Embedding of(String text) {
    String read = text.substring(0, Math.min(text.length(), CHARACTERS));
    Embedding known = recent.get(read);
    if (known != null) {
      return known;
    }
    Embedding made = model.embed(read).content();
    recent.put(read, made);
    return made;
  }

  /// The direction of one text with something of another: near to what the two said together would
  /// give.
  ///
  /// @param share of the other, 1 for as much as of the one
  public static Embedding with(Embedding one, Embedding other, float share) {
    float[] sum = one.vector().clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += share * other.vector()[i];
    }
    Embedding both = Embedding.from(sum);
    both.normalize();
    return both;
  }

  /// Likeness of meaning, -1 to 1. Embeddings are of length one.
  public static double cosine(Embedding one, Embedding other) {
    return VectorUtil.dotProduct(one.vector(), other.vector());
  }
}
