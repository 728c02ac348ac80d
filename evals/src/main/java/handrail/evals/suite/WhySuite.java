package handrail.evals.suite;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import handrail.assistant.answer.extract.ExtractedAnswers;
import handrail.channels.Channel;
import handrail.evals.data.Entry;
import handrail.evals.data.Query;
import handrail.evals.report.Report;
import handrail.evals.retrieval.IndexedCorpus;
import handrail.evals.why.Explanations;
import handrail.evals.why.Step;
import handrail.evals.why.WhyReport;
import handrail.knowledge.Revision;
import handrail.knowledge.Search;
import handrail.knowledge.Search.NotReady;
import handrail.knowledge.article.ArticleFolder;
import handrail.knowledge.search.LuceneSearch;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `why`: what did each step of answering make of each question?
@Command(
    name = "why",
    description = "What did each step of answering make of each question? --out has a line each.")
final class WhySuite extends Suite {
  @Option(
      names = "--corpus",
      paramLabel = "corpus.jsonl",
      description = "without it the articles of Northmoor are asked")
  @Nullable Path corpus;

  @Option(names = "--questions", required = true, paramLabel = "questions.jsonl")
  Path questions = Path.of("");

  @Option(
      names = "--step",
      paramLabel = "STEP",
      description = "understand, search, read, judge or say; without it all of them")
  @Nullable String step;

  @Option(names = "--language", paramLabel = "TAG", description = "of the questions")
  String language = "en";

  @Option(names = "--channel", paramLabel = "NAME", description = "web, sms or voice")
  String channel = Channel.WEB_CHAT.wireName();

  private final EmbeddingModel model = new AllMiniLmL6V2QuantizedEmbeddingModel();
  private final Clock clock = Clock.systemUTC();

  @Override
  Report run() throws NotReady {
    var wanted = step == null ? EnumSet.allOf(Step.class) : EnumSet.of(Step.named(step));
    var by = channel();
    var asked = Query.read(questions);
    if (corpus == null) {
      try (var search = LuceneSearch.inMemory(model, clock)) {
        search.bringTo(northmoor());
        return explained(search, by, asked, wanted);
      }
    }
    try (var indexed = new IndexedCorpus(IndexedCorpus.cut(Entry.read(corpus)), model, clock)) {
      return explained(indexed.search(), by, asked, wanted);
    }
  }

  private WhyReport explained(Search search, Channel by, List<Query> asked, EnumSet<Step> wanted)
      throws NotReady {
    var answers = new ExtractedAnswers(search, model, clock);
    return new Explanations(answers, language, by).of(asked, wanted);
  }

  private static List<Revision> northmoor() {
    return ArticleFolder.northmoor().stream()
        .map(one -> new Revision(one, 1, Revision.State.PUBLISHED, "", Instant.EPOCH, ""))
        .toList();
  }

  private Channel channel() {
    return Arrays.stream(Channel.values())
        .filter(known -> known.wireName().equals(channel))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("--channel is one of " + channels()));
  }

  private static String channels() {
    return Arrays.stream(Channel.values()).map(Channel::wireName).collect(Collectors.joining(", "));
  }
}
