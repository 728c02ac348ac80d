package handrail.evals.triage;

import handrail.assistant.triage.Classifier;
import handrail.assistant.triage.Languages;
import handrail.assistant.triage.LocalTriage;
import handrail.assistant.triage.SafetyScreen;
import handrail.assistant.triage.TrainTriage;
import handrail.evals.data.Labelled;
import handrail.evals.metric.Latencies;
import handrail.evals.triage.Triaging.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Triage of messages that its classifier has not been trained on: trained anew on the rest, a part
/// at a time. The rules beside the classifier were written with all messages in view, so this is
/// still kinder than messages by other hands.
public final class CrossValidation {
  private CrossValidation() {}

  /// Both lists hold the same messages in the same order.
  ///
  /// @param folds how many parts
  public static TriageReport run(
      List<Labelled> messages, List<handrail.assistant.triage.Labelled> training, int folds) {
    List<Taken> taken = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      taken.addAll(
          new Triaging(trained(part(training, fold, folds, false)))
              .take(part(messages, fold, folds, true)));
    }
    return TriageReport.of(taken, new Latencies().summary());
  }

  private static LocalTriage trained(List<handrail.assistant.triage.Labelled> messages) {
    var classifier = new Classifier(TrainTriage.train(messages));
    return new LocalTriage(new SafetyScreen(classifier), classifier, new Languages());
  }

  private static <T> List<T> part(List<T> all, int fold, int folds, boolean ofFold) {
    return IntStream.range(0, all.size())
        .filter(i -> (i % folds == fold) == ofFold)
        .mapToObj(all::get)
        .toList();
  }
}
