package handrail.assistant.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;

/// Weighs what a message calls for by the words and pieces of words in messages people labelled by
/// hand. Trained by [TrainTriage]; the model ships with the program. Safe to call from many
/// threads, since each call has a categoriser of its own.
public final class Classifier {
  private final DoccatModel model;

  public Classifier(DoccatModel model) {
    this.model = model;
  }

  /// The classifier that ships.
  public static Classifier shipped() {
    try (var in = Resources.open("triage-model.bin")) {
      return new Classifier(new DoccatModel(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the triage model cannot be read", e);
    }
  }

  /// What the text alone seems to call for.
  public Weighed weigh(String text) {
    var features = TextFeatures.of(text);
    return new Weighed(new DocumentCategorizerME(model).scoreMap(features));
  }

  /// The weight of each label, adding up to one. Used to choose, never stored or shown (N3).
  public record Weighed(Map<String, Double> weights) {
    /// Above this a message is taken as danger. Chosen by cross-validation over authors; see
    /// `decisions/0001-triage-first-version.md`.
    private static final double DANGER = 0.5;

    private static final double MAYBE_DANGER = 0.25;

    public Weighed {
      weights = Map.copyOf(weights);
    }

    /// Danger must outweigh what else it may be: a loss or despair at a task asks for a person, and
    /// is not met with the words for an emergency.
    boolean showsDanger() {
      return of("C") >= DANGER && of("C") >= calm() && of("C") >= of("R");
    }

    private double calm() {
      return of("routine") + of("unclear") + of("off-topic") + of("control");
    }

    boolean mayShowDanger() {
      return of("C") >= MAYBE_DANGER;
    }

    /// The weight of all labels that begin with `kind`: `C`, `R`, `routine`, `unclear`, `off-topic`
    /// or `control`.
    public double of(String kind) {
      return weights.entrySet().stream()
          .filter(e -> isKind(e.getKey(), kind))
          .mapToDouble(Map.Entry::getValue)
          .sum();
    }

    /// The likeliest label of a kind.
    String strongest(String kind) {
      return weights.entrySet().stream()
          .filter(e -> isKind(e.getKey(), kind))
          .max(
              Map.Entry.<String, Double>comparingByValue()
                  .thenComparing(Comparator.comparing(Map.Entry::getKey)))
          .map(Map.Entry::getKey)
          .orElse(kind);
    }

    private static boolean isKind(String label, String kind) {
      int end = kind.length();
      return label.startsWith(kind)
          && (label.length() == end || Character.isDigit(label.charAt(end)));
    }
  }
}
