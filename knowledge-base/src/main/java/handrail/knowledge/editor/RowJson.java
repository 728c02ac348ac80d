package handrail.knowledge.editor;

import handrail.knowledge.Article;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An article of the list in JSON; `published` is the revision citizens get.
record RowJson(
    String id,
    String title,
    String team,
    String language,
    String state,
    int revision,
    @Nullable Integer published,
    LocalDate reviewBy,
    @Nullable LocalDate expires,
    boolean pastReview,
    boolean expired,
    String editor,
    Instant at) {

  static RowJson of(Row row) {
    var newest = row.newest();
    Article article = newest.article();
    return new RowJson(
        article.id(),
        article.title(),
        article.team(),
        article.language(),
        Words.key(newest.state()),
        newest.number(),
        row.published() == 0 ? null : row.published(),
        article.reviewBy(),
        article.expires(),
        row.pastReview(),
        row.expired(),
        newest.editor(),
        newest.at());
  }
}
