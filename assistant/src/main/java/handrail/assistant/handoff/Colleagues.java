package handrail.assistant.handoff;

import handrail.assistant.brief.Brief;
import handrail.assistant.brief.Briefs;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Handoff.Step;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.handoff.Handoffs.Move;
import handrail.assistant.roster.Roster;
import handrail.assistant.roster.Roster.Staff;
import handrail.assistant.routing.Ways;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who of the staff may have a handoff, and who is in to have it.
public final class Colleagues {
  /// A colleague who was chosen by hand has this long before the team is asked.
  private static final Duration BY_HAND = Duration.ofMinutes(30);

  private static final Duration BY_HAND_NOW = Duration.ofMinutes(2);

  private final Roster roster;
  private final Ways ways;
  private final Clock clock;

  public Colleagues(Roster roster, Ways ways, Clock clock) {
    this.roster = roster;
    this.ways = ways;
    this.clock = clock;
  }

  /// Whether a worker may take a handoff. Somebody who is not on the roster has no training on
  /// record.
  boolean mayTake(Handoff handoff, Worker worker) {
    var fitness = ways.fitness(handoff);
    // Whoever is asked in danger may take it, though nobody better trained was to be had.
    boolean inDanger = handoff.severity() == Handoff.Severity.NOW;
    return fitness.isForAnybody()
        || (inDanger && handoff.offeredTo().contains(worker.id()))
        || roster
            .find(worker.id())
            .filter(staff -> fitness.allows(staff, roster.dayOf(clock.instant())))
            .isPresent();
  }

  /// Whether only some of the staff may know of a conversation, from what is known of the citizen.
  public boolean isRestricted(String conversation) {
    return ways.isRestricted(conversation);
  }

  /// The brief of a handoff as its conversation stands now, with what is known from before.
  Brief brief(Conversation conversation, Handoff handoff) {
    var who = ways.acquaintance(conversation, handoff);
    var before = new Briefs.Before(who, who.knowing(roster), roster.zone());
    return Briefs.of(conversation, handoff, before);
  }

  /// A worker takes it now, for the first time.
  void taken(Handoff handoff) {
    ways.taken(handoff);
  }

  /// Why a colleague cannot be passed a handoff; empty when she can. Away is who will not be at
  /// work by the time that was promised.
  Optional<Move> refusal(Handoff handoff, Worker to) {
    if (!mayTake(handoff, to)) {
      return Optional.of(new Move.NotForHer());
    }
    return roster
        .find(to.id())
        .filter(staff -> isAway(handoff, staff))
        .map(staff -> away(handoff, staff, to));
  }

  private boolean isAway(Handoff handoff, Staff staff) {
    return roster
        .nextIn(staff, clock.instant())
        .filter(in -> !in.isAfter(handoff.dueBy()))
        .isEmpty();
  }

  private Move away(Handoff handoff, Staff staff, Worker to) {
    var back = roster.nextIn(staff, clock.instant()).orElse(null);
    return new Move.Away(to, back, stepsIn(handoff, staff).orElse(null));
  }

  /// Who steps in for a colleague who cannot be passed a handoff, and can; empty when nobody is.
  public Optional<Worker> stepsIn(Handoff handoff, Staff colleague) {
    var chain = new LinkedHashSet<String>();
    var next = Optional.ofNullable(colleague.terms().deputy());
    while (next.isPresent() && chain.add(next.get())) {
      next = next.flatMap(roster::find).map(Staff::terms).map(Roster.Terms::deputy);
    }
    return chain.stream()
        .filter(id -> !id.equals(colleague.id()))
        .flatMap(id -> roster.find(id).stream())
        .filter(deputy -> mayTake(handoff, named(deputy)) && !isAway(handoff, deputy))
        .map(this::named)
        .findFirst();
  }

  /// A person of the roster as she is named to the citizen: with the first of her teams.
  public Worker named(Staff staff) {
    return roster.named(staff);
  }

  /// The first of a worker's teams.
  Optional<Roster.Team> teamOf(Worker worker) {
    return roster.find(worker.id()).stream()
        .flatMap(staff -> staff.teams().stream())
        .flatMap(team -> roster.team(team).stream())
        .findFirst();
  }

  /// The handoff when a worker has passed it on to a colleague.
  Handoff asked(Handoff handoff, Worker by, Worker to) {
    boolean now = handoff.severity() == Handoff.Severity.NOW;
    var until = clock.instant().plus(now ? BY_HAND_NOW : BY_HAND);
    return handoff.offered(List.of(to.id()), byHand(by, until));
  }

  /// The handoff when a worker has given it back: it goes to whoever is asked in her place.
  Handoff givenBack(Conversation conversation, Handoff handoff, Worker by) {
    var asked = ways.insteadOf(by, conversation, handoff);
    return handoff.offered(asked.workers(), byHand(by, asked.step().until()));
  }

  private static Step byHand(Worker by, @Nullable Instant until) {
    return new Step(Step.Kind.BY_HAND, "Passed on by " + by.name() + ".", until);
  }
}
