package handrail.assistant.promise;

import handrail.assistant.conversation.Turn.Worker;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something a citizen was promised, as it stands now.
///
/// @param id of a worker's own promise; of the handoff when it is "by when" somebody is in touch
/// @param owner who has to see to it: a worker, or the team while nobody has accepted
/// @param worker the worker it is hers to keep; null while it is the team's
/// @param what in the words the citizen was given
/// @param madeAt the place of the turn that made it
/// @param settledAt when it was kept, or when its time had passed; null while it is open
public record Promise(
    String id,
    String handoff,
    String owner,
    @Nullable Worker worker,
    String what,
    Instant dueBy,
    long madeAt,
    State state,
    @Nullable Instant settledAt) {

  public enum State {
    OPEN,
    KEPT,
    /// Its time has passed, and nothing has been done about it since.
    BROKEN,
    /// It was done, too late.
    KEPT_LATE
  }

  public boolean isKept() {
    return state == State.KEPT || state == State.KEPT_LATE;
  }

  /// Whether it still has to be done.
  public boolean isToDo() {
    return !isKept();
  }

  /// Whether somebody promised it of herself: that a worker is in touch in time the service
  /// promises.
  public boolean isSomebodysOwn() {
    return !id.equals(handoff);
  }

  public boolean wasBroken() {
    return state == State.BROKEN || state == State.KEPT_LATE;
  }
}
