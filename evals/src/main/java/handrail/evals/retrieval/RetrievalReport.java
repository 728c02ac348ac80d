package handrail.evals.retrieval;

import handrail.evals.metric.Latencies;
import handrail.evals.report.Report;
import handrail.evals.report.Table;
import java.util.List;
import java.util.Map;

/// What the retrieval suite found.
///
/// @param queries how many questions have an answer in the corpus; only these are scored
/// @param passagesPerSecond how fast the index was made, vectors included
/// @param milliseconds of one question, its vector included
/// @param scores by the way of finding: the service's, and the baselines
public record RetrievalReport(
    int entries,
    int passages,
    int queries,
    double passagesPerSecond,
    Latencies.Summary milliseconds,
    Map<String, Scores> scores)
    implements Report {

  @Override
  public List<String> shown() {
    var table = new Table("", "R@1", "R@3", "R@5", "R@10", "nDCG@10", "MRR@10");
    scores.forEach(
        (name, its) ->
            table.row(
                name,
                its.recallAt1(),
                its.recallAt3(),
                its.recallAt5(),
                its.recallAt10(),
                its.ndcgAt10(),
                its.mrrAt10()));
    return List.of(
        "%d questions, %d corpus entries in %d passages".formatted(queries, entries, passages),
        table.toString(),
        "a question takes %.1f ms (p50), %.1f ms (p95); %.0f passages a second were indexed"
            .formatted(milliseconds.p50(), milliseconds.p95(), passagesPerSecond));
  }
}
