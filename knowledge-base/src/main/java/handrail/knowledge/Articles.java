package handrail.knowledge;

import java.util.List;
import java.util.Optional;

/// All articles with all their revisions.
public interface Articles {
  /// The published revision of every article, in the order of their ids.
  List<Revision> published();

  /// The revision that citizens are answered from now.
  Optional<Revision> published(String id);

  /// Every revision of an article, newest first; empty when there is no such article.
  List<Revision> revisions(String id);

  /// The newest revision of every article, whatever its state, in the order of their ids.
  List<Revision> newest();

  /// Saves a new draft on top of revision `basedOn` (0 for a new article).
  ///
  /// @return the new draft
  /// @throws Overtaken when somebody else has saved since `basedOn`
  Revision save(Article article, int basedOn, String editor, String note) throws Overtaken;

  /// Moves the newest revision of an article on: submitted, approved, published or archived.
  /// Publishing supersedes what was published before, and the search learns of it on every node.
  ///
  /// @throws Overtaken when revision `number` is no longer the newest
  Revision move(String id, int number, Revision.State to, String editor) throws Overtaken;

  /// Somebody else was faster.
  final class Overtaken extends Exception {
    private static final long serialVersionUID = 1;

    public Overtaken(Revision newest) {
      super(
          "Revision %d was saved by %s at %s"
              .formatted(newest.number(), newest.editor(), newest.at()));
    }
  }
}
