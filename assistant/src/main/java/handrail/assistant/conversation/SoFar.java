package handrail.assistant.conversation;

import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.conversation.Turn.HandoffAccepted;
import handrail.assistant.conversation.Turn.HandoffOpened;
import handrail.assistant.triage.Greetings;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.Triage.Past;
import handrail.assistant.triage.Triaged;
import handrail.assistant.triage.Triaged.Control;
import handrail.channels.Message.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How a conversation has gone, read off its timeline.
public final class SoFar {
  /// Coming back within this time about the same thing shows that it was not settled (R5).
  private static final Duration LATELY = Duration.ofDays(14);

  /// What is said within this time belongs to one sitting.
  private static final Duration SITTING = Duration.ofHours(4);

  private SoFar() {}

  /// What triage is told of a conversation before the turn `newest`.
  public static Past before(Entry newest, Conversation conversation) {
    boolean replied =
        conversation
            .lastReply()
            .filter(reply -> Set.of(Kind.ANSWER, Kind.CLARIFY).contains(reply.kind()))
            .isPresent();
    return new Past(
        replied,
        promiseBroken(conversation, newest.turn().at()),
        lately(conversation, newest.turn().at()));
  }

  private static List<String> lately(Conversation conversation, Instant now) {
    return conversation.timeline().stream()
        .map(Entry::turn)
        .filter(turn -> turn.at().isAfter(now.minus(LATELY)))
        .filter(turn -> turn.at().isBefore(now.minus(SITTING)))
        .flatMap(turn -> turn instanceof CitizenSaid said ? Stream.of(said.text()) : Stream.empty())
        .toList();
  }

  /// Whether a person was to be in touch by `now`, nobody has been, and it was not spoken of yet.
  private static boolean promiseBroken(Conversation conversation, Instant now) {
    return asked(conversation)
        .map(opened -> opened.handoff().dueBy())
        .filter(due -> due.isBefore(now))
        .filter(due -> conversation.lastReply().filter(r -> r.at().isAfter(due)).isEmpty())
        .isPresent();
  }

  /// The asking for a person that nobody has accepted yet in this episode.
  private static Optional<HandoffOpened> asked(Conversation conversation) {
    return conversation.episode().reversed().stream()
        .map(Entry::turn)
        .filter(turn -> turn instanceof HandoffOpened || turn instanceof HandoffAccepted)
        .findFirst()
        .flatMap(
            turn -> turn instanceof HandoffOpened opened ? Optional.of(opened) : Optional.empty());
  }

  /// Whether a person has been asked in this episode: to offer one again would be odd.
  public static boolean askedFor(Conversation conversation) {
    return conversation.episode().stream().anyMatch(e -> e.turn() instanceof HandoffOpened);
  }

  /// How many replies in a row, up to the last, only asked what was meant. A welcome back to who
  /// greets asks nothing.
  public static long unhelpful(Conversation conversation) {
    return replies(conversation).reversed().stream()
        .filter(reply -> reply.kind() != Kind.CONTROL)
        .takeWhile(reply -> reply.kind() == Kind.CLARIFY)
        .filter(reply -> !greeted(conversation, reply.inReplyTo()))
        .count();
  }

  private static boolean greeted(Conversation conversation, long seq) {
    return conversation.episode().stream()
        .filter(entry -> entry.seq() == seq)
        .anyMatch(e -> e.turn() instanceof CitizenSaid said && Greetings.is(said.text()));
  }

  /// What the assistant said last in this episode that was no courtesy or command.
  public static Optional<AssistantSaid> lastSubstance(Conversation conversation) {
    return replies(conversation).reversed().stream()
        .filter(reply -> reply.kind() != Kind.CONTROL)
        .findFirst();
  }

  /// The language she asked to be answered in; empty when she never did.
  public static Optional<String> chosenLanguage(Conversation conversation) {
    return conversation.timeline().reversed().stream()
        .flatMap(
            e ->
                e.turn() instanceof AssistantSaid said
                    ? Stream.of(said.triaged())
                    : Stream.<Triaged>empty())
        .filter(triaged -> triaged.control() == Control.LANGUAGE)
        .map(Triaged::language)
        .findFirst();
  }

  /// The offer that was declined last in this episode; empty when none was.
  public static Optional<Triaged> declined(Conversation conversation) {
    return declinedOffers(conversation).stream().reduce((_, newer) -> newer);
  }

  /// Whether all these reasons for a person were declined before in this episode. What only
  /// several messages show is a new reason.
  public static boolean declined(List<Reason> reasons, Conversation conversation) {
    var before = declinedOffers(conversation).stream().flatMap(t -> t.reasons().stream()).toList();
    return !reasons.isEmpty() && reasons.stream().allMatch(reason -> isAmong(before, reason));
  }

  private static boolean isAmong(List<Reason> before, Reason reason) {
    return before.stream().anyMatch(earlier -> reason.isLike(earlier));
  }

  private static List<Triaged> declinedOffers(Conversation conversation) {
    var declined = new ArrayList<Triaged>();
    var replies = replies(conversation);
    for (int i = 1; i < replies.size(); i++) {
      if (replies.get(i).notesNotNow() && replies.get(i - 1).offersAPerson()) {
        declined.add(replies.get(i - 1).triaged());
      }
    }
    return declined;
  }

  private static List<AssistantSaid> replies(Conversation conversation) {
    return conversation.episode().stream()
        .flatMap(e -> e.turn() instanceof AssistantSaid said ? Stream.of(said) : Stream.empty())
        .toList();
  }
}
