package handrail.assistant.answer.text;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The embedding model with a short memory. A question costs one embedding, and none when it was
/// asked lately: the earlier questions that a follow-up leans on were embedded in their own turns.
public final class Vectors {
  /// Questions remembered: at 384 floats each, 3 MB.
  private static final int REMEMBERED = 2_000;

  /// The model reads 256 word pieces at most; more would only cost time.
  private static final int CHARACTERS = 1_000;

  private final EmbeddingModel model;
  private final Map<String, Embedding> recent =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, .75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Embedding> eldest) {
              return size() > REMEMBERED;
            }
          });

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

  public List<Embedding> ofAll(List<String> texts) {
    return texts.isEmpty()
        ? List.of()
        : model.embedAll(texts.stream().map(TextSegment::from).toList()).content();
  }

  /// The direction between two: near to what the two texts said together would give.
  public static Embedding between(Embedding one, Embedding other) {
    float[] sum = one.vector().clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other.vector()[i];
    }
    Embedding between = Embedding.from(sum);
    between.normalize();
    return between;
  }

  public static double cosine(Embedding one, Embedding other) {
    double dot = 0;
    double lengths = 0;
    double others = 0;
    for (int i = 0; i < one.vector().length; i++) {
      dot += one.vector()[i] * other.vector()[i];
      lengths += one.vector()[i] * one.vector()[i];
      others += other.vector()[i] * other.vector()[i];
    }
    return lengths == 0 || others == 0 ? 0 : dot / Math.sqrt(lengths * others);
  }
}
