package handrail.assistant.triage;

import handrail.assistant.answer.text.Slang;
import handrail.assistant.answer.text.Vectors;
import java.nio.file.Path;
import java.util.List;

/// Weighs what a message calls for by its meaning: near to what other people said in other words.
/// The vector is the one that search needs for the same turn, so it is made once. It knows English
/// only. Safe to call from many threads.
public final class MeaningClassifier {
  private static final String SHIPPED = "meaning.model";

  /// Vectors are of length one; at this length their weights may stay small, as the model likes
  /// them. Chosen by cross-validation over authors.
  private static final float LENGTH = 8;

  /// The language that the vectors know.
  static final String ENGLISH = "en";

  private static final Slang SLANG = new Slang();

  private final Model model;
  private final Vectors vectors;

  private MeaningClassifier(Model model, Vectors vectors) {
    this.model = model;
    this.vectors = vectors;
  }

  /// The classifier that ships.
  ///
  /// @param vectors those of the search, so that a turn costs one
  public static MeaningClassifier shipped(Vectors vectors) {
    return new MeaningClassifier(Model.shipped(SHIPPED), vectors);
  }

  /// A classifier that learnt from these messages.
  public static MeaningClassifier trained(List<Labelled> messages, Vectors vectors) {
    var examples =
        messages.stream()
            .filter(m -> m.lang().equals(ENGLISH))
            .map(m -> features(m.text(), vectors).shownFor(m.outcome()))
            .toList();
    return new MeaningClassifier(Model.of(examples), vectors);
  }

  Weighed weigh(String text) {
    return model.weigh(features(text, vectors));
  }

  /// Read as the search reads it, with what slang stands for behind it.
  private static Features features(String text, Vectors vectors) {
    return Features.of(vectors.of(SLANG.explained(text)).vector(), LENGTH);
  }

  void writeTo(Path folder) {
    model.write(folder.resolve(SHIPPED));
  }
}
