package handrail.assistant.answer.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;

/// How sure an answer is: a logistic regression over [Signals], trained by `TrainConfidence` on the
/// project's own articles and kept as a resource.
///
/// @param threshold below it nothing is answered; where precision on held-out questions first
///     reaches what the decision record asks for
record Confidence(
    List<String> names,
    List<Double> mean,
    List<Double> spread,
    List<Double> weights,
    double bias,
    double threshold) {

  /// What is asked next is so much likelier about the page just answered from, in log-odds. With it
  /// 77 of 128 such questions of the development scenarios were answered instead of 52, none more
  /// from a wrong page; the decision record has the other side.
  private static final double SAME_PAGE = 1.5;

  /// Knows nothing yet: what it says is of no use, but signals can be gathered with it.
  static Confidence untrained() {
    int size = Signals.NAMES.size();
    var zeros = Collections.nCopies(size, 0.0);
    return new Confidence(Signals.NAMES, zeros, Collections.nCopies(size, 1.0), zeros, 0, 1);
  }

  static Confidence trained() {
    try (var stream = Confidence.class.getResourceAsStream("confidence.json")) {
      Confidence read = new ObjectMapper().readValue(stream, Confidence.class);
      if (!read.names.equals(Signals.NAMES)) {
        throw new IllegalStateException("confidence.json was trained on other signals");
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// 0 to 1, calibrated: the share of such answers that rest on the right page.
  double of(Signals signals) {
    return share(logOdds(signals));
  }

  /// The same of the page that the last answer was from.
  double ofSamePage(Signals signals) {
    return share(logOdds(signals) + SAME_PAGE);
  }

  private double logOdds(Signals signals) {
    double sum = bias;
    for (int i = 0; i < weights.size(); i++) {
      sum += weights.get(i) * (signals.values().get(i) - mean.get(i)) / spread.get(i);
    }
    return sum;
  }

  private static double share(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
