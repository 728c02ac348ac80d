package handrail.knowledge;

import java.time.Instant;

/// One version of an article on its way to citizens. Revisions are never changed or deleted by
/// editing: each save makes the next one, so that what a citizen was told can always be found.
///
/// @param number from 1, rising within the article
/// @param editor the name of the person who made it
/// @param note what was changed and why, in the editor's words; may be empty
public record Revision(
    Article article, int number, State state, String editor, Instant at, String note) {

  public enum State {
    DRAFT,
    SUBMITTED,
    APPROVED,
    PUBLISHED,
    /// Was published until a later revision took its place.
    SUPERSEDED,
    ARCHIVED
  }
}
