package handrail.assistant;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.assistant.answer.Answers;
import handrail.assistant.answer.compose.ComposedAnswers;
import handrail.assistant.answer.compose.ModelCalls;
import handrail.assistant.answer.compose.Spending;
import handrail.assistant.answer.extract.ExtractedAnswers;
import handrail.assistant.answer.text.MiniLm;
import handrail.assistant.answer.text.Vectors;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Journal;
import handrail.assistant.conversation.News;
import handrail.assistant.conversation.Presence;
import handrail.assistant.conversation.RedisConversations;
import handrail.assistant.conversation.Secret;
import handrail.assistant.oversight.Switch;
import handrail.assistant.oversight.SwitchedAnswers;
import handrail.assistant.store.EmbeddedRedis;
import handrail.assistant.store.Stores;
import handrail.assistant.triage.Classifier;
import handrail.assistant.triage.SafetyScreen;
import handrail.assistant.triage.SafetyWords;
import handrail.assistant.triage.Screening;
import handrail.assistant.wording.Wording;
import handrail.knowledge.Article;
import handrail.knowledge.article.ArticleFolder;
import handrail.knowledge.article.RedisArticles;
import handrail.knowledge.search.IndexKeeper;
import handrail.knowledge.search.LuceneSearch;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.UnifiedJedis;

/// What is kept and what is found in it: the words, the store, the conversations, the articles,
/// their search, and the answers drawn from them.
final class Storeroom implements AutoCloseable {
  private final Settings settings;
  private final Clock clock;
  final ObjectMapper json = Json.forStore();
  final Wording wording = new Wording();
  final SafetyWords safetyWords = new SafetyWords();
  final SafetyScreen screen = new SafetyScreen(Classifier.shipped());

  private final DataFolder data;
  private final @Nullable EmbeddedRedis embedded;
  final UnifiedJedis redis;
  final Secret secret;
  final News news;
  final Conversations conversations;
  final Journal journal;
  final RedisArticles articles;
  final EmbeddingModel embeddings;
  final Vectors vectors;
  final LuceneSearch search;
  final Switch onOff;
  final Answers answers;
  private final IndexKeeper indexKeeper;

  /// Only the store runs before [#fill()].
  Storeroom(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.data = DataFolder.take(settings.data());
    this.embedded = embedded();
    this.redis = Stores.open(storeUri());
    this.secret = Secret.in(redis);
    this.news = new News(redis);
    this.conversations = new RedisConversations(redis, json, secret, clock);
    this.journal = new Journal(data.path(), json);
    this.articles = new RedisArticles(redis, clock);
    this.embeddings = embeddings(data.path());
    this.vectors = new Vectors(embeddings);
    this.search = LuceneSearch.open(data.path().resolve("index"), embeddings, clock);
    this.onOff = new Switch(redis, json, clock);
    this.answers = new SwitchedAnswers(saidAnswers(), onOff);
    this.indexKeeper = new IndexKeeper(redis, articles, search);
  }

  private @Nullable EmbeddedRedis embedded() {
    return settings.redis() == null ? EmbeddedRedis.in(data.path().resolve("redis")) : null;
  }

  private URI storeUri() {
    return embedded == null ? Objects.requireNonNull(settings.redis()) : embedded.uri();
  }

  private static EmbeddingModel embeddings(Path data) {
    System.setProperty("DJL_CACHE_DIR", data.resolve("native").toString());
    return new MiniLm();
  }

  private Answers saidAnswers() {
    var extracts = new ExtractedAnswers(search, vectors, clock);
    var model = settings.model();
    return model == null
        ? extracts
        : new ComposedAnswers(
            extracts,
            modelCalls(model),
            (said, earlier) -> screen.check(said, earlier) instanceof Screening.Clear);
  }

  private ModelCalls modelCalls(Settings.Model model) {
    return new ModelCalls(
        ComposedAnswers.model(model.url(), model.name(), model.key()),
        new Spending(model.tokensPerConversation(), model.tokensPerDay(), clock),
        clock);
  }

  /// Puts the first articles into a store that has never held any, and keeps the search at them.
  void fill() {
    articles.seed(content(), Parts.COUNCIL);
    indexKeeper.start();
  }

  private List<Article> content() {
    return settings.content() == null
        ? ArticleFolder.northmoor()
        : ArticleFolder.read(settings.content());
  }

  Presence presence() {
    return new Presence(redis, news, clock);
  }

  @Override
  public void close() {
    indexKeeper.close();
    news.close();
    search.close();
    redis.close();
    if (embedded != null) {
      embedded.close();
    }
    data.close();
  }
}
