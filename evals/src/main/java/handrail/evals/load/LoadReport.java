package handrail.evals.load;

import com.fasterxml.jackson.annotation.JsonProperty;
import handrail.evals.load.Load.Outcome;
import handrail.evals.report.Report;
import handrail.evals.report.Table;
import java.util.List;
import java.util.Map;

/// What the load suite found.
///
/// @param concurrency how many conversations went on at once
/// @param store what the service's metrics say of its store: seconds by statistic; empty when it
///     does not say
public record LoadReport(
    int concurrency, Outcome load, EmbeddingCost embedding, Map<String, Double> store)
    implements Report {

  /// The cost of a turn in query embeddings: how many embeddings this machine makes with as many
  /// callers at once in the time of one turn. The client's own work is in it when it runs on the
  /// same machine.
  @JsonProperty
  public double turnInEmbeddings() {
    return load.turnsPerSecond() == 0 ? Double.NaN : embedding.perSecond() / load.turnsPerSecond();
  }

  @Override
  public List<String> shown() {
    var replies = load.replies();
    var table =
        new Table("", "figure")
            .row("turns a second", load.turnsPerSecond())
            .row("reply, p50 ms", replies.p50())
            .row("reply, p95 ms", replies.p95())
            .row("reply, p99 ms", replies.p99())
            .row("errors", load.errors())
            .row("query embedding, p50 ms", embedding.alone().p50())
            .row("query embeddings a second", embedding.perSecond())
            .row("a turn in query embeddings", turnInEmbeddings());
    store.forEach((name, seconds) -> table.row("store " + name + ", ms", seconds * 1000));
    return List.of(
        "%d conversations, %d at once, %d replies"
            .formatted(load.conversations(), concurrency, replies.count()),
        table.toString());
  }
}
