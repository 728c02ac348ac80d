package handrail.channels.voice;

import handrail.channels.Address;
import handrail.channels.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Calls that go on from one request to the next, without a socket. What is said to a
/// caller between two requests is kept for the next.
final class Ears {
  /// A caller is heard from after each answer and each silence; no answer is read out for longer.
  private static final Duration HUNG_UP = Duration.ofMinutes(2);

  private static final long FURTHER_MILLIS = 300;

  private final ConcurrentMap<Address, Ear> open = new ConcurrentHashMap<>();
  private final Calls calls;
  private final Clock clock;

  Ears(Calls calls, Clock clock) {
    this.calls = calls;
    this.clock = clock;
  }

  /// What one caller is yet to hear.
  private final class Ear implements Calls.Call {
    private final BlockingQueue<Message> waiting = new LinkedBlockingQueue<>();
    private volatile Instant lastHeardFrom = clock.instant();

    @Override
    public boolean speak(Message message) {
      return !hasHungUp() && waiting.offer(message);
    }

    boolean hasHungUp() {
      return lastHeardFrom.plus(HUNG_UP).isBefore(clock.instant());
    }
  }

  /// A caller is on the line.
  void hearFrom(Address caller) {
    open.forEach(this::forgetIfHungUp);
    var ear = open.computeIfAbsent(caller, _ -> new Ear());
    ear.lastHeardFrom = clock.instant();
    calls.begin(caller, ear);
  }

  private void forgetIfHungUp(Address caller, Ear ear) {
    if (ear.hasHungUp()) {
      open.remove(caller, ear);
      calls.end(caller, ear);
    }
  }

  /// What is said to a caller within the time, and what follows at once.
  List<Message> listen(Address caller, Duration patience) {
    var said = new ArrayList<Message>();
    var ear = open.get(caller);
    try {
      long wait = patience.toMillis();
      var message = ear == null ? null : ear.waiting.poll(wait, TimeUnit.MILLISECONDS);
      while (ear != null && message != null) {
        said.add(message);
        message = ear.waiting.poll(FURTHER_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return said;
  }
}
