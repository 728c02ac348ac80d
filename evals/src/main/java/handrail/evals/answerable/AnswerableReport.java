package handrail.evals.answerable;

import handrail.evals.metric.Latencies;
import handrail.evals.metric.Share;
import handrail.evals.report.Report;
import handrail.evals.report.Table;
import java.util.List;

/// What the answerable suite found.
///
/// @param auroc of the service's confidence; null when all questions are of one kind
/// @param precision of what was answered, how much has an answer in the corpus
/// @param recall of what has an answer in the corpus, how much was answered
public record AnswerableReport(
    int questions,
    int answerable,
    double auroc,
    Share precision,
    Share recall,
    Latencies.Summary milliseconds)
    implements Report {

  @Override
  public List<String> shown() {
    return List.of(
        "%d questions, %d of them answerable".formatted(questions, answerable),
        new Table("", "figure")
            .row("AUROC of confidence", auroc)
            .row("precision of answering", precision)
            .row("recall of answering", recall)
            .row("ms a question, p50", milliseconds.p50())
            .row("ms a question, p95", milliseconds.p95())
            .toString());
  }
}
