package handrail.knowledge.editor;

import handrail.knowledge.Revision;
import handrail.knowledge.Revision.State;
import handrail.knowledge.editor.web.Fault;
import java.util.List;

/// What came of saving an article or moving it on.
sealed interface Outcome {
  /// It is done, or was already.
  ///
  /// @param what for the person to read
  record Done(Revision revision, handrail.knowledge.editor.Done what) implements Outcome {}

  record Faulty(List<Fault> faults) implements Outcome {}

  /// Somebody else has saved since.
  record Overtaken(Revision newest) implements Outcome {}

  /// No way leads there from where the revision is.
  record NotPossible(Move move, State from) implements Outcome {}

  /// There is no such article.
  record Unknown() implements Outcome {}
}
