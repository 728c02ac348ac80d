package handrail.evals.soak;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/// What a page does when the service cannot be reached: it tries again.
final class Patience {
  /// So long somebody waits for a reply.
  static final Duration FOR_A_REPLY = Duration.ofSeconds(90);

  private static final Duration LONGEST = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final AtomicInteger tried = new AtomicInteger();

  /// How often something had to be tried again.
  int triedAgain() {
    return tried.get();
  }

  /// Does something, again and again until it is done.
  <T> T until(Callable<T> done) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (true) {
      try {
        return done.call();
      } catch (IOException notNow) {
        giveUp(deadline, notNow);
        count(notNow);
        Thread.sleep(PAUSE);
      } catch (InterruptedException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
  }

  /// That it took long is no failure.
  private void count(IOException notNow) {
    if (!(notNow instanceof HttpTimeoutException)) {
      tried.incrementAndGet();
    }
  }

  private static void giveUp(long deadline, IOException notNow) throws IOException {
    if (System.nanoTime() > deadline) {
      throw notNow;
    }
  }
}
