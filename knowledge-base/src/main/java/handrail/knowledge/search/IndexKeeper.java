package handrail.knowledge.search;

import handrail.knowledge.Articles;
import handrail.knowledge.article.RedisArticles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.XReadParams;
import redis.clients.jedis.resps.StreamEntry;

/// Keeps this node's search index at what is published: brings it there at the start, then follows
/// the stream of changes, whichever node they are made on.
public final class IndexKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
  private static final int BLOCK_MILLIS = 1_000;

  private final UnifiedJedis redis;
  private final Articles articles;
  private final LuceneSearch search;
  private final Thread thread =
      Thread.ofPlatform().name("index-keeper").daemon().unstarted(this::keep);
  private volatile boolean closed;

  public IndexKeeper(UnifiedJedis redis, Articles articles, LuceneSearch search) {
    this.redis = redis;
    this.articles = articles;
    this.search = search;
  }

  /// Begins, on a thread of its own.
  public IndexKeeper start() {
    thread.start();
    return this;
  }

  /// Whatever goes wrong, it begins again: changes may have been missed, and what has not changed
  /// costs nothing.
  private void keep() {
    StreamEntryID last = null;
    while (!closed) {
      try {
        last = last == null ? begin() : follow(last);
      } catch (RuntimeException trouble) {
        last = null;
        report(trouble);
        pause();
      }
    }
  }

  private void report(RuntimeException trouble) {
    if (!closed) {
      LOG.warn("Index: may be out of date, trying again ({})", trouble.toString());
    }
  }

  /// What is published after the last change has been read is either in the list or still to come.
  private StreamEntryID begin() {
    var last =
        redis.xrevrange(RedisArticles.CHANGES, (StreamEntryID) null, null, 1).stream()
            .map(StreamEntry::getID)
            .findFirst()
            .orElse(new StreamEntryID());
    search.bringTo(articles.published());
    return last;
  }

  private StreamEntryID follow(StreamEntryID last) {
    var changes =
        redis.xread(
            XReadParams.xReadParams().block(BLOCK_MILLIS), Map.of(RedisArticles.CHANGES, last));
    for (var change : changes == null ? List.<StreamEntry>of() : changes.getFirst().getValue()) {
      String id = Objects.requireNonNull(change.getFields().get("id"));
      search.bringTo(id, articles.published(id).orElse(null));
      last = change.getID();
    }
    return last;
  }

  private void pause() {
    try {
      Thread.sleep(BLOCK_MILLIS);
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  /// Waits a moment for what is being written.
  @Override
  public void close() {
    closed = true;
    try {
      thread.join(2L * BLOCK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
