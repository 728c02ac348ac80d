package handrail.assistant.handoff;

import handrail.assistant.agenda.Introductions;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.handoff.Handoffs.Move;
import handrail.assistant.relationship.Fitness;
import handrail.assistant.relationship.Relationship;
import handrail.assistant.relationship.Relationships;
import handrail.assistant.roster.KeptRoster;
import handrail.assistant.roster.Roster.Staff;
import java.time.LocalDate;
import java.util.List;

/// A worker leaves: not before everybody she looks after has been handed over.
public final class Leaving {
  private final KeptRoster roster;
  private final Relationships relationships;
  private final Handoffs handoffs;
  private final Introductions introductions;

  public Leaving(
      KeptRoster roster,
      Relationships relationships,
      Handoffs handoffs,
      Introductions introductions) {
    this.roster = roster;
    this.relationships = relationships;
    this.handoffs = handoffs;
    this.introductions = introductions;
  }

  /// Whom she looks after.
  ///
  /// @param relationships in which she is the named worker or steps in
  /// @param handoffs she has
  public record Held(List<Relationship> relationships, List<Handoff> handoffs) {
    public boolean isNothing() {
      return relationships.isEmpty() && handoffs.isEmpty();
    }
  }

  public Held held(String worker) {
    return new Held(
        relationships.with(worker),
        handoffs.open().stream().filter(one -> isWith(one, worker)).toList());
  }

  private static boolean isWith(Handoff handoff, String worker) {
    return handoff.acceptedBy() != null && handoff.acceptedBy().id().equals(worker);
  }

  /// Sets her last day.
  ///
  /// @return whom she still looks after; nothing when the day is set
  public Held end(String worker, LocalDate lastDay) {
    var held = held(worker);
    if (held.isNothing()) {
      roster.end(worker, lastDay);
    }
    return held;
  }

  /// Hands everybody over to a colleague, as far as she may have them.
  ///
  /// @param by the supervisor who does
  /// @return who could not be handed over
  public Held handOver(Staff from, Staff to, Worker by) {
    var held = held(from.id());
    held.relationships().stream()
        .filter(one -> mayHave(to, one))
        .forEach(one -> pass(one, from, to));
    held.handoffs().forEach(one -> pass(one, from, roster.named(to), by));
    return held(from.id());
  }

  /// Who agreed to named people only has to be asked first; a child goes to trained people only.
  private boolean mayHave(Staff to, Relationship one) {
    return Fitness.of(List.of(), List.of(one)).allows(to, roster.today());
  }

  private void pass(Relationship one, Staff from, Staff to) {
    if (!one.worker().equals(from.id())) {
      relationships.keep(one.with(one.worker(), one.worker().equals(to.id()) ? null : to.id()));
      return;
    }
    var stepsIn = to.id().equals(one.deputy()) ? to.terms().deputy() : one.deputy();
    relationships.keep(one.with(to.id(), from.id().equals(stepsIn) ? null : stepsIn));
    introductions.later(one, from, to);
  }

  /// @return what came of it; who is not in or not trained does not get it
  private Move pass(Handoff handoff, Staff from, Worker to, Worker by) {
    return handoffs.reassign(
        handoff.id(), by, to, from.name() + " is leaving. It was theirs until now.");
  }
}
