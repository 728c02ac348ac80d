package handrail.assistant.conversation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;

/// Word from any node that something was added to a conversation, or is going on in it. It carries
/// ids only, and may be missed while the store is away: whoever listens looks again after a while.
public final class News implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(News.class);
  private static final String CHANNEL = "news";

  /// Of what goes on no record.
  private static final String SIGNALS = "signals";

  private static final Duration PAUSE = Duration.ofMillis(500);

  private final UnifiedJedis redis;
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<Signal>> watchers = new CopyOnWriteArrayList<>();
  private final ConcurrentMap<String, Runnable> lines = new ConcurrentHashMap<>();
  private final CountDownLatch subscribed = new CountDownLatch(1);
  private final Subscription subscription = new Subscription();
  private volatile boolean closed;

  public News(UnifiedJedis redis) {
    this.redis = redis;
  }

  /// Begins to listen; returns once the store tells us.
  public News open() {
    Thread.ofVirtual().name("news").start(this::follow);
    try {
      var _ = subscribed.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return this;
  }

  /// Calls `listener` with the id of each conversation that something was added to, until closed.
  /// The listener must be quick: one thread tells them all.
  public Listening listen(Consumer<String> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /// Tells every node what goes on in a conversation at this moment. While the store is away nobody
  /// hears of it: it is not worth a failure.
  public void signal(Signal signal) {
    try {
      redis.publish(SIGNALS, signal.line());
    } catch (JedisException away) {
      LOG.debug("A signal is lost", away);
    }
  }

  /// Calls `watcher` with each signal until closed. It must be quick, too.
  public Listening onSignal(Consumer<Signal> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  /// Answers a line at this node, until closed: whoever rings it, at any node, is told that it is
  /// answered. One listener a line. While the store is away nobody is heard; it is answered again
  /// after.
  public Listening answer(String line, Runnable rung) {
    lines.put(line, rung);
    subscription.follow(line);
    return () -> {
      lines.remove(line);
      subscription.leave(line);
    };
  }

  /// Rings a line; whether a node answers it.
  public boolean ring(String line) {
    return redis.publish(line, "") > 0;
  }

  /// Lasts until it is closed.
  public interface Listening extends AutoCloseable {
    @Override
    void close();
  }

  /// Waits until something holds in a conversation, or the time is up. Looks again whenever
  /// something is added to it: what is added may be what the caller knows already.
  public void await(String conversation, Duration wait, Check check) {
    var added = new Semaphore(0);
    Consumer<String> listener =
        id -> {
          if (id.equals(conversation)) {
            added.release();
          }
        };
    listeners.add(listener);
    try {
      long until = System.nanoTime() + wait.toNanos();
      while (!check.holds() && added.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        added.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      listeners.remove(listener);
    }
  }

  /// Something that may have become true in the meantime.
  public interface Check {
    boolean holds();
  }

  private void follow() {
    while (!closed) {
      try {
        redis.subscribe(subscription, CHANNEL, SIGNALS);
      } catch (JedisException away) {
        LOG.debug("News are interrupted", away);
      }
      pause();
    }
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    if (subscription.isSubscribed()) {
      subscription.unsubscribe();
    }
  }

  private final class Subscription extends JedisPubSub {
    /// Lines that were taken while the store was away are answered from here on.
    @Override
    public void onSubscribe(String channel, int count) {
      if (channel.equals(CHANNEL)) {
        lines.keySet().forEach(this::follow);
      }
      subscribed.countDown();
    }

    private synchronized void follow(String line) {
      try {
        subscribe(line);
      } catch (JedisException away) {
        LOG.debug("A line is not answered yet", away);
      }
    }

    private synchronized void leave(String line) {
      try {
        unsubscribe(line);
      } catch (JedisException away) {
        LOG.debug("A line is answered no longer", away);
      }
    }

    @Override
    public void onMessage(String channel, String line) {
      switch (channel) {
        case CHANNEL -> listeners.forEach(listener -> listener.accept(line));
        case SIGNALS ->
            Signal.of(line).ifPresent(signal -> watchers.forEach(each -> each.accept(signal)));
        default -> lines.getOrDefault(channel, () -> {}).run();
      }
    }
  }
}
