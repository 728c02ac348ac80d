package handrail.evals.load;

import handrail.evals.chat.ChatClient;
import handrail.evals.metric.Latencies;
import handrail.evals.report.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// Many citizens at the chat at once, each asking a few routine questions one after the other.
public final class Load {
  /// Questions in one conversation.
  private static final int TURNS = 4;

  /// A reply that takes longer counts as an error.
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChatClient citizen;
  private final List<String> questions;
  private final Latencies took = new Latencies();
  private final AtomicInteger errors = new AtomicInteger();

  public Load(ChatClient citizen, List<String> questions) {
    this.citizen = citizen;
    this.questions = questions;
  }

  /// What came of it.
  ///
  /// @param replies from the question being posted to its reply being there to read
  /// @param errors questions that got no reply, or none in time
  public record Outcome(
      int conversations, Latencies.Summary replies, double turnsPerSecond, int errors) {}

  /// Leads conversations, at most so many at once.
  public Outcome run(int conversations, int concurrency) throws InterruptedException {
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
    return new Outcome(conversations, replies, replies.count() / seconds, errors.get());
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
    long seq = citizen.say(chat, "question-" + number, questions.get(number % questions.size()));
    if (citizen.reply(chat, seq, PATIENCE).isEmpty()) {
      throw new IOException("no reply");
    }
    took.add(Duration.ofNanos(System.nanoTime() - start));
  }
}
