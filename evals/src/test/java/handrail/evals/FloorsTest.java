package handrail.evals;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import handrail.assistant.answer.extract.ExtractedAnswers;
import handrail.assistant.answer.text.MiniLm;
import handrail.assistant.answer.text.Vectors;
import handrail.assistant.triage.Classifier;
import handrail.assistant.triage.Languages;
import handrail.assistant.triage.LocalTriage;
import handrail.assistant.triage.MeaningClassifier;
import handrail.assistant.triage.SafetyScreen;
import handrail.evals.answerable.Answerable;
import handrail.evals.chat.Conversing;
import handrail.evals.chat.Service;
import handrail.evals.data.Entry;
import handrail.evals.data.Labelled;
import handrail.evals.data.Qrels;
import handrail.evals.data.Query;
import handrail.evals.data.Scenario;
import handrail.evals.prepare.Prepare;
import handrail.evals.retrieval.IndexedCorpus;
import handrail.evals.retrieval.Retrieval;
import handrail.evals.triage.Triaging;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What the service must not fall below, on the project's own data. The figures stand in
/// `floors.yaml`, each with what was measured and when.
class FloorsTest {
  private static final List<String> OTHER_HANDS =
      List.of(
          "more-a",
          "more-b",
          "more-c",
          "more-d",
          "more-e",
          "more-f",
          "more-g",
          "more-h",
          "more-i",
          "more-j",
          "more-k",
          "more-l",
          "more-n",
          "northmoor-questions");

  @TempDir private Path folder;

  /// @param floor below this the build fails
  /// @param measured when the floor was set
  record Floor(double floor, double measured, String on) {}

  @Test
  void findsAndAnswersQuestionsItHasNotSeen() throws IOException {
    new CommandLine(new Prepare()).execute("northmoor-gaps", folder.toString());
    EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
    var entries = Entry.read(folder.resolve("corpus.jsonl"));
    var queries = Query.read(folder.resolve("queries.jsonl"));
    var passages = IndexedCorpus.cut(entries);
    try (var corpus = new IndexedCorpus(passages, model, Clock.systemUTC())) {
      var task = new Retrieval.Task(entries, passages, queries, qrels(entries, queries));
      var found = new Retrieval(model, Clock.systemUTC()).run(task, corpus).scores();
      var service = Objects.requireNonNull(found.get("service"));
      holds("retrieval.recall@1", service.recallAt1());
      holds("retrieval.recall@5", service.recallAt5());
      var answers = new ExtractedAnswers(corpus.search(), model, Clock.systemUTC());
      var answered = new Answerable(answers, corpus.search(), model).run(queries);
      holds("answerable.auroc", answered.auroc());
      holds("answerable.precision", answered.precision().value());
      holds("answerable.recall", answered.recall().value());
      holds("answerable.right-page", answered.fromTheRightPage().value());
      holds("answerable.figures-cited", answered.figuresCited().value());
    }
  }

  @Test
  void seesWhatMessagesOfOtherHandsCallFor() throws IOException {
    var messages = new ArrayList<Labelled>();
    for (String name : List.of("messages-relational-and-urgent", "messages-routine-and-other")) {
      messages.addAll(Labelled.read(developmentFile(name)));
    }
    var learned = new ArrayList<handrail.assistant.triage.Labelled>();
    for (String name : OTHER_HANDS) {
      learned.addAll(handrail.assistant.triage.Labelled.read(developmentFile(name)));
    }
    var meanings = MeaningClassifier.trained(learned, new Vectors(new MiniLm()));
    var screen = new SafetyScreen(Classifier.trained(learned));
    var triage = new LocalTriage(screen, meanings, new Languages());
    var report = new Triaging(triage).run(messages);
    holds("triage.accuracy", report.accuracy().value());
    holds("triage.urgent-recall", report.confusion().recall("urgent").value());
    holds("triage.relational-recall", report.confusion().recall("relational").value());
    holds("triage.routine-undisturbed", 1 - report.routineDisturbed().value());
  }

  private Path developmentFile(String name) throws IOException {
    return copy(LocalTriage.class, "development/" + name + ".jsonl");
  }

  private Path copy(Class<?> beside, String name) throws IOException {
    Path file = folder.resolve(name.replace('/', '-'));
    try (var in = resource(beside, name)) {
      Files.copy(in, file);
    }
    return file;
  }

  /// What ships has not learnt from this hand, and must not.
  @Test
  void seesWhatMessagesOfAHandNobodyLearntFromCallFor() throws IOException {
    var messages = Labelled.read(copy(Evals.class, "messages/hand-m.jsonl"));
    var report = new Triaging(LocalTriage.shipped(new Vectors(new MiniLm()))).run(messages);
    holds("unseen.accuracy", report.accuracy().value());
    holds("unseen.urgent-recall", report.confusion().recall("urgent").value());
    holds("unseen.relational-recall", report.confusion().recall("relational").value());
    holds("unseen.routine-undisturbed", 1 - report.routineDisturbed().value());
  }

  @Test
  void leadsWholeConversations() throws IOException, InterruptedException {
    try (var service = new Service()) {
      for (String by : List.of("development", "hand-k", "hand-l")) {
        var scenarios = Scenario.read(copy(Evals.class, "scenarios/" + by + ".jsonl"));
        var met = Conversing.with(service.address(), scenarios).met();
        holds(by.equals("development") ? "conversations.met" : "conversations." + by, met.value());
      }
    }
  }

  private Qrels qrels(List<Entry> entries, List<Query> queries) {
    return Qrels.read(
        folder.resolve("qrels.tsv"),
        queries.stream().map(Query::id).collect(Collectors.toSet()),
        entries.stream().map(Entry::id).collect(Collectors.toSet()));
  }

  private static void holds(String name, double value) throws IOException {
    try (var in = resource(FloorsTest.class, "floors.yaml")) {
      Map<String, Floor> floors = new YAMLMapper().readValue(in, new TypeReference<>() {});
      Floor floor = Objects.requireNonNull(floors.get(name), name);
      System.out.printf("%s: %.3f (floor %.3f)%n", name, value, floor.floor());
      assertTrue(value >= floor.floor(), () -> name + " is " + value + ", under " + floor);
    }
  }

  private static InputStream resource(Class<?> beside, String name) {
    return Objects.requireNonNull(beside.getResourceAsStream(name), name);
  }
}
