package handrail.assistant.promise;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.CallTried;
import handrail.assistant.conversation.Turn.HandoffOpened;
import handrail.assistant.conversation.Turn.PromiseBroken;
import handrail.assistant.conversation.Turn.PromiseKept;
import handrail.assistant.conversation.Turn.PromiseMade;
import handrail.assistant.conversation.Turn.WorkerSaid;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a citizen was promised, read off the timeline: by when somebody is in touch, and what
/// workers promised themselves.
public final class Promises {
  private final Conversation conversation;

  private Promises(Conversation conversation) {
    this.conversation = conversation;
  }

  /// All of them, in the order in which they were first made.
  public static List<Promise> of(Conversation conversation) {
    return new Promises(conversation).all();
  }

  private List<Promise> all() {
    var made = new LinkedHashMap<String, Promise>();
    for (var entry : conversation.timeline()) {
      switch (entry.turn()) {
        case HandoffOpened opened -> renew(made, entry.seq(), opened.handoff());
        case PromiseMade promise -> made.put(promise.promise(), settled(entry.seq(), promise));
        default -> {}
      }
    }
    return List.copyOf(made.values());
  }

  /// Asked for again without another time, the promise is still the first one. One that has been
  /// broken stays on record beside the new one.
  private void renew(Map<String, Promise> made, long opened, Handoff handoff) {
    var before = made.get(handoff.id());
    if (before == null || !before.dueBy().equals(handoff.dueBy())) {
      if (before != null && before.wasBroken()) {
        made.put(before.id() + "@" + before.madeAt(), before);
      }
      made.put(handoff.id(), toBeInTouch(opened, handoff));
    }
  }

  /// Kept once a worker has written or has reached her, or has closed it.
  private Promise toBeInTouch(long opened, Handoff handoff) {
    var holder = holderAfter(opened, handoff.id());
    var touched = turns(opened).filter(Promises::isWordOfWorker).map(Turn::at).findFirst();
    return new Promise(
        handoff.id(),
        handoff.id(),
        holder.map(Turn.Worker::id).orElse(handoff.team()),
        holder.orElse(null),
        handoff.promised(),
        handoff.dueBy(),
        opened,
        state(opened, handoff.id(), handoff.dueBy(), touched),
        touched.or(() -> brokenAt(opened, handoff.id())).orElse(null));
  }

  private Promise settled(long seq, PromiseMade made) {
    var kept =
        turns(0)
            .flatMap(
                turn ->
                    turn instanceof PromiseKept done && done.promise().equals(made.promise())
                        ? Stream.of(done.at())
                        : Stream.empty())
            .findFirst();
    return new Promise(
        made.promise(),
        made.handoff(),
        made.worker().id(),
        made.worker(),
        made.what(),
        made.dueBy(),
        seq,
        state(0, made.promise(), made.dueBy(), kept),
        kept.or(() -> brokenAt(0, made.promise())).orElse(null));
  }

  private Promise.State state(long since, String id, Instant dueBy, Optional<Instant> done) {
    if (done.isEmpty()) {
      return brokenAt(since, id).isPresent() ? Promise.State.BROKEN : Promise.State.OPEN;
    }
    return done.get().isAfter(dueBy) ? Promise.State.KEPT_LATE : Promise.State.KEPT;
  }

  private Optional<Instant> brokenAt(long since, String id) {
    return turns(since)
        .flatMap(
            turn ->
                turn instanceof PromiseBroken broken && broken.promise().equals(id)
                    ? Stream.of(broken.at())
                    : Stream.empty())
        .findFirst();
  }

  private Optional<Turn.Worker> holderAfter(long opened, String handoff) {
    return turns(opened)
        .flatMap(
            turn ->
                turn instanceof Turn.HandoffAccepted taken && taken.handoff().equals(handoff)
                    ? Stream.of(taken.worker())
                    : Stream.empty())
        .reduce((_, last) -> last);
  }

  private static boolean isWordOfWorker(Turn turn) {
    return turn instanceof WorkerSaid
        || turn instanceof Turn.HandoffClosed
        || (turn instanceof CallTried call && call.reached() == CallTried.Reached.REACHED);
  }

  private Stream<Turn> turns(long after) {
    return conversation.timeline().stream().filter(entry -> entry.seq() > after).map(Entry::turn);
  }
}
