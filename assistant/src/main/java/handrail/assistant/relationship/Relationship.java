package handrail.assistant.relationship;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A lasting tie of a citizen to a named worker and a deputy; it outlives episodes.
///
/// @param citizen a pseudonym, never a name or a number
/// @param preferredName what she wants to be called
/// @param deputy who steps in; null when nobody is named
/// @param purpose what they work at together
/// @param lead the relationship that comes before this one; null when this one leads
/// @param doFirst what to know before the first word
/// @param sharedPhone whether somebody else uses the same telephone
/// @param consent what she agreed to
/// @param promises made before this service kept conversations
public record Relationship(
    String id,
    String citizen,
    String preferredName,
    String worker,
    @Nullable String deputy,
    String team,
    Status status,
    String purpose,
    LocalDate since,
    LocalDate reviewDue,
    @Nullable String lead,
    String doFirst,
    List<String> alreadyKnown,
    List<String> strengths,
    List<String> accessNeeds,
    boolean underAge,
    boolean sharedPhone,
    Agreed consent,
    Safety safety,
    List<Pledged> promises) {

  public Relationship {
    // Those kept before promises were taken in have none.
    promises = promises == null ? List.of() : List.copyOf(promises);
  }

  public enum Status {
    ACTIVE,
    PAUSED,
    ENDING,
    HANDING_OVER,
    ENDED
  }

  /// What she agreed to.
  ///
  /// @param withTeam `GIVEN`, `REFUSED` or `NOT_ASKED`
  /// @param words her own yes; empty when none is known
  /// @param onlyPeople ids of the only workers who may know; empty when the team may
  public record Agreed(String withTeam, String words, List<String> onlyPeople) {}

  /// How she may be reached.
  ///
  /// @param state `SAFE`, `SAFE_WITH_RULES`, `UNSAFE` or `UNKNOWN`
  public record Safety(String state, String rules, @Nullable LocalDate confirmedAt) {}

  /// What was promised where no conversation is on record, so that it has no place on a timeline:
  /// it is shown, and nothing falls due by it.
  ///
  /// @param owner the id of the worker who promised it
  /// @param due in the roster's own time zone
  /// @param note what came of it; empty when nothing is known
  public record Pledged(
      String id, String what, String owner, LocalDateTime due, State state, String note) {
    public enum State {
      OPEN,
      KEPT,
      BROKEN
    }
  }

  /// Whether it is still lived.
  public boolean isLive() {
    return status != Status.ENDED;
  }

  /// The same with other workers.
  public Relationship with(String other, @Nullable String stepsIn) {
    return with(other, stepsIn, status);
  }

  /// The same, come to its end.
  public Relationship ended() {
    return with(worker, deputy, Status.ENDED);
  }

  private Relationship with(String other, @Nullable String stepsIn, Status now) {
    return new Relationship(
        id,
        citizen,
        preferredName,
        other,
        stepsIn,
        team,
        now,
        purpose,
        since,
        reviewDue,
        lead,
        doFirst,
        alreadyKnown,
        strengths,
        accessNeeds,
        underAge,
        sharedPhone,
        consent,
        safety,
        promises);
  }
}
