package handrail.evals.answerable;

import handrail.assistant.answer.Answers;
import handrail.assistant.answer.Answers.Found;
import handrail.channels.Channel;
import handrail.evals.data.Query;
import handrail.evals.metric.Latencies;
import handrail.evals.metric.Separation;
import handrail.evals.metric.Share;
import handrail.evals.report.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// Does the service answer what it can, and decline what it cannot?
public final class Answerable {
  private final Answers answers;
  private final Latencies took = new Latencies();

  public Answerable(Answers answers) {
    this.answers = answers;
  }

  /// One question asked.
  ///
  /// @param answerable whether the corpus answers it
  /// @param answered whether the service did
  record Asked(boolean answerable, boolean answered, double confidence) {}

  /// Asks every question; all of them have been judged answerable or not.
  public AnswerableReport run(List<Query> questions) {
    var progress = Progress.of("questions", questions.size());
    var asked = questions.stream().map(question -> ask(question, progress)).toList();
    var answered = asked.stream().filter(Asked::answered).toList();
    var answerable = asked.stream().filter(Asked::answerable).toList();
    return new AnswerableReport(
        asked.size(),
        answerable.size(),
        Separation.auroc(confidences(asked, true), confidences(asked, false)),
        new Share((int) answered.stream().filter(Asked::answerable).count(), answered.size()),
        new Share((int) answerable.stream().filter(Asked::answered).count(), answerable.size()),
        took.summary());
  }

  private Asked ask(Query question, Progress progress) {
    long start = System.nanoTime();
    Found found =
        answers.answer(
            new Answers.Question(question.text(), question.history(), "en", Channel.WEB_CHAT));
    took.add(Duration.ofNanos(System.nanoTime() - start));
    progress.step();
    boolean answerable = Objects.requireNonNull(question.answerable());
    return switch (found) {
      case Found.Answered it -> new Asked(answerable, true, it.basis().confidence());
      case Found.Differ it -> new Asked(answerable, false, it.basis().confidence());
      case Found.Clarify it -> new Asked(answerable, false, it.basis().confidence());
      case Found.Unknown it -> new Asked(answerable, false, it.basis().confidence());
      case Found.NotReady() -> new Asked(answerable, false, 0);
    };
  }

  private static double[] confidences(List<Asked> asked, boolean answerable) {
    return asked.stream()
        .filter(each -> each.answerable() == answerable)
        .mapToDouble(Asked::confidence)
        .toArray();
  }
}
