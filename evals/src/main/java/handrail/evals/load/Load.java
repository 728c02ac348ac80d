package handrail.evals.load;

import handrail.evals.chat.ChatClient;
import handrail.evals.metric.Latencies;
import handrail.evals.report.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// Many citizens at the chat at once, each asking a few routine questions one after the other.
public final class Load {
  /// Questions in one conversation.
  static final int TURNS = 4;

  /// A reply that takes longer counts as an error.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChatClient citizen;
  private final List<String> questions;
  private final Latencies took = new Latencies();
  private final AtomicInteger errors = new AtomicInteger();
  private final Map<String, Integer> kinds = new ConcurrentHashMap<>();

  /// @param questions in the order in which they are asked, four in a conversation
  public Load(ChatClient citizen, List<String> questions) {
    this.citizen = citizen;
    this.questions = questions;
  }

  /// What came of it.
  ///
  /// @param replies from the question being posted to its reply being there to read
  /// @param kinds how many replies were answers, offers, ...
  /// @param errors questions that got no reply, or none in time
  public record Outcome(
      int conversations,
      Latencies.Summary replies,
      Map<String, Integer> kinds,
      double turnsPerSecond,
      int errors) {}

  /// Leads a conversation for every four questions, at most so many at once.
  public Outcome run(int concurrency) throws InterruptedException {
    int conversations = questions.size() / TURNS;
    var progress = Progress.of("conversations", conversations);
    var free = new Semaphore(concurrency);
    long start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < conversations; i++) {
        int number = i;
        free.acquire();
        threads.execute(() -> lead(number, free, progress));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    var replies = took.summary();
    return new Outcome(
        conversations, replies, new TreeMap<>(kinds), replies.count() / seconds, errors.get());
  }

  private void lead(int number, Semaphore free, Progress progress) {
    int asked = 0;
    try {
      var chat = citizen.open();
      for (; asked < TURNS; asked++) {
        ask(chat, number * TURNS + asked);
      }
    } catch (IOException | RuntimeException e) {
      errors.addAndGet(TURNS - asked);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      free.release();
      progress.step();
    }
  }

  private void ask(ChatClient.Chat chat, int number) throws IOException, InterruptedException {
    long start = System.nanoTime();
    long seq = citizen.say(chat, "question-" + number, questions.get(number));
    var reply = citizen.reply(chat, seq, PATIENCE).orElseThrow(() -> new IOException("no reply"));
    took.add(Duration.ofNanos(System.nanoTime() - start));
    kinds.merge(reply.kind(), 1, Integer::sum);
  }
}
