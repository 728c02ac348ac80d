package handrail.assistant.handoff;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.handoff.Roster.Staff;
import handrail.assistant.handoff.Routing.Asked;
import handrail.assistant.handoff.Routing.Wish;
import handrail.assistant.triage.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The way of a conversation to a person: what is known of the citizen, and who has how much to
/// do, put before [Routing].
public final class Ways {
  /// Whoever does not choose within this time is not left waiting.
  private static final Duration TO_CHOOSE = Duration.ofMinutes(10);

  private final Conversations conversations;
  private final Relationships relationships;
  private final Roster roster;
  private final Routing routing;
  private final Clock clock;

  public Ways(
      Conversations conversations, Relationships relationships, Roster roster, Clock clock) {
    this.conversations = conversations;
    this.relationships = relationships;
    this.roster = roster;
    this.routing = new Routing(roster);
    this.clock = clock;
  }

  /// A citizen's own worker, who is not in now.
  ///
  /// @param back when she is at work again
  record Away(Staff worker, Instant back, Step step) {}

  /// Who has to be asked for first.
  Asked first(
      Conversation conversation, List<Reason> reasons, Severity severity, Roster.Team team) {
    return routing.first(wish(conversation, reasons, severity, team), clock.instant());
  }

  /// Who is asked when nobody took the step before.
  Asked after(Step.Kind kind, Conversation conversation, Handoff handoff) {
    var team = roster.team(handoff.team()).orElseThrow();
    var wish = wish(conversation, handoff.reasons(), handoff.severity(), team);
    return routing.after(kind, wish, clock.instant());
  }

  Asked waitFor(Staff worker, Instant back) {
    return routing.waitFor(worker, back);
  }

  /// Her own worker, when the citizen has one who is away and it can wait for her answer.
  Optional<Away> choice(Conversation conversation, Severity severity) {
    if (severity == Severity.NOW || !conversation.contactSafety().isOpen()) {
      return Optional.empty();
    }
    var now = clock.instant();
    return tie(conversation)
        .filter(Tie::lasting)
        .flatMap(tie -> roster.find(tie.worker()))
        .filter(worker -> !roster.atWork(worker, now) && staysOn(worker))
        .flatMap(worker -> roster.nextIn(worker, now).map(back -> away(worker, back, now)));
  }

  private boolean staysOn(Staff worker) {
    return worker.terms().isHere(clock.instant().atZone(roster.zone()).toLocalDate());
  }

  private static Away away(Staff worker, Instant back, Instant now) {
    var step =
        new Step(
            Step.Kind.CHOICE,
            "Away: the citizen is asked whether to wait.",
            now.plus(TO_CHOOSE));
    return new Away(worker, back, step);
  }

  /// What a worker must be to take a handoff.
  Fitness fitness(Handoff handoff) {
    return Fitness.of(handoff.reasons(), relationships.of(handoff.conversation()));
  }

  /// Whether only named people, or trained ones, may know of a conversation.
  boolean isRestricted(String conversation) {
    return !Fitness.of(List.of(), relationships.of(conversation)).isForAnybody();
  }

  /// Whether a lasting tie to a worker is known.
  boolean isKnown(Conversation conversation) {
    return tie(conversation).filter(Tie::lasting).isPresent();
  }

  private Optional<Tie> tie(Conversation conversation) {
    return Tie.of(conversation, relationships.of(conversation.id()));
  }

  private Wish wish(
      Conversation conversation, List<Reason> reasons, Severity severity, Roster.Team team) {
    return new Wish(
        reasons.stream().map(Reason::code).distinct().toList(),
        severity,
        team,
        conversation.address().channel(),
        conversation.language(),
        Fitness.of(reasons, relationships.of(conversation.id())),
        tie(conversation).orElse(null),
        load());
  }

  private Map<String, Integer> load() {
    return conversations.openHandoffs().stream()
        .flatMap(handoff -> Stream.ofNullable(handoff.acceptedBy()))
        .collect(Collectors.toMap(worker -> worker.id(), _ -> 1, Integer::sum));
  }
}
