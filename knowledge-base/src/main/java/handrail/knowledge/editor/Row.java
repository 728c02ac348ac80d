package handrail.knowledge.editor;

import handrail.knowledge.Revision;
import java.time.LocalDate;

/// An article in the list.
///
/// @param published the number of the revision citizens get; 0 for none
/// @param pastReview whether it should have been looked at again
/// @param expired whether nothing is answered from it any more
public record Row(Revision newest, int published, boolean pastReview, boolean expired) {
  static Row of(Revision newest, int published, LocalDate today) {
    var expires = newest.article().expires();
    return new Row(
        newest,
        published,
        newest.article().reviewBy().isBefore(today),
        expires != null && expires.isBefore(today));
  }

  /// Whether citizens get an older revision than the newest.
  public boolean isAhead() {
    return published != 0 && published != newest.number();
  }
}
