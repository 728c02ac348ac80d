package handrail.evals.suite;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import handrail.evals.answerable.AnswerableReport;
import handrail.evals.page.AnswersReport;
import handrail.evals.page.AnswersReport.Measured;
import handrail.evals.prepare.DataSet;
import handrail.evals.prepare.Prepare;
import handrail.evals.report.TemporaryFolder;
import handrail.evals.retrieval.RetrievalReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Prepares the data sets there are, one after the other, and runs the suites over them.
final class Measuring {
  private static final List<Plan> PLANS =
      List.of(
          new Plan(
              "Northmoor",
              "The demonstration borough; its articles' example questions, which are not indexed"
                  + " here. For answering, one article in five is taken away.",
              DataSet.NORTHMOOR,
              DataSet.NORTHMOOR_GAPS),
          new Plan(
              "OR-ShARC",
              "Rule texts, most of GOV.UK, and people's situations; some questions are alike.",
              DataSet.OR_SHARC,
              null),
          new Plan(
              "MTRAG, government",
              "The last question of a conversation, with those before it; a pool of passages that"
                  + " is easier than the paper's corpus.",
              DataSet.MTRAG,
              null),
          new Plan(
              "COVID FAQ",
              "A public-health service's questions and answers; asked by us.",
              DataSet.COVID_FAQ,
              DataSet.COVID_FAQ),
          new Plan(
              "VA.gov",
              "Pages for United States veterans of April 2019; asked by us.",
              DataSet.VA_CONTENT,
              DataSet.VA_CONTENT));

  private final EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();

  /// @param finding the data set whose questions are searched for
  /// @param answering the one whose questions are answered; null for none
  private record Plan(String name, String about, DataSet finding, @Nullable DataSet answering) {
    /// Their passages are whole texts already.
    boolean byDocument() {
      return finding != DataSet.OR_SHARC && finding != DataSet.MTRAG;
    }
  }

  /// @param from where the public data sets lie; what is not there is left out
  AnswersReport all(@Nullable Path from) throws IOException {
    List<Measured> measured = new ArrayList<>();
    for (Plan plan : PLANS) {
      Path lies = from == null ? null : from.resolve(plan.finding().folder());
      if (plan.finding() == DataSet.NORTHMOOR || (lies != null && Files.isDirectory(lies))) {
        System.err.println(plan.name());
        measured.add(measured(plan, lies));
      }
    }
    return new AnswersReport(LocalDate.now(Clock.systemUTC()).toString(), measured);
  }

  private Measured measured(Plan plan, @Nullable Path from) throws IOException {
    try (var folder = new TemporaryFolder()) {
      Path finding = folder.path().resolve("finding");
      Prepare.into(finding, plan.finding(), from);
      RetrievalReport retrieval =
          RetrievalSuite.run(RetrievalSuite.Files.in(finding), plan.byDocument(), model);
      AnswerableReport answering = null;
      if (plan.answering() != null) {
        Path asked = folder.path().resolve("answering");
        Prepare.into(asked, plan.answering(), from);
        answering =
            AnswerableSuite.run(
                asked.resolve("corpus.jsonl"), asked.resolve("queries.jsonl"), model);
      }
      return new Measured(plan.name(), plan.about(), retrieval, answering);
    }
  }
}
