package handrail.knowledge.editor;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import handrail.knowledge.Article;
import handrail.knowledge.Revision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article in JSON: the fields of its newest revision, as `PUT` takes them, and where it stands.
///
/// @param revision what `PUT` calls `basedOn`
/// @param published the revision citizens get; null for none
record ArticleJson(
    @JsonUnwrapped Article article,
    int revision,
    String state,
    @Nullable Integer published,
    List<Past> revisions) {

  record Past(int revision, String state, String editor, Instant at, String note) {
    static Past of(Revision revision) {
      return new Past(
          revision.number(),
          Words.key(revision.state()),
          revision.editor(),
          revision.at(),
          revision.note());
    }
  }

  static ArticleJson of(List<Revision> revisions) {
    var newest = revisions.getFirst();
    var published = ArticleView.Standing.of("", revisions).published();
    return new ArticleJson(
        newest.article(),
        newest.number(),
        Words.key(newest.state()),
        published == null ? null : published.number(),
        revisions.stream().map(Past::of).toList());
  }
}
