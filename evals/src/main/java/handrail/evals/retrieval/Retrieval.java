package handrail.evals.retrieval;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.extract.ExtractedAnswers;
import handrail.assistant.answer.text.Spelling;
import handrail.channels.Channel;
import handrail.evals.data.Entry;
import handrail.evals.data.Qrels;
import handrail.evals.data.Query;
import handrail.evals.metric.Latencies;
import handrail.evals.report.Progress;
import handrail.evals.retrieval.Scores.Found;
import handrail.knowledge.Passage;
import handrail.knowledge.Search;
import handrail.knowledge.Search.Hit;
import handrail.knowledge.Search.NotReady;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How well the service's search finds what answers a question.
public final class Retrieval {
  /// As many passages as the service looks at.
  private static final int SERVED = 20;

  /// Everything that both sides of the search look at.
  private static final int ALL = 100;

  private final EmbeddingModel model;
  private final Clock clock;

  public Retrieval(EmbeddingModel model, Clock clock) {
    this.model = model;
    this.clock = clock;
  }

  /// Questions with their answers.
  ///
  /// @param corpus the texts
  /// @param passages what is indexed of them
  public record Task(List<Entry> corpus, List<Passage> passages, List<Query> queries, Qrels qrels) {
    List<Query> scored() {
      return queries.stream().filter(query -> qrels.relevant().containsKey(query.id())).toList();
    }
  }

  /// Indexes, asks and scores; beside the service, each of its two sides alone and LangChain4j's
  /// easy RAG.
  public RetrievalReport run(Task task) {
    long start = System.nanoTime();
    try (var corpus = new IndexedCorpus(task.passages(), model, clock)) {
      double seconds = (System.nanoTime() - start) / 1e9;
      var easy = new EasyRag(task.corpus(), model);
      var asking = new Asking(corpus.search(), vector -> Map.of("easy RAG", easy.find(vector)));
      return asking.all(task, task.passages().size() / seconds);
    }
  }

  /// Asks and scores over what has been indexed already, without easy RAG.
  public RetrievalReport run(Task task, IndexedCorpus corpus) {
    return new Asking(corpus.search(), _ -> Map.of()).all(task, Double.NaN);
  }

  private static RetrievalReport report(
      Task task, double speed, Latencies.Summary took, Map<String, List<Found>> found) {
    Map<String, Scores> scores = new LinkedHashMap<>();
    found.forEach((name, each) -> scores.put(name, Scores.of(each)));
    return new RetrievalReport(
        task.corpus().size(), task.passages().size(), task.scored().size(), speed, took, scores);
  }

  /// Asks questions of everything.
  private final class Asking {
    private final Search search;
    private final Function<Embedding, Map<String, List<String>>> others;
    private final Spelling spelling;
    private final ExtractedAnswers answers;
    private final Latencies took = new Latencies();

    /// @param others ways of finding that are not the service's
    Asking(Search search, Function<Embedding, Map<String, List<String>>> others) {
      this.search = search;
      this.others = others;
      this.spelling = new Spelling(search);
      this.answers = new ExtractedAnswers(search, model, clock);
    }

    RetrievalReport all(Task task, double passagesPerSecond) {
      Map<String, List<Found>> found = new LinkedHashMap<>();
      var progress = Progress.of("questions", task.scored().size());
      for (Query query : task.scored()) {
        var relevant = task.qrels().relevant().getOrDefault(query.id(), Map.of());
        ranked(query)
            .forEach(
                (name, ranked) ->
                    found
                        .computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(new Found(ranked, relevant)));
        progress.step();
      }
      return report(task, passagesPerSecond, took.summary(), found);
    }

    private Map<String, List<String>> ranked(Query query) {
      try {
        long start = System.nanoTime();
        List<Hit> served = served(query);
        took.add(Duration.ofNanos(System.nanoTime() - start));
        Embedding vector = model.embed(query.text()).content();
        Ranks ranks = Ranks.of(served, find(query.text(), vector, ALL));
        Map<String, List<String>> ranked = new LinkedHashMap<>();
        ranked.put("service", ranks.service());
        ranked.put("BM25 alone", ranks.words());
        ranked.put("vectors alone", ranks.meaning());
        ranked.putAll(others.apply(vector));
        return ranked;
      } catch (NotReady e) {
        throw new IllegalStateException("The index is there and yet not ready", e);
      }
    }

    /// A question that follows others is understood from them as the service does it.
    private List<Hit> served(Query query) throws NotReady {
      String meant = spelling.mended(query.text(), "en");
      return query.history().isEmpty()
          ? find(meant, model.embed(meant).content(), SERVED)
          : answers
              .look(new Question(query.text(), query.history(), "en", Channel.WEB_CHAT))
              .hits();
    }

    private List<Hit> find(String text, Embedding vector, int limit) throws NotReady {
      return search.find(new Search.Query(text, vector, "en", limit));
    }
  }
}
