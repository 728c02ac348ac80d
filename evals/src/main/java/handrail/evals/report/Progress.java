package handrail.evals.report;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Says how far something is: on a terminal one line that moves, elsewhere a line now and then.
public final class Progress {
  private static final Duration ON_A_TERMINAL = Duration.ofMillis(200);
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);

  private final PrintStream out;
  private final boolean terminal;
  private final String what;
  private final int all;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicLong said = new AtomicLong(System.nanoTime());

  private Progress(PrintStream out, boolean terminal, String what, int all) {
    this.out = out;
    this.terminal = terminal;
    this.what = what;
    this.all = all;
  }

  /// Progress on standard error, so that results can be piped on.
  public static Progress of(String what, int all) {
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    return new Progress(System.err, terminal, what, all);
  }

  /// One more is done; safe to call from many threads.
  public void step() {
    int now = done.incrementAndGet();
    long last = said.get();
    long pause = (terminal ? ON_A_TERMINAL : ELSEWHERE).toNanos();
    boolean due = System.nanoTime() - last >= pause && said.compareAndSet(last, System.nanoTime());
    if (due || (terminal && now == all)) {
      out.print((terminal ? "\r" : "") + what + ": " + now + " of " + all + (terminal ? "" : "\n"));
    }
    if (terminal && now == all) {
      out.println();
    }
  }
}
