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
/// @param distinctQuestions how many different questions were asked
/// @param load with questions that had not been asked before
/// @param repeated with the same questions again, of which the service may still know something
/// @param store what the service's metrics say of its store: seconds by statistic; empty when it
///     does not say
public record LoadReport(
    int concurrency,
    int distinctQuestions,
    Outcome load,
    Outcome repeated,
    EmbeddingCost embedding,
    Map<String, Double> store)
    implements Report {

  /// The cost of a turn in query embeddings: how many embeddings this machine makes with as many
  /// callers at once in the time of one turn. The client's own work is in it when it runs on the
  /// same machine.
  @JsonProperty
  public double turnInEmbeddings() {
    return inEmbeddings(load);
  }

  /// The same when the questions have been asked before.
  @JsonProperty
  public double repeatedTurnInEmbeddings() {
    return inEmbeddings(repeated);
  }

  private double inEmbeddings(Outcome outcome) {
    return outcome.turnsPerSecond() == 0
        ? Double.NaN
        : embedding.perSecond() / outcome.turnsPerSecond();
  }

  @Override
  public List<String> shown() {
    var table =
        new Table("", "asked first", "asked again")
            .row("turns a second", load.turnsPerSecond(), repeated.turnsPerSecond())
            .row("reply, p50 ms", load.replies().p50(), repeated.replies().p50())
            .row("reply, p95 ms", load.replies().p95(), repeated.replies().p95())
            .row("reply, p99 ms", load.replies().p99(), repeated.replies().p99())
            .row("errors", load.errors(), repeated.errors())
            .row("a turn in query embeddings", turnInEmbeddings(), repeatedTurnInEmbeddings());
    var beside =
        new Table("", "figure")
            .row("query embedding, p50 ms", embedding.alone().p50())
            .row("query embeddings a second", embedding.perSecond());
    store.forEach((name, seconds) -> beside.row("store " + name + ", ms", seconds * 1000));
    return List.of(
        "%d conversations twice, %d at once, %d replies to %d different questions: %s"
            .formatted(
                load.conversations(),
                concurrency,
                load.replies().count() + repeated.replies().count(),
                distinctQuestions,
                load.kinds()),
        table.toString(),
        beside.toString());
  }
}
