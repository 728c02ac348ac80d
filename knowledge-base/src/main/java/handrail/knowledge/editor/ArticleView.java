package handrail.knowledge.editor;

import handrail.knowledge.Preview.Reading;
import handrail.knowledge.Revision;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One article on the editor's desk.
///
/// @param id empty for a new one
/// @param draft what stands in the form
/// @param faults what must be mended, by field
/// @param notice what has just been done
/// @param basedOn the number of the revision the form began with; 0 for a new article
/// @param revisions all there are, newest first
/// @param question what the preview is for
/// @param reading how the draft reads; null until it was asked for
/// @param page the draft as a page, as HTML; null until it was asked for
public record ArticleView(
    String id,
    Draft draft,
    Map<String, String> faults,
    String notice,
    int basedOn,
    List<Revision> revisions,
    String question,
    @Nullable Reading reading,
    @Nullable String page) {

  /// The newest revision's state in words; empty for a new article.
  public String state() {
    return revisions.isEmpty() ? "" : ArticleList.state(revisions.getFirst());
  }

  /// What is wrong with a field; empty when nothing is.
  public String fault(String name) {
    return faults.getOrDefault(name, "");
  }

  ArticleView with(String done) {
    return new ArticleView(id, draft, faults, done, basedOn, revisions, question, reading, page);
  }

  ArticleView with(Map<String, String> wrong) {
    return new ArticleView(id, draft, wrong, notice, basedOn, revisions, question, reading, page);
  }

  ArticleView with(String asked, @Nullable Reading read, String html) {
    return new ArticleView(id, draft, faults, notice, basedOn, revisions, asked, read, html);
  }
}
