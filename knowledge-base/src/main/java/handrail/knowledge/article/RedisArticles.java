package handrail.knowledge.article;

import handrail.knowledge.Article;
import handrail.knowledge.Articles;
import handrail.knowledge.Revision;
import handrail.knowledge.Revision.State;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.UnifiedJedis;

/// Articles in Redis. All keys share the hash tag `{articles}`: `newest` and `published` map an
/// article's id to a revision number, `revisions:ID` a number to the revision, and the stream
/// `changes` names every article that was published or withdrawn.
public final class RedisArticles implements Articles {
  /// The stream every node follows to keep its index.
  public static final String CHANGES = "{articles}:changes";

  private static final String NEWEST = "{articles}:newest";
  private static final String PUBLISHED = "{articles}:published";
  private static final String SEEDED = "{articles}:seeded";
  private static final LuaScript SAVE = LuaScript.of("save");
  private static final LuaScript MOVE = LuaScript.of("move");

  private static final Logger LOG = LoggerFactory.getLogger(RedisArticles.class);

  private final UnifiedJedis redis;
  private final Clock clock;
  private final RevisionJson json = new RevisionJson();

  public RedisArticles(UnifiedJedis redis, Clock clock) {
    this.redis = redis;
    this.clock = clock;
  }

  /// Publishes articles into a store that has never held any; a start that was killed half way goes
  /// on where it stopped.
  ///
  /// @param editor in whose name
  public void seed(List<Article> articles, String editor) {
    if (redis.exists(SEEDED)) {
      return;
    }
    articles.forEach(article -> seed(article, editor));
    redis.set(SEEDED, "1");
  }

  private void seed(Article article, String editor) {
    try {
      var newest = revisions(article.id()).stream().findFirst();
      var draft = newest.isPresent() ? newest.get() : save(article, 0, editor, "");
      if (draft.number() == 1 && draft.state() == State.DRAFT) {
        move(article.id(), 1, State.PUBLISHED, editor);
      }
    } catch (Overtaken e) {
      LOG.info("Article {} is being published by another node", article.id());
    }
  }

  @Override
  public List<Revision> published() {
    return all(PUBLISHED);
  }

  @Override
  public List<Revision> newest() {
    return all(NEWEST);
  }

  private List<Revision> all(String index) {
    var numbers = redis.hgetAll(index);
    try (var pipeline = redis.pipelined()) {
      var found =
          numbers.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .map(entry -> pipeline.hget(revisionsKey(entry.getKey()), entry.getValue()))
              .toList();
      pipeline.sync();
      return found.stream().map(text -> json.read(text.get())).toList();
    }
  }

  @Override
  public Optional<Revision> published(String id) {
    return Optional.ofNullable(redis.hget(PUBLISHED, id))
        .map(number -> redis.hget(revisionsKey(id), number))
        .map(json::read);
  }

  @Override
  public List<Revision> revisions(String id) {
    return redis.hgetAll(revisionsKey(id)).values().stream()
        .map(json::read)
        .sorted(Comparator.comparingInt(Revision::number).reversed())
        .toList();
  }

  @Override
  public Revision save(Article article, int basedOn, String editor, String note) throws Overtaken {
    var draft = new Revision(article, basedOn + 1, State.DRAFT, editor, clock.instant(), note);
    long number =
        (Long)
            SAVE.run(
                redis,
                List.of(NEWEST, revisionsKey(article.id())),
                List.of(article.id(), Integer.toString(basedOn), json.write(draft)));
    if (number < 0) {
      throw overtaken(article.id());
    }
    return draft;
  }

  @Override
  public Revision move(String id, int number, State to, String editor) throws Overtaken {
    var revision = at(id, number).orElseThrow(() -> overtaken(id));
    var published = published(id);
    var before = published.filter(each -> each.number() != number);
    boolean isPublic = published.isPresent() && before.isEmpty();
    if (isPublic && effect(to).equals("keep")) {
      throw overtaken(id);
    }
    var moved =
        new Revision(revision.article(), number, to, editor, clock.instant(), revision.note());
    long done =
        (Long)
            MOVE.run(
                redis,
                List.of(NEWEST, revisionsKey(id), PUBLISHED, CHANGES),
                List.of(
                    id,
                    Integer.toString(number),
                    json.write(moved),
                    published.map(each -> Integer.toString(each.number())).orElse(""),
                    before.map(RedisArticles::superseded).map(json::write).orElse(""),
                    effect(to)));
    if (done < 0) {
      throw overtaken(id);
    }
    return moved;
  }

  private Optional<Revision> at(String id, int number) {
    return Optional.ofNullable(redis.hget(revisionsKey(id), Integer.toString(number)))
        .map(json::read);
  }

  private static String effect(State to) {
    return switch (to) {
      case PUBLISHED -> "publish";
      case ARCHIVED -> "withdraw";
      case DRAFT, SUBMITTED, APPROVED, SUPERSEDED -> "keep";
    };
  }

  private static Revision superseded(Revision before) {
    return new Revision(
        before.article(),
        before.number(),
        State.SUPERSEDED,
        before.editor(),
        before.at(),
        before.note());
  }

  private Overtaken overtaken(String id) {
    return new Overtaken(
        revisions(id).stream()
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no article " + id)));
  }

  private static String revisionsKey(String id) {
    return "{articles}:revisions:" + id;
  }
}
