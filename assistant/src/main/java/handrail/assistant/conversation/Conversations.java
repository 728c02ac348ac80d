package handrail.assistant.conversation;

import handrail.channels.Address;
import handrail.channels.InboundMessage;
import handrail.channels.Inbox.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All conversations with all their turns. What a method has returned from is durable.
///
/// Every method may throw a `JedisException` when the store cannot be reached; whether a write was
/// applied is then unknown.
public interface Conversations {
  /// The conversation that goes with an address: a chat's own id, and for a telephone number an id
  /// from which the number cannot be read.
  String idOf(Address address);

  /// Takes in a citizen's message, once: the same message id again changes nothing.
  Receipt remember(InboundMessage message);

  /// A conversation as it stands now; empty of turns when nothing has been said in it.
  default Conversation load(String id) {
    return load(List.of(id)).getFirst();
  }

  /// Several at once, in the order in which they are asked for.
  List<Conversation> load(List<String> ids);

  /// The place of the newest turn of a conversation; 0 when nothing has been said in it.
  long lastSeq(String id);

  /// Adds turns, unless the conversation has changed since it was loaded.
  ///
  /// @return the place of the first turn; empty when overtaken: load again and decide again
  /// @throws Repeated when the change's message had been taken in before
  OptionalLong commit(Change change) throws Repeated;

  /// Something to add, and what it was decided on.
  ///
  /// @param on the conversation as it was loaded
  /// @param turns in order; never empty
  /// @param handoff the new state of the handoff it is about, if any
  /// @param messageId makes the change happen once; null when the version alone does
  /// @param unlessWritten whether words of the citizen since then overtake it too
  record Change(
      Conversation on,
      List<Turn> turns,
      @Nullable Handoff handoff,
      @Nullable String messageId,
      boolean unlessWritten) {
    public Change(Conversation on, List<Turn> turns) {
      this(on, turns, null, null, false);
    }

    /// The times at which somebody must look again because of it.
    List<Instant> wakes(Instant now) {
      var later = turns.stream().flatMap(turn -> turn.due().stream());
      return Stream.concat(later, Stream.ofNullable(handoff).flatMap(h -> h.due(now).stream()))
          .toList();
    }
  }

  /// The oldest message of a conversation that waits to be sent, now claimed by the caller.
  Optional<Claimed> claim(String id);

  /// The claimed message has gone; what the provider calls it is kept for some days, since its word
  /// that the message did not arrive comes later.
  void sent(String id, long seq, String providerId);

  /// Which message a provider speaks of; empty when it is none of ours, or too old.
  Optional<Sent> sentAs(String providerId);

  /// A message that has gone.
  record Sent(String conversation, long seq) {}

  /// The claimed message has gone, or never will.
  void settle(String id, long seq);

  /// The claimed message has not gone and waits again.
  void release(String id, long seq);

  /// Conversations with work that began before `until` and may not have been finished.
  List<Unfinished> unfinished(Instant until);

  /// There is nothing left to do in a conversation, unless something new has come since.
  void finished(Unfinished work);

  /// Conversations in which something has to be done by now, though nobody says anything.
  List<Unfinished> due(Instant now);

  /// Looks into a conversation at that time.
  void wake(String id, Instant at);

  /// What was due is done.
  void attended(Unfinished due);

  /// The state of a handoff; empty when there is no such.
  Optional<Handoff> handoff(String handoffId);

  /// Every handoff that is not closed, in no order.
  List<Handoff> openHandoffs();

  /// The conversations in which something was said or done since a moment, each with when that was
  /// last.
  Map<String, Instant> changedSince(Instant moment);

  /// Conversations from which there is something to learn, the newest first.
  List<String> lessons();

  /// Conversations the assistant has answered in, those it answered in last first.
  ///
  /// @param most how many at most
  List<String> answered(int most);

  /// The place of the newest turn of each of these conversations.
  Map<String, Long> newest(Set<String> ids);

  /// A message that waits to be sent.
  ///
  /// @param since when a process that did not come back began to send it; null when nobody has
  record Claimed(long seq, @Nullable Instant since) {}

  /// A conversation with work begun and not known to be finished.
  record Unfinished(String id, String mark) {}

  /// The same message had been taken in before.
  final class Repeated extends Exception {
    private static final long serialVersionUID = 1;
  }
}
