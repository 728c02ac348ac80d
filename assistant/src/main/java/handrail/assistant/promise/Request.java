package handrail.assistant.promise;

import java.time.Instant;
import java.util.Optional;

/// One step of the way to a person, as the citizen may be told.
///
/// @param whom who is asked
/// @param until when others are asked if nobody has taken it; empty when nobody is
public record Request(Whom whom, Optional<Instant> until) {
  /// Whether one person is asked whom she knows, or who steps in.
  boolean isOfOne() {
    return switch (whom) {
      case Whom.Own _, Whom.Known _, Whom.Deputy _ -> true;
      case Whom.Members _, Whom.OnDuty _, Whom.Lead _, Whom.Everybody _, Whom.Somebody _ -> false;
    };
  }
}
