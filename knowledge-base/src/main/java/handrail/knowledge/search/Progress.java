package handrail.knowledge.search;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How far the index has come, for whoever waits for it: "412 of 830 passages".
final class Progress {
  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

  /// A line every few seconds at the speed of a small machine.
  private static final int SAID_EVERY = 256;

  private final int all;
  private final AtomicInteger done = new AtomicInteger();

  Progress(int all) {
    this.all = all;
  }

  void add(int more) {
    int before = done.getAndAdd(more);
    if (before + more == all || before / SAID_EVERY < (before + more) / SAID_EVERY) {
      LOG.info("Index: {}", this);
    }
  }

  @Override
  public String toString() {
    return "%d of %d passages".formatted(done.get(), all);
  }
}
