package handrail.assistant.triage;

import java.nio.file.Path;
import java.util.List;

/// Weighs what a message calls for by the words and pieces of words in messages people labelled by
/// hand. Trained by [TrainTriage]; the model ships with the program. Safe to call from many
/// threads.
public final class Classifier {
  private static final String SHIPPED = "words.model";

  private final Model model;

  private Classifier(Model model) {
    this.model = model;
  }

  /// The classifier that ships.
  public static Classifier shipped() {
    return new Classifier(Model.shipped(SHIPPED));
  }

  /// A classifier that learnt from these messages.
  public static Classifier trained(List<Labelled> messages) {
    return new Classifier(
        Model.of(
            messages.stream().map(m -> TextFeatures.of(m.text()).shownFor(m.outcome())).toList()));
  }

  /// What the text alone seems to call for.
  public Weighed weigh(String text) {
    return model.weigh(TextFeatures.of(text));
  }

  void writeTo(Path folder) {
    model.write(folder.resolve(SHIPPED));
  }
}
