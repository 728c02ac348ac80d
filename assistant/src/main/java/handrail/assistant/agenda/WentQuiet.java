package handrail.assistant.agenda;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Ask;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.conversation.Turn.CitizenSaid;
import handrail.assistant.routing.Referrals;
import handrail.assistant.routing.Reopening;
import handrail.assistant.triage.Reason;
import handrail.channels.Message.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Somebody who said something hard and then nothing more is not forgotten (R14): a worker decides
/// today what is to be done. Nothing is said to her.
public final class WentQuiet implements Duty {
  private static final Set<String> HARD = Set.of("R2", "R3");
  private static final String WENT_QUIET = "R14";

  private final Conversations conversations;
  private final Referrals referrals;
  private final Reopening reopening;
  private final Clock clock;

  public WentQuiet(
      Conversations conversations, Referrals referrals, Reopening reopening, Clock clock) {
    this.conversations = conversations;
    this.referrals = referrals;
    this.reopening = reopening;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> next(Conversation conversation) {
    return toThinkOf(conversation).map(said -> said.at().plus(Handoff.WENT_QUIET));
  }

  @Override
  public Optional<Change> due(Conversation conversation) {
    return toThinkOf(conversation)
        .filter(said -> !said.at().plus(Handoff.WENT_QUIET).isAfter(clock.instant()))
        .map(said -> thoughtOf(conversation, said));
  }

  private Optional<AssistantSaid> toThinkOf(Conversation conversation) {
    return lastWord(conversation)
        .filter(said -> isHard(said) && isNobodys(conversation))
        .filter(_ -> open(conversation).filter(WentQuiet::isThoughtOf).isEmpty());
  }

  /// What the assistant said, if nobody has said anything since.
  private static Optional<AssistantSaid> lastWord(Conversation conversation) {
    return conversation.episode().reversed().stream()
        .map(Entry::turn)
        .filter(turn -> turn instanceof CitizenSaid || turn instanceof AssistantSaid)
        .findFirst()
        .flatMap(turn -> turn instanceof AssistantSaid said ? Optional.of(said) : Optional.empty());
  }

  private static boolean isHard(AssistantSaid said) {
    return said.kind() == Kind.URGENT
        || (said.kind() == Kind.OFFER
            && said.triaged().reasons().stream().map(Reason::code).anyMatch(HARD::contains));
  }

  /// Whoever has talked with a worker since is hers to think of.
  private static boolean isNobodys(Conversation conversation) {
    return conversation.episode().stream()
        .map(Entry::turn)
        .noneMatch(turn -> turn instanceof Turn.HandoffAccepted);
  }

  private static boolean isThoughtOf(Handoff open) {
    return open.reasons().stream().anyMatch(reason -> reason.code().equals(WENT_QUIET));
  }

  private Optional<Handoff> open(Conversation conversation) {
    return conversation.handoff().flatMap(conversations::handoff);
  }

  private Change thoughtOf(Conversation conversation, AssistantSaid said) {
    var quiet = new Reason(WENT_QUIET, "", "rule:went-quiet");
    return open(conversation)
        .map(open -> reopening.change(conversation, also(open, quiet)))
        .orElseGet(
            () -> {
              var reasons =
                  Stream.concat(Stream.of(quiet), said.triaged().reasons().stream()).toList();
              var team = referrals.teamFor(reasons, Optional.empty());
              return reopening.today(conversation, reasons, team);
            });
  }

  private static Handoff also(Handoff open, Reason quiet) {
    return open.raised(
        new Ask(
            open.severity(),
            Stream.concat(open.reasons().stream(), Stream.of(quiet)).toList(),
            open.team(),
            open.offeredTo(),
            open.dueBy(),
            open.promised(),
            open.step()));
  }
}
