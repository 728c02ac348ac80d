package handrail.evals.answerable;

import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.assistant.answer.Answers;
import handrail.assistant.answer.Answers.Found;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.Answers.Within;
import handrail.channels.Channel;
import handrail.evals.answerable.Asked.Outcome;
import handrail.evals.data.Query;
import handrail.evals.metric.Latencies;
import handrail.evals.report.Progress;
import handrail.evals.retrieval.IndexedCorpus;
import handrail.knowledge.Basis;
import handrail.knowledge.Search;
import handrail.knowledge.Search.Hit;
import handrail.knowledge.Search.NotReady;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/// Does the service answer what it can, and decline what it cannot?
public final class Answerable {
  /// As many passages as the service looks at.
  private static final int LOOKED_AT = 20;

  private final Answers answers;
  private final Search search;
  private final EmbeddingModel model;
  private final Latencies took = new Latencies();

  /// @param answers the service's, over a corpus
  /// @param search over the same corpus, for what words or meaning alone would say
  public Answerable(Answers answers, Search search, EmbeddingModel model) {
    this.answers = answers;
    this.search = search;
    this.model = model;
  }

  /// Asks every question; all of them have been judged answerable or not.
  public AnswerableReport run(List<Query> questions) {
    var progress = Progress.of("questions", questions.size());
    var asked = questions.stream().map(question -> ask(question, progress)).toList();
    return AnswerableReport.of(asked, took.summary());
  }

  private Asked ask(Query question, Progress progress) {
    var within = new Within("", page(question.history()));
    long start = System.nanoTime();
    Found found =
        answers.answer(
            new Question(question.text(), question.history(), "en", Channel.WEB_CHAT, within));
    took.add(Duration.ofNanos(System.nanoTime() - start));
    progress.step();
    return switch (found) {
      case Found.Answered it -> asked(question, quoted(question, Outcome.ANSWERED, it));
      case Found.Unsure(var it, _) -> asked(question, quoted(question, Outcome.UNSURE, it));
      case Found.Clarify it -> asked(question, unanswered(question, Outcome.CLARIFIED, it.basis()));
      case Found.Differ it -> asked(question, unanswered(question, Outcome.UNKNOWN, it.basis()));
      case Found.Unknown it -> asked(question, unanswered(question, Outcome.UNKNOWN, it.basis()));
      case Found.NotReady(), Found.SwitchedOff _ ->
          throw new IllegalStateException("The index is not ready");
    };
  }

  /// The page that the last answer was from when the earlier questions were asked one by one.
  private String page(List<String> history) {
    String page = "";
    for (int i = 0; i < history.size(); i++) {
      var within = new Within("", page);
      var earlier =
          new Question(history.get(i), history.subList(0, i), "en", Channel.WEB_CHAT, within);
      if (answers.answer(earlier) instanceof Found.Answered answered) {
        page = answered.citations().getFirst().url().toString();
      }
    }
    return page;
  }

  private record Came(Outcome outcome, Basis basis, boolean right, boolean cited) {}

  private static Came quoted(Query question, Outcome outcome, Found.Answered it) {
    boolean right = right(question, it.citations().getFirst().url().toString());
    boolean cited = Figures.areCited(it.text(), it.citations());
    return new Came(outcome, it.basis(), right, cited);
  }

  /// The page in hand is the one found first.
  private static Came unanswered(Query question, Outcome outcome, Basis basis) {
    String page = basis.passages().isEmpty() ? "" : basis.passages().getFirst().article();
    return new Came(outcome, basis, right(question, address(page)), true);
  }

  private static boolean right(Query question, String address) {
    List<String> pages = question.rightOnes();
    return answerable(question)
        && (pages.isEmpty() || pages.stream().map(Answerable::address).anyMatch(address::equals));
  }

  private static String address(String entry) {
    return IndexedCorpus.address(entry).toString();
  }

  private static boolean answerable(Query question) {
    return Objects.requireNonNull(question.answerable());
  }

  private Asked asked(Query question, Came came) {
    List<Hit> hits = found(question.text());
    return new Asked(
        answerable(question),
        came.outcome(),
        came.right(),
        came.basis().confidence(),
        most(hits, Hit::lexicalScore),
        most(hits, Hit::cosine),
        came.cited());
  }

  private List<Hit> found(String text) {
    try {
      return search.find(new Search.Query(text, model.embed(text).content(), "en", LOOKED_AT));
    } catch (NotReady e) {
      throw new IllegalStateException("The index is there and yet not ready", e);
    }
  }

  private static double most(List<Hit> hits, ToDoubleFunction<Hit> score) {
    return hits.stream().mapToDouble(score).max().orElse(0);
  }
}
