package handrail.knowledge.editor;

import handrail.knowledge.Revision;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Articles as an editor looks for them.
///
/// @param words what was looked for; empty for all
/// @param rows what was found
public record ArticleList(String words, List<Row> rows) {
  /// One article.
  ///
  /// @param state of its newest revision, in words
  /// @param note what needs an eye: past review, expired; empty when nothing does
  public record Row(Revision revision, String state, String note) {}

  static ArticleList of(List<Revision> newest, String words, LocalDate today) {
    var looked = words.toLowerCase(Locale.ROOT).strip();
    return new ArticleList(
        words,
        newest.stream()
            .filter(revision -> has(revision, looked))
            .map(revision -> new Row(revision, state(revision), note(revision, today)))
            .toList());
  }

  /// Every word must be somewhere in the article.
  private static boolean has(Revision revision, String words) {
    var article = revision.article();
    var text =
        String.join(
                "\n",
                article.id(),
                article.title(),
                article.summary(),
                article.team(),
                String.join("\n", article.topics()),
                String.join("\n", article.questions()),
                article.body())
            .toLowerCase(Locale.ROOT);
    return List.of(words.split("\\s+")).stream().allMatch(text::contains);
  }

  static String state(Revision revision) {
    return revision.state().name().toLowerCase(Locale.ROOT);
  }

  private static String note(Revision revision, LocalDate today) {
    var article = revision.article();
    if (article.expires() != null && article.expires().isBefore(today)) {
      return "expired";
    }
    return article.reviewBy().isBefore(today) ? "past review" : "";
  }
}
