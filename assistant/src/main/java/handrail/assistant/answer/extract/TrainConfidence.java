package handrail.assistant.answer.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import handrail.assistant.answer.extract.HeldOut.Asked;
import handrail.assistant.answer.extract.HeldOut.Fold;
import handrail.assistant.answer.extract.Logistic.Example;
import handrail.assistant.answer.extract.Rehearsal.Tried;
import handrail.knowledge.Article;
import handrail.knowledge.article.ArticleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes `confidence.json`: `TrainConfidence OUT.json MESSAGES.jsonl QUESTIONS.jsonl...`, where the
/// messages are those of `data/triage` and the questions those beside this class. Right are the
/// articles' own questions, and those of other hands, with their article; wrong are other articles
/// for them, all articles for questions whose own was taken away or that no article answers, and
/// for off-topic messages. Everything is asked twice: of pages that say how people ask for them,
/// and of pages that do not. The same data give the same weights.
public final class TrainConfidence {
  /// Where, with one question in five not answerable, 19 of 20 answers are to answerable ones; see
  /// the decision record.
  private static final double THRESHOLD = .45;

  /// A day on which every article of the demonstration is in date.
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-10-01T09:00:00Z"), ZoneOffset.UTC);

  private TrainConfidence() {}

  /// Trains and writes.
  ///
  /// @param args where to write, the messages, and the questions
  public static void main(String[] args) throws Exception {
    List<Article> articles = ArticleFolder.northmoor();
    List<Fold> folds = new ArrayList<>(HeldOut.answerable(articles));
    folds.addAll(HeldOut.unanswerable(articles));
    folds.add(new Fold(articles, offTopic(Path.of(args[1]))));
    for (String questions : List.of(args).subList(2, args.length)) {
      folds.add(new Fold(articles, byOtherHands(Path.of(questions))));
    }
    folds.addAll(HeldOut.bare(folds));
    try (var rehearsal = new Rehearsal(new AllMiniLmL6V2QuantizedEmbeddingModel(), CLOCK)) {
      Confidence fitted = Logistic.fitted(examples(rehearsal.of(folds)), THRESHOLD);
      new ObjectMapper()
          .writerWithDefaultPrettyPrinter()
          .writeValue(Path.of(args[0]).toFile(), fitted);
    }
  }

  static List<Example> examples(List<Tried> all) {
    return all.stream()
        .flatMap(
            tried ->
                tried.candidates().stream()
                    .map(each -> new Example(each.signals(), tried.isRight(each))))
        .toList();
  }

  /// Follow-ups are left out: how they are understood is not what is judged here.
  private static List<Asked> byOtherHands(Path questions) throws IOException {
    var json = new ObjectMapper();
    List<Asked> asked = new ArrayList<>();
    for (String line : Files.readAllLines(questions)) {
      JsonNode question = json.readTree(line);
      if (question.path("history").isEmpty()) {
        asked.add(
            new Asked(
                question.path("text").asText(),
                question.path("lang").asText("en"),
                answering(question)));
      }
    }
    return asked;
  }

  private static Set<String> answering(JsonNode question) {
    Set<String> articles = new HashSet<>();
    if (question.path("answerable").asBoolean()) {
      articles.add(question.path("article").asText());
      question.path("also").forEach(also -> articles.add(also.asText()));
    }
    return articles;
  }

  private static List<Asked> offTopic(Path messages) throws IOException {
    var json = new ObjectMapper();
    List<Asked> asked = new ArrayList<>();
    for (String line : Files.readAllLines(messages)) {
      JsonNode message = json.readTree(line);
      if (message.path("label").asText().equals("off-topic")) {
        asked.add(new Asked(message.path("text").asText(), "en", Set.of()));
      }
    }
    return asked;
  }
}
