package handrail.knowledge.editor;

import handrail.knowledge.Revision.State;
import handrail.knowledge.Staff;
import java.util.Locale;

/// The moves of a revision, who may make them, and from where. Whoever may publish can do so with a
/// draft in one move, which stands for handing in and approving as well (decision 0002).
public enum Move {
  SUBMIT(State.SUBMITTED, Done.SUBMITTED),
  APPROVE(State.APPROVED, Done.APPROVED),
  PUBLISH(State.PUBLISHED, Done.PUBLISHED),
  ARCHIVE(State.ARCHIVED, Done.ARCHIVED);

  private final State to;
  private final Done done;

  Move(State to, Done done) {
    this.to = to;
    this.done = done;
  }

  State to() {
    return to;
  }

  Done done() {
    return done;
  }

  boolean leadsFrom(State state) {
    return switch (state) {
      case DRAFT -> true;
      case SUBMITTED -> this != SUBMIT;
      case APPROVED -> this == PUBLISH || this == ARCHIVE;
      case PUBLISHED -> this == ARCHIVE;
      case ARCHIVED -> this == PUBLISH;
      case SUPERSEDED -> false;
    };
  }

  boolean isFor(Staff.Editor editor) {
    return this == SUBMIT ? editor.mayEdit() : editor.mayPublish();
  }

  /// As its address and its button name it.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
