package handrail.assistant.oversight.numbers;

import handrail.assistant.conversation.Conversations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The numbers as supervisors get them, at most a minute old. A conversation is read again only
/// when something was said or done in it since; what is kept between is what counts in it, without
/// a word of it.
public final class LatestNumbers {
  /// How far back one can look, in days.
  public static final List<Integer> PERIODS = List.of(7, 30, 90);

  private static final Duration LONGEST = Duration.ofDays(90);
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Conversations conversations;
  private final Readings readings;
  private final Clock clock;
  private final Map<String, Read> read = new HashMap<>();
  private final Map<Integer, Figures> figures = new HashMap<>();
  private Instant readAt = Instant.MIN;

  public LatestNumbers(Conversations conversations, Readings readings, Clock clock) {
    this.conversations = conversations;
    this.readings = readings;
    this.clock = clock;
  }

  private record Read(Instant changed, List<Fact> facts) {}

  /// The figures of the last days. Whoever asks while they are being read waits for them.
  ///
  /// @param days one of [#PERIODS]
  public synchronized Figures of(int days) {
    if (!readAt.plus(FRESH).isAfter(clock.instant())) {
      readAgain(clock.instant());
    }
    return figures.computeIfAbsent(days, this::sum);
  }

  private void readAgain(Instant now) {
    var changed = conversations.changedSince(now.minus(LONGEST));
    read.keySet().retainAll(changed.keySet());
    changed.forEach(this::readIfChanged);
    figures.clear();
    readAt = now;
  }

  private void readIfChanged(String id, Instant changed) {
    var before = read.get(id);
    if (before == null || !before.changed().equals(changed)) {
      read.put(id, new Read(changed, readings.of(conversations.load(id))));
    }
  }

  private Figures sum(int days) {
    return Numbers.of(
        readAt, days, read.values().stream().flatMap(one -> one.facts().stream()).toList());
  }
}
