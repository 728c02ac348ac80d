package handrail.assistant.oversight.numbers;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.conversation.Turn.HandoffAccepted;
import handrail.assistant.conversation.Turn.HandoffClosed;
import handrail.assistant.conversation.Turn.HandoffOpened;
import handrail.assistant.conversation.Turn.HandoffPassedOn;
import handrail.assistant.conversation.Turn.HandoffStepped;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.conversation.Turn.WorkerSaid;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One handoff as its conversation tells it, from when it was first asked for.
///
/// @param handoff as it was when it was first opened
/// @param opened the place of the turn that asked for a person
record Encounter(Conversation conversation, Handoff handoff, long opened) {

  /// A time that was not measured at the desk counts for no more than this, however long the
  /// conversation stood open.
  private static final Duration LONGEST = Duration.ofMinutes(30);

  /// All of a conversation, oldest first. Asked for again it is still the first one.
  static List<Encounter> of(Conversation conversation) {
    var found = new LinkedHashMap<String, Encounter>();
    for (var entry : conversation.timeline()) {
      if (entry.turn() instanceof HandoffOpened opened) {
        var handoff = opened.handoff();
        found.putIfAbsent(handoff.id(), new Encounter(conversation, handoff, entry.seq()));
      }
    }
    return List.copyOf(found.values());
  }

  Group group() {
    return new Group(conversation.address().channel(), handoff.language(), handoff.team());
  }

  /// When the citizen said what led to it.
  Instant asked() {
    return conversation.timeline().stream()
        .filter(entry -> entry.seq() < opened && entry.turn() instanceof CitizenSaid)
        .map(entry -> entry.turn().at())
        .reduce((_, last) -> last)
        .orElse(handoff.createdAt());
  }

  /// When a worker first took it.
  Optional<Entry> taken() {
    return turns().filter(entry -> entry.turn() instanceof HandoffAccepted).findFirst();
  }

  /// Who had it last.
  Optional<Worker> worker() {
    return turns()
        .flatMap(
            entry ->
                entry.turn() instanceof HandoffAccepted taken
                    ? Stream.of(taken.worker())
                    : Stream.<Worker>empty())
        .reduce((_, last) -> last);
  }

  Optional<HandoffClosed> closed() {
    return turns()
        .flatMap(
            entry ->
                entry.turn() instanceof HandoffClosed done
                    ? Stream.of(done)
                    : Stream.<HandoffClosed>empty())
        .findFirst();
  }

  /// What workers wrote to the citizen, oldest first.
  Stream<String> written() {
    long end =
        turns()
            .filter(entry -> entry.turn() instanceof HandoffClosed)
            .mapToLong(Entry::seq)
            .findFirst()
            .orElse(Long.MAX_VALUE);
    return conversation.timeline().stream()
        .filter(entry -> entry.seq() > opened && entry.seq() < end)
        .flatMap(
            entry ->
                entry.turn() instanceof WorkerSaid said
                    ? Stream.of(said.text())
                    : Stream.<String>empty());
  }

  /// How long workers had it, from taking it to letting go, each time at most [#LONGEST].
  Duration held() {
    var held = Duration.ZERO;
    Instant since = null;
    for (var entry : turns().toList()) {
      var turn = entry.turn();
      if (turn instanceof HandoffAccepted) {
        since = turn.at();
      } else if (since != null) {
        held = held.plus(atMost(Duration.between(since, turn.at())));
        since = null;
      }
    }
    return held;
  }

  private static Duration atMost(Duration time) {
    return time.compareTo(LONGEST) < 0 ? time : LONGEST;
  }

  /// The turns at which it changes hands.
  private Stream<Entry> turns() {
    return conversation.timeline().stream().filter(entry -> isOfIt(entry.turn()));
  }

  private boolean isOfIt(Turn turn) {
    return switch (turn) {
      case HandoffAccepted taken -> taken.handoff().equals(handoff.id());
      case HandoffPassedOn passed -> passed.handoff().equals(handoff.id());
      case HandoffStepped step -> step.handoff().equals(handoff.id()) && step.from() != null;
      case HandoffClosed done -> done.handoff().equals(handoff.id());
      default -> false;
    };
  }
}
