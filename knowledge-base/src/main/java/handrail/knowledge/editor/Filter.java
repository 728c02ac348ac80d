package handrail.knowledge.editor;

import handrail.knowledge.Article;
import io.helidon.common.parameters.Parameters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Which articles are looked for. Empty fields ask for nothing.
///
/// @param words all of them must stand in the article
/// @param due `review` for articles past their review, `expired` for expired ones
public record Filter(String words, String team, String language, String state, String due) {
  static Filter of(Parameters query) {
    return new Filter(
        query.first("q").orElse("").strip(),
        query.first("team").orElse(""),
        query.first("language").orElse(""),
        query.first("state").orElse(""),
        query.first("due").orElse(""));
  }

  /// Whether anything but words is asked for.
  public boolean narrows() {
    return !(team + language + state + due).isEmpty();
  }

  boolean fits(Row row) {
    var article = row.newest().article();
    return fits(team, article.team())
        && fits(language, article.language())
        && fits(state, Words.key(row.newest().state()))
        && isDue(row)
        && each().stream().allMatch(word -> all(article).contains(word));
  }

  private static boolean fits(String wanted, String given) {
    return wanted.isEmpty() || wanted.equals(given);
  }

  private boolean isDue(Row row) {
    return switch (due) {
      case "review" -> row.pastReview();
      case "expired" -> row.expired();
      default -> true;
    };
  }

  /// How many of the words stand in title, id or questions: such articles come first.
  long nearness(Row row) {
    var front = front(row.newest().article());
    return each().stream().filter(front::contains).count();
  }

  private List<String> each() {
    return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String front(Article article) {
    return String.join("\n", article.id(), article.title(), String.join("\n", article.questions()))
        .toLowerCase(Locale.ROOT);
  }

  private static String all(Article article) {
    return front(article)
        + "\n"
        + article.summary().toLowerCase(Locale.ROOT)
        + "\n"
        + article.body().toLowerCase(Locale.ROOT);
  }
}
