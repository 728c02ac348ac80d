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
import java.util.stream.Stream;

/// Triage of messages that its classifier has not been trained on: trained anew on the rest, a part
/// at a time. The rules beside the classifier were written with all messages in view, so this is
/// still kinder than messages by other hands.
public final class CrossValidation {
  private CrossValidation() {}

  /// The first two lists hold the same messages in the same order.
  ///
  /// @param always what every part is trained on besides, and none is measured on
  /// @param folds how many parts
  public static TriageReport run(
      List<Labelled> messages,
      List<handrail.assistant.triage.Labelled> training,
      List<handrail.assistant.triage.Labelled> always,
      int folds) {
    List<Taken> taken = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      taken.addAll(
          new Triaging(trained(joined(part(training, fold, folds, false), always)))
              .take(part(messages, fold, folds, true)));
    }
    return TriageReport.of(taken, new Latencies().summary());
  }

  private static LocalTriage trained(List<handrail.assistant.triage.Labelled> messages) {
    var classifier = new Classifier(TrainTriage.train(messages));
    return new LocalTriage(new SafetyScreen(classifier), new Languages());
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static <T> List<T> part(List<T> all, int fold, int folds, boolean ofFold) {
    return IntStream.range(0, all.size())
        .filter(i -> (i % folds == fold) == ofFold)
        .mapToObj(all::get)
        .toList();
  }
}
