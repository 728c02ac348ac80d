package handrail.assistant.conversation;

import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.conversation.Turn.HandoffAccepted;
import handrail.assistant.conversation.Turn.HandoffClosed;
import handrail.assistant.conversation.Turn.HandoffPassedOn;
import handrail.assistant.conversation.Turn.HandoffStepped;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.Triaged;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All turns with one citizen address. It never ends; it has episodes, which a worker's closing
/// brings to an end. Everything that is true of it now is read off its timeline.
///
/// @param version rises with every change that is not a citizen's message
/// @param timeline every turn, oldest first
public record Conversation(String id, Address address, long version, List<Entry> timeline) {

  /// A turn in its place.
  ///
  /// @param seq from 1, rising
  public record Entry(long seq, Turn turn) {}

  /// Whether what is said must be sent to the citizen; a chat reads the timeline instead.
  public boolean isSentOut() {
    return address.channel() != Channel.WEB_CHAT;
  }

  /// Whether it is safe to write to the citizen's address.
  public ContactSafety contactSafety() {
    return ContactSafety.of(this);
  }

  /// The dangers the citizen has had the words for in this episode, `C1` to `C9`.
  public Set<String> dangersSpokenOf() {
    return episode().stream()
        .flatMap(
            entry ->
                entry.turn() instanceof AssistantSaid reply && reply.kind() == Message.Kind.URGENT
                    ? reply.triaged().reasons().stream().limit(1)
                    : Stream.<Reason>empty())
        .map(Reason::code)
        .collect(Collectors.toSet());
  }

  /// Whether something in this episode may have been danger, too faint to interrupt.
  public boolean wasUnsure() {
    return episode().stream()
        .anyMatch(entry -> entry.turn() instanceof AssistantSaid reply && reply.triaged().unsure());
  }

  /// What the citizen said in the turn numbered `seq`; empty when it is not hers.
  public String said(long seq) {
    return timeline.stream()
        .filter(entry -> entry.seq() == seq)
        .flatMap(
            entry ->
                entry.turn() instanceof CitizenSaid said ? Stream.of(said.text()) : Stream.empty())
        .findFirst()
        .orElse("");
  }

  /// What the citizen said and nobody has dealt with, oldest first. Nothing is waiting while a
  /// worker holds the conversation, nor what was said to her.
  public List<Entry> waiting() {
    return heldBy().isPresent() ? List.of() : unanswered().toList();
  }

  /// What showed danger in this episode; empty when nothing did.
  public Optional<Triaged> danger() {
    return episode().stream()
        .flatMap(
            entry ->
                entry.turn() instanceof AssistantSaid reply && reply.kind() == Message.Kind.URGENT
                    ? Stream.of(reply.triaged())
                    : Stream.empty())
        .reduce((_, last) -> last);
  }

  /// Who holds the conversation; empty when it is the assistant.
  public Optional<HandoffAccepted> heldBy() {
    return timeline.reversed().stream()
        .map(Entry::turn)
        .filter(Conversation::changesHolder)
        .findFirst()
        .flatMap(
            turn -> turn instanceof HandoffAccepted held ? Optional.of(held) : Optional.empty());
  }

  /// What the citizen has said to the worker who holds the conversation since she last wrote or
  /// was told of danger; empty when nobody holds it.
  public List<Entry> unheard() {
    if (heldBy().isEmpty()) {
      return List.of();
    }
    long heard = last(Conversation::isHeard);
    return timeline.stream()
        .filter(entry -> entry.seq() > heard && entry.turn() instanceof CitizenSaid)
        .toList();
  }

  /// The place up to which a worker who says nothing else is taken to have read it: the newest
  /// turn, unless danger was seen since she last talked with the citizen.
  public long heardUntil() {
    long talked = last(Conversation::isTalk);
    boolean isDanger =
        timeline.stream()
            .anyMatch(entry -> entry.seq() > talked && entry.turn() instanceof Turn.DangerSeen);
    return isDanger ? talked : lastSeq();
  }

  private static boolean isTalk(Turn turn) {
    return turn instanceof Turn.WorkerSaid
        || turn instanceof HandoffClosed
        || (turn instanceof Turn.CallTried call
            && call.reached() == Turn.CallTried.Reached.REACHED);
  }

  private static boolean isHeard(Turn turn) {
    return turn instanceof HandoffAccepted
        || turn instanceof Turn.WorkerSaid
        || turn instanceof Turn.DangerSeen;
  }

  /// The same as it will stand once these turns are added.
  public Conversation with(List<? extends Turn> more) {
    var entries = new ArrayList<>(timeline);
    more.forEach(
        turn -> entries.add(new Entry(lastSeq() + entries.size() - timeline.size() + 1, turn)));
    return new Conversation(id, address, version, List.copyOf(entries));
  }

  /// The place of the newest turn; 0 when nothing has been said.
  public long lastSeq() {
    return timeline.isEmpty() ? 0 : timeline.getLast().seq();
  }

  /// The turns since the last human stretch ended.
  public List<Entry> episode() {
    long start = last(HandoffClosed.class::isInstance);
    return timeline.stream().filter(entry -> entry.seq() > start).toList();
  }

  /// The language the citizen wrote in last, also before this episode; English at first.
  public String language() {
    return timeline.reversed().stream()
        .flatMap(
            entry ->
                entry.turn() instanceof AssistantSaid reply
                    ? Stream.of(reply.triaged().language())
                    : Stream.empty())
        .findFirst()
        .orElse("en");
  }

  /// Whether she has shown that a telephone is hers.
  public boolean hasLinkedPhone() {
    return timeline.stream().anyMatch(entry -> entry.turn() instanceof Turn.PhoneLinked);
  }

  /// What the assistant said last in this episode.
  public Optional<AssistantSaid> lastReply() {
    return episode().reversed().stream()
        .map(Entry::turn)
        .filter(AssistantSaid.class::isInstance)
        .map(AssistantSaid.class::cast)
        .findFirst();
  }

  /// How often the assistant has replied in this episode.
  public long replies() {
    return episode().stream().filter(entry -> entry.turn() instanceof AssistantSaid).count();
  }

  /// Whether the last thing the assistant did was to offer a person.
  public boolean offered() {
    return lastReply().filter(AssistantSaid::offersAPerson).isPresent();
  }

  /// The citizen's words of this episode before the turn numbered `seq`, oldest first.
  public List<String> saidBefore(long seq) {
    return episode().stream()
        .filter(entry -> entry.seq() < seq)
        .flatMap(
            entry ->
                entry.turn() instanceof CitizenSaid said ? Stream.of(said.text()) : Stream.empty())
        .toList();
  }

  private Stream<Entry> unanswered() {
    Set<Long> answered =
        timeline.stream()
            .flatMap(
                entry ->
                    entry.turn() instanceof AssistantSaid reply
                        ? Stream.of(reply.inReplyTo())
                        : Stream.empty())
            .collect(Collectors.toSet());
    long heard = last(Conversation::endsStretch);
    return timeline.stream()
        .filter(entry -> entry.seq() > heard)
        .filter(entry -> entry.turn() instanceof CitizenSaid && !answered.contains(entry.seq()));
  }

  private long last(Predicate<Turn> kind) {
    return timeline.reversed().stream()
        .filter(entry -> kind.test(entry.turn()))
        .mapToLong(Entry::seq)
        .findFirst()
        .orElse(0);
  }

  private static boolean changesHolder(Turn turn) {
    return turn instanceof HandoffAccepted || endsStretch(turn);
  }

  private static boolean endsStretch(Turn turn) {
    return turn instanceof HandoffPassedOn
        || turn instanceof HandoffClosed
        || (turn instanceof HandoffStepped stepped && stepped.from() != null);
  }

  /// The id of the handoff of this episode; empty when nobody was asked.
  public Optional<String> handoff() {
    return episode().reversed().stream()
        .flatMap(
            entry ->
                entry.turn() instanceof Turn.HandoffOpened opened
                    ? Stream.of(opened.handoff().id())
                    : Stream.empty())
        .findFirst();
  }

  /// Since when the citizen waits for a word of the worker who holds the conversation; empty when
  /// she does not.
  public Optional<Instant> waitsForWorkerSince() {
    long spoken =
        last(
            turn ->
                turn instanceof Turn.WorkerSaid
                    || turn instanceof Turn.CallTried
                    || turn instanceof Turn.HandoffClosed);
    long taken = last(HandoffAccepted.class::isInstance);
    if (heldBy().isEmpty()) {
      return Optional.empty();
    }
    return timeline.stream()
        .filter(entry -> entry.seq() > spoken)
        .filter(entry -> entry.seq() == taken || entry.turn() instanceof CitizenSaid)
        .filter(entry -> entry.seq() >= taken)
        .map(entry -> entry.turn().at())
        .findFirst();
  }
}
