package handrail.evals.suite;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import handrail.assistant.answer.extract.ExtractedAnswers;
import handrail.evals.answerable.Answerable;
import handrail.evals.answerable.AnswerableReport;
import handrail.evals.data.BadInput;
import handrail.evals.data.Entry;
import handrail.evals.data.Query;
import handrail.evals.report.Report;
import handrail.evals.retrieval.IndexedCorpus;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `answerable`: does the service answer what it can, and decline what it cannot?
@Command(
    name = "answerable",
    description = "Does the service answer what it can, and decline what it cannot?")
final class AnswerableSuite extends Suite {
  @Option(names = "--corpus", required = true, paramLabel = "corpus.jsonl")
  Path corpus = Path.of("");

  @Option(names = "--questions", required = true, paramLabel = "questions.jsonl")
  Path questions = Path.of("");

  @Override
  Report run() {
    return run(corpus, questions, new AllMiniLmL6V2QuantizedEmbeddingModel());
  }

  static AnswerableReport run(Path corpus, Path questions, EmbeddingModel model) {
    var asked = Query.read(questions);
    asked.stream()
        .filter(question -> question.answerable() == null)
        .findFirst()
        .ifPresent(
            question -> {
              throw new BadInput(
                  questions, "\"answerable\" is missing in question \"" + question.id() + "\"");
            });
    var passages = IndexedCorpus.cut(Entry.read(corpus));
    try (var indexed = new IndexedCorpus(passages, model, Clock.systemUTC())) {
      var answers = new ExtractedAnswers(indexed.search(), model, Clock.systemUTC());
      return new Answerable(answers, indexed.search(), model).run(asked);
    }
  }
}
