package handrail.assistant.relationship;

import handrail.assistant.roster.Roster.Staff;
import handrail.assistant.triage.Reason;
import handrail.channels.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What a worker must be for a handoff to be hers.
///
/// @param onlyPeople ids of the only workers who may know of it; empty when anybody may
public record Fitness(Training training, List<String> onlyPeople) {
  private static final Set<String> ADULT_SAFEGUARDING = Set.of("C3", "C6");

  public enum Training {
    NONE,
    ADULTS,
    CHILDREN
  }

  /// Under-18 and safeguarding cases go to trained people only (rule N15 of `triage.md`).
  ///
  /// @param known what is known of the citizen from before
  public static Fitness of(List<Reason> reasons, List<Relationship> known) {
    boolean child = has(reasons, Set.of("C5")) || known.stream().anyMatch(Relationship::underAge);
    return new Fitness(
        child
            ? Training.CHILDREN
            : has(reasons, ADULT_SAFEGUARDING) ? Training.ADULTS : Training.NONE,
        known.stream().flatMap(one -> one.consent().onlyPeople().stream()).distinct().toList());
  }

  private static boolean has(List<Reason> reasons, Set<String> codes) {
    return reasons.stream().map(Reason::code).anyMatch(codes::contains);
  }

  public boolean isForAnybody() {
    return training == Training.NONE && onlyPeople.isEmpty();
  }

  /// Whether she may take it at all.
  public boolean allows(Staff staff, LocalDate day) {
    return isTrained(staff, day) && (onlyPeople.isEmpty() || onlyPeople.contains(staff.id()));
  }

  /// Whether she can be asked to take it.
  public boolean suits(Staff staff, LocalDate day, Channel channel) {
    return allows(staff, day)
        && staff.terms().channels().contains(channel)
        && staff.terms().isHere(day);
  }

  private boolean isTrained(Staff staff, LocalDate day) {
    return switch (training) {
      case NONE -> true;
      case ADULTS -> staff.terms().training().coversAdults(day);
      case CHILDREN -> staff.terms().training().coversChildren(day);
    };
  }
}
