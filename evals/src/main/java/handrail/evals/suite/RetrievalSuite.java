package handrail.evals.suite;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import handrail.evals.data.Entry;
import handrail.evals.data.Qrels;
import handrail.evals.data.Query;
import handrail.evals.report.Report;
import handrail.evals.retrieval.IndexedCorpus;
import handrail.evals.retrieval.Retrieval;
import handrail.evals.retrieval.RetrievalReport;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `retrieval`: does the search find what answers a question?
@Command(
    name = "retrieval",
    description = "Does the search find what answers a question? Data in BEIR's form.")
final class RetrievalSuite extends Suite {
  @Option(names = "--corpus", required = true, paramLabel = "corpus.jsonl")
  Path corpus = Path.of("");

  @Option(names = "--queries", required = true, paramLabel = "queries.jsonl")
  Path queries = Path.of("");

  @Option(names = "--qrels", required = true, paramLabel = "qrels.tsv")
  Path qrels = Path.of("");

  @Option(
      names = "--by-document",
      description = "cut corpus entries into passages as the service does, and score the entries")
  boolean byDocument;

  @Override
  Report run() {
    return run(
        new Files(corpus, queries, qrels), byDocument, new AllMiniLmL6V2QuantizedEmbeddingModel());
  }

  /// A data set in BEIR's form.
  record Files(Path corpus, Path queries, Path qrels) {
    /// As `prepare` writes it.
    static Files in(Path folder) {
      return new Files(
          folder.resolve("corpus.jsonl"),
          folder.resolve("queries.jsonl"),
          folder.resolve("qrels.tsv"));
    }
  }

  static RetrievalReport run(Files files, boolean byDocument, EmbeddingModel model) {
    var entries = Entry.read(files.corpus());
    var questions = Query.read(files.queries());
    var answers =
        Qrels.read(
            files.qrels(),
            questions.stream().map(Query::id).collect(Collectors.toSet()),
            entries.stream().map(Entry::id).collect(Collectors.toSet()));
    var passages = byDocument ? IndexedCorpus.cut(entries) : IndexedCorpus.whole(entries);
    return new Retrieval(model, Clock.systemUTC())
        .run(new Retrieval.Task(entries, passages, questions, answers));
  }
}
