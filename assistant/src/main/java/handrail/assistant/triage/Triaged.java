package handrail.assistant.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one turn calls for, and why.
///
/// @param reasons strongest first; empty for a plain question
/// @param control what is asked for when the need is [Need#CONTROL], else null
/// @param language of the turn, one of those served (`en`, `cy`, ...)
/// @param alsoRoutine a plain question stands beside the stronger need and is still answered
///     briefly; where the need is [Need#CONTROL] or [Need#OFF_TOPIC], that this is a guess and it
///     may be a plain question instead
/// @param unsure whether it may be danger, too faint to interrupt: one soft line goes with the
///     reply
public record Triaged(
    Need need,
    List<Reason> reasons,
    @Nullable Control control,
    String language,
    boolean alsoRoutine,
    boolean unsure) {

  public Triaged(
      Need need,
      List<Reason> reasons,
      @Nullable Control control,
      String language,
      boolean alsoRoutine) {
    this(need, reasons, control, language, alsoRoutine, false);
  }

  /// The same, to be replied to in another language.
  public Triaged in(String other) {
    return new Triaged(need, reasons, control, other, alsoRoutine, unsure);
  }

  /// The same need, for other reasons and nothing beside it.
  public Triaged because(List<Reason> others) {
    return as(need, others);
  }

  /// The same turn, taken for another need and nothing beside it.
  public Triaged as(Need other, List<Reason> others) {
    return new Triaged(other, others, null, language, false, unsure);
  }

  /// Whether a reason with a code, such as `R1`, is among the reasons.
  public boolean isFor(String code) {
    return reasons.stream().map(Reason::code).anyMatch(code::equals);
  }

  /// The same, but it may be a plain question instead.
  Triaged orAQuestion() {
    return new Triaged(need, reasons, control, language, true, unsure);
  }

  /// Taken for a plain question, which a page turned out to answer.
  public Triaged asRoutine() {
    return as(Need.ROUTINE, List.of());
  }

  /// The same, but it may be danger.
  Triaged butUnsure() {
    return new Triaged(need, reasons, control, language, alsoRoutine, true);
  }

  /// What a citizen may ask of the service itself.
  public enum Control {
    STOP,
    START,
    HELP,
    LANGUAGE,
    MORE,
    WHY,
    /// What is passed on to a person.
    SHOW,
    LINK_PHONE,
    THANKS,
    GOODBYE,
    ABOUT_SOFTWARE,
    ABOUT_DATA,
    DELETE_DATA
  }
}
