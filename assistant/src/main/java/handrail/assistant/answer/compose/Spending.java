package handrail.assistant.answer.compose;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What a model may cost in a day, in all and for one conversation, in tokens: what providers
/// charge by. Kept in memory, so a restart begins anew and every node has its own.
public final class Spending {
  /// Conversations remembered. More in a day than this are only held to the total.
  private static final int REMEMBERED = 20_000;

  private final long perConversation;
  private final long perDay;
  private final Clock clock;
  private final SequencedMap<String, Long> conversations = new LinkedHashMap<>(64, .75f, true);
  private LocalDate day;
  private long total;

  /// @param perConversation tokens in a day; 0 for none
  /// @param perDay tokens in a day, in all; 0 for none
  public Spending(long perConversation, long perDay, Clock clock) {
    this.perConversation = perConversation;
    this.perDay = perDay;
    this.clock = clock;
    this.day = LocalDate.now(clock);
  }

  /// Sets tokens aside for a call, so that calls made at the same time cannot together go beyond
  /// what may be spent.
  ///
  /// @return whether there were enough left
  synchronized boolean reserve(String conversation, long tokens) {
    beginDay();
    if (total + tokens > perDay || spentOn(conversation) + tokens > perConversation) {
      return false;
    }
    add(conversation, tokens);
    return true;
  }

  /// Puts what a call really used in the place of what was set aside for it.
  synchronized void settle(String conversation, long reserved, long used) {
    beginDay();
    add(conversation, used - reserved);
  }

  private void beginDay() {
    LocalDate today = LocalDate.now(clock);
    if (!today.equals(day)) {
      day = today;
      total = 0;
      conversations.clear();
    }
  }

  private long spentOn(String conversation) {
    return conversations.getOrDefault(conversation, 0L);
  }

  private void add(String conversation, long tokens) {
    total = Math.max(0, total + tokens);
    conversations.put(conversation, Math.max(0, spentOn(conversation) + tokens));
    if (conversations.size() > REMEMBERED) {
      conversations.pollFirstEntry();
    }
  }
}
