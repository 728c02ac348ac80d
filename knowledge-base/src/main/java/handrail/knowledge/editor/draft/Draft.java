package handrail.knowledge.editor.draft;

import handrail.knowledge.Article;
import handrail.knowledge.editor.web.Fields;
import handrail.knowledge.editor.web.House;
import handrail.knowledge.editor.web.Problem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// An article as somebody has typed it, right or wrong. Lists stand one a line.
///
/// @param typed the text of each field, by its name in JSON and in the form
public record Draft(Map<String, String> typed) {
  private static final List<String> TEXTS =
      List.of("language", "team", "title", "summary", "url", "reviewed", "reviewBy", "body");
  private static final List<String> MAY_BE_ABSENT = List.of("translationOf", "expires");
  private static final List<String> LISTS = List.of("topics", "questions", "related");

  /// Reads what was sent for an article.
  ///
  /// @throws Problem 400 naming the field when JSON leaves one out, which would empty it, or holds
  ///     something else than text in it
  public static Draft of(String id, Fields fields) {
    var typed = new HashMap<String, String>();
    typed.put("id", id);
    TEXTS.forEach(name -> typed.put(name, fields.text(present(name, fields))));
    LISTS.forEach(name -> typed.put(name, fields.lines(present(name, fields))));
    MAY_BE_ABSENT.forEach(name -> typed.put(name, fields.text(name)));
    return new Draft(typed);
  }

  private static String present(String name, Fields fields) {
    if (!fields.form() && !fields.has(name)) {
      throw Problem.in(name, "It must be there.");
    }
    return name;
  }

  /// An article as it stands.
  public static Draft of(Article article) {
    return new Draft(
        Map.ofEntries(
            Map.entry("id", article.id()),
            Map.entry("language", article.language()),
            Map.entry("translationOf", Objects.requireNonNullElse(article.translationOf(), "")),
            Map.entry("team", article.team()),
            Map.entry("title", article.title()),
            Map.entry("summary", article.summary()),
            Map.entry("topics", String.join("\n", article.topics())),
            Map.entry("questions", String.join("\n", article.questions())),
            Map.entry("related", String.join("\n", article.related())),
            Map.entry("url", article.url().toString()),
            Map.entry("reviewed", article.reviewed().toString()),
            Map.entry("reviewBy", article.reviewBy().toString()),
            Map.entry("expires", Objects.toString(article.expires(), "")),
            Map.entry("body", article.body())));
  }

  /// Where a new article begins: to be looked at again in a year.
  public static Draft blank(House house) {
    var today = LocalDate.now(house.clock());
    return new Draft(
        Map.of(
            "language", house.languages().getFirst(),
            "reviewed", today.toString(),
            "reviewBy", today.plusYears(1).toString()));
  }

  /// The text of a field, with one kind of line end; a browser sends another.
  public String in(String name) {
    return typed.getOrDefault(name, "").replace("\r\n", "\n");
  }

  /// The lines of a field that say something.
  public List<String> lines(String name) {
    return in(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
