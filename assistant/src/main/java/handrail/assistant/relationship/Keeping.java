package handrail.assistant.relationship;

import handrail.assistant.conversation.Handoff;
import handrail.assistant.relationship.Relationship.Agreed;
import handrail.assistant.relationship.Relationship.Safety;
import handrail.assistant.relationship.Relationship.Status;
import handrail.assistant.roster.Roster.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How a citizen comes to have a worker of her own, and how that ends.
public final class Keeping {
  /// After this long both look at whether it still helps.
  private static final Period REVIEW = Period.ofMonths(3);

  private final Relationships relationships;
  private final Clock clock;

  /// @param clock in the roster's time zone
  public Keeping(Relationships relationships, Clock clock) {
    this.relationships = relationships;
    this.clock = clock;
  }

  /// What the two have agreed.
  ///
  /// @param calledName what she wants to be called; empty when she has not said
  /// @param yes her own words of consent
  /// @param safe whether nothing speaks against writing to her where she agreed to it
  public record Agreement(String calledName, String purpose, String yes, boolean safe) {}

  /// Makes somebody the named worker of the citizen of a handoff.
  ///
  /// @return empty when she is that already
  public Optional<Relationship> keep(Handoff handoff, Staff worker, Agreement agreement) {
    var known = relationships.of(handoff.conversation());
    if (known.stream().anyMatch(one -> one.worker().equals(worker.id()))) {
      return Optional.empty();
    }
    var citizen =
        known.stream().map(Relationship::citizen).findFirst().orElseGet(() -> pseudonym(handoff));
    var made = made(handoff, worker, citizen, agreement);
    relationships.know(handoff.conversation(), citizen);
    relationships.keep(made);
    return Optional.of(made);
  }

  /// Ends one of the citizen's ties.
  ///
  /// @return empty when there is no such tie, or it is not this worker's to end
  public Optional<Relationship> end(Handoff handoff, Staff worker, String relationship) {
    var ended =
        relationships.of(handoff.conversation()).stream()
            .filter(one -> one.id().equals(relationship) && one.worker().equals(worker.id()))
            .map(Relationship::ended)
            .findFirst();
    ended.ifPresent(relationships::keep);
    return ended;
  }

  /// The same each time, so that a tie that has ended leads to the same person.
  private static String pseudonym(Handoff handoff) {
    return "of-" + handoff.conversation();
  }

  private Relationship made(Handoff handoff, Staff worker, String citizen, Agreement agreement) {
    var today = LocalDate.now(clock);
    return new Relationship(
        "tie-" + UUID.randomUUID(),
        citizen,
        agreement.calledName(),
        worker.id(),
        worker.terms().deputy(),
        handoff.team(),
        Status.ACTIVE,
        agreement.purpose(),
        today,
        today.plus(REVIEW),
        null,
        "",
        List.of(),
        List.of(),
        List.of(),
        false,
        false,
        new Agreed("GIVEN", agreement.yes(), List.of()),
        agreement.safe() ? new Safety("SAFE", "", today) : new Safety("UNKNOWN", "", null),
        List.of());
  }
}
