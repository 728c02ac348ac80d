package handrail.assistant.routing;

import handrail.assistant.brief.Acquaintance;
import handrail.assistant.conversation.ContactSafety.State;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Severity;
import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.conversation.OptOut;
import handrail.assistant.conversation.Turn.HandoffPassedOn;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.promise.Away;
import handrail.assistant.promise.Request;
import handrail.assistant.promise.Waits;
import handrail.assistant.relationship.Fitness;
import handrail.assistant.relationship.Known;
import handrail.assistant.relationship.Relationships;
import handrail.assistant.relationship.Tie;
import handrail.assistant.roster.Roster;
import handrail.assistant.roster.Roster.Staff;
import handrail.assistant.routing.Routing.Asked;
import handrail.assistant.routing.Routing.Wish;
import handrail.assistant.triage.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The way of a conversation to a person: what is known of the citizen, and who has how much to
/// do, put before [Routing].
public final class Ways {
  /// Whoever does not choose within this time is not left waiting.
  private static final Duration TO_CHOOSE = Duration.ofMinutes(10);

  private final Conversations conversations;
  private final Relationships relationships;
  private final Roster roster;
  private final Routing routing;
  private final Telling telling;
  private final Waits waits;
  private final Clock clock;

  public Ways(
      Conversations conversations,
      Relationships relationships,
      Roster roster,
      Waits waits,
      Clock clock) {
    this.conversations = conversations;
    this.relationships = relationships;
    this.roster = roster;
    this.routing = new Routing(roster);
    this.telling = new Telling(roster);
    this.waits = waits;
    this.clock = clock;
  }

  /// Who has to be asked for first.
  public Asked first(
      Conversation conversation, List<Reason> reasons, Severity severity, Roster.Team team) {
    return routing.first(wish(conversation, reasons, severity, team, null), clock.instant());
  }

  /// Who is asked when nobody took the step before.
  public Asked after(Step.Kind kind, Conversation conversation, Handoff handoff) {
    var wish = wish(conversation, handoff, gaveBack(conversation, handoff));
    return routing.after(kind, wish, clock.instant());
  }

  /// The id of the worker who last gave it back; null when nobody did.
  private static @Nullable String gaveBack(Conversation conversation, Handoff handoff) {
    return conversation.timeline().stream()
        .map(Entry::turn)
        .flatMap(
            turn ->
                turn instanceof HandoffPassedOn passed
                        && passed.handoff().equals(handoff.id())
                        && passed.to() == null
                    ? Stream.of(passed.by().id())
                    : Stream.empty())
        .reduce((_, last) -> last)
        .orElse(null);
  }

  /// Who is asked when the worker who had it does not answer, or has left.
  public Asked insteadOf(Worker worker, Conversation conversation, Handoff handoff) {
    return routing.first(wish(conversation, handoff, worker.id()), clock.instant());
  }

  Asked waitFor(Staff worker, Instant back) {
    return routing.waitFor(worker, back);
  }

  /// Her own worker, when the citizen has one who is away, somebody else is in, and it can wait for
  /// her answer. A worker's name is not written where it is not known to be safe.
  Optional<Away> choice(
      Conversation conversation, List<Reason> reasons, Severity severity, Roster.Team team) {
    boolean mayAsk = severity != Severity.NOW && isSafe(conversation);
    return mayAsk && isKnown(conversation)
        ? away(wish(conversation, reasons, severity, team, null), clock.instant())
        : Optional.empty();
  }

  private Optional<Away> away(Wish wish, Instant now) {
    return routing
        .own(wish, now)
        .filter(worker -> !roster.atWork(worker, now) && routing.isSomebodyIn(wish, now))
        .flatMap(worker -> roster.nextIn(worker, now).map(back -> away(worker, back, now)));
  }

  /// Whether she may be written to unasked.
  public boolean mayTell(Conversation conversation) {
    return isSafe(conversation) && !OptOut.of(conversation);
  }

  /// Whether nothing that is known of her speaks against writing to her unasked. What a worker has
  /// set in this conversation stands above what was agreed before.
  public boolean isSafe(Conversation conversation) {
    var now = conversation.contactSafety();
    return now.isOpen() && (now.state() == State.SAFE || isSafeByTies(conversation));
  }

  private boolean isSafeByTies(Conversation conversation) {
    return known(conversation).relationships().stream()
        .allMatch(one -> one.safety().state().equals("SAFE"));
  }

  /// Whether it must be asked who writes, since several people use this number.
  boolean isUnsure(Conversation conversation) {
    return known(conversation).isUnsure();
  }

  /// When somebody who writes has been asked for, how long she has to say who she is.
  Step who(Asked asked) {
    var step = asked.step();
    return new Step(Step.Kind.WHO, step.why(), clock.instant().plus(TO_CHOOSE));
  }

  private static Away away(Staff worker, Instant back, Instant now) {
    var step =
        new Step(
            Step.Kind.CHOICE, "Away: the citizen is asked whether to wait.", now.plus(TO_CHOOSE));
    return new Away(worker, back, step);
  }

  /// What a worker must be to take a handoff.
  public Fitness fitness(Handoff handoff) {
    return Fitness.of(handoff.reasons(), relationships.of(handoff.conversation()));
  }

  /// Whether only named people, or trained ones, may know of a conversation.
  public boolean isRestricted(String conversation) {
    return !Fitness.of(List.of(), relationships.of(conversation)).isForAnybody();
  }

  /// The id of the worker she knows; empty when she knows nobody.
  String own(Conversation conversation) {
    return tie(conversation, known(conversation)).map(Tie::worker).orElse("");
  }

  /// Whether a lasting tie to a worker is known.
  boolean isKnown(Conversation conversation) {
    return tie(conversation, known(conversation)).filter(Tie::lasting).isPresent();
  }

  /// Her own worker, or else whom she talked to last, also in another conversation that is hers.
  private Optional<Tie> tie(Conversation conversation, Known known) {
    return Tie.of(conversation, known).or(() -> tieElsewhere(conversation, known));
  }

  private Optional<Tie> tieElsewhere(Conversation conversation, Known known) {
    var citizens = relationships.citizensOf(conversation.id());
    return citizens.size() != 1
        ? Optional.empty()
        : relationships.conversationsOf(citizens.getFirst()).stream()
            .filter(id -> !id.equals(conversation.id()))
            .map(conversations::load)
            .flatMap(other -> Tie.of(other, known).stream())
            .findFirst();
  }

  private Known known(Conversation conversation) {
    return Known.of(conversation, relationships.of(conversation.id()));
  }

  private Wish wish(Conversation conversation, Handoff handoff, @Nullable String notHer) {
    var team = roster.teamOrFrontDoor(handoff.team());
    return wish(conversation, handoff.reasons(), handoff.severity(), team, notHer);
  }

  private Wish wish(
      Conversation conversation,
      List<Reason> reasons,
      Severity severity,
      Roster.Team team,
      @Nullable String notHer) {
    var known = known(conversation);
    return new Wish(
        reasons.stream().map(Reason::code).distinct().toList(),
        severity,
        team,
        conversation.address().channel(),
        conversation.language(),
        Fitness.of(reasons, known.relationships()),
        tie(conversation, known).orElse(null),
        load(),
        notHer);
  }

  /// What a brief may tell of the citizen from before.
  public Acquaintance acquaintance(Conversation conversation, Handoff handoff) {
    return Acquaintance.of(known(conversation), handoff);
  }

  /// A worker takes it now, for the first time.
  public void taken(Handoff handoff) {
    waits.taken(handoff.team(), Duration.between(handoff.createdAt(), clock.instant()));
  }

  /// Who is asked, as she may be told. A worker's name is not written where it is not known to be
  /// safe.
  public Request request(Conversation conversation, Asked asked, Roster.Team team) {
    var tie = isSafe(conversation) ? tie(conversation, known(conversation)) : Optional.<Tie>empty();
    return new Request(telling.whom(asked, tie, team), Optional.ofNullable(asked.step().until()));
  }

  /// Who is asked now.
  public Request request(Conversation conversation, Handoff handoff) {
    var asked = new Asked(handoff.step(), handoff.offeredTo());
    return request(conversation, asked, roster.teamOrFrontDoor(handoff.team()));
  }

  /// Where a handoff that nobody has taken yet stands.
  Waits.Place place(Handoff handoff) {
    long before =
        conversations.openHandoffs().stream()
            .filter(other -> other.acceptedBy() == null && other.team().equals(handoff.team()))
            .filter(other -> Handoff.MOST_URGENT_FIRST.compare(other, handoff) < 0)
            .count();
    var lately = waits.lately(handoff.team()).filter(wait -> isToday(handoff.team(), wait));
    return new Waits.Place(Math.toIntExact(before), lately);
  }

  /// How long others have waited says nothing while nobody is at work, or where it would be
  /// another day by then.
  private boolean isToday(String team, Duration wait) {
    var now = clock.instant();
    var serving = roster.serving(roster.teamOrFrontDoor(team), now).id();
    var then = roster.nextStaffed(serving, now.plus(wait));
    return !roster.nextStaffed(serving, now).isAfter(now)
        && roster.dayOf(then).equals(roster.dayOf(now));
  }

  private Map<String, Integer> load() {
    return conversations.openHandoffs().stream()
        .flatMap(handoff -> Stream.ofNullable(handoff.acceptedBy()))
        .collect(Collectors.toMap(worker -> worker.id(), _ -> 1, Integer::sum));
  }
}
