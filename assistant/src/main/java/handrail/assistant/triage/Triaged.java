package handrail.assistant.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one turn calls for, and why.
///
/// @param reasons strongest first; empty for a plain question
/// @param control what is asked for when the need is [Need#CONTROL], else null
/// @param language of the turn, one of those served (`en`, `cy`, ...)
/// @param alsoRoutine a plain question stands beside the stronger need and is still answered
///     briefly
public record Triaged(
    Need need,
    List<Reason> reasons,
    @Nullable Control control,
    String language,
    boolean alsoRoutine) {

  /// What a citizen may ask of the service itself.
  public enum Control {
    STOP,
    START,
    HELP,
    LANGUAGE,
    MORE,
    WHY,
    THANKS,
    GOODBYE,
    ABOUT_SOFTWARE,
    ABOUT_DATA,
    DELETE_DATA
  }
}
