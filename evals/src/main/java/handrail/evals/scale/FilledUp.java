package handrail.evals.scale;

import handrail.evals.data.Entry;
import handrail.knowledge.Article;
import handrail.knowledge.search.LuceneSearch;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Articles made of the texts of several corpora, until they give so many passages. When the texts
/// are used up they come again as copies, in which every sentence names a town of the copy's: no
/// sentence, and so no vector, is the same as another.
///
/// @param copies how many of the articles are copies
public record FilledUp(List<Article> articles, int passages, int copies) {
  private static final List<String> TOWNS =
      List.of(
          "Ashford", "Bolton", "Crewe", "Derby", "Exeter", "Fleet", "Grimsby", "Hove", "Ilford",
          "Jarrow", "Kendal", "Luton");

  private static final Pattern END_OF_SENTENCE =
      Pattern.compile("(?<=[\\p{L}\\d)])([.?!])(?=\\s|$)");

  private static final int WORDS_OF_A_TITLE = 8;
  private static final LocalDate REVIEWED = LocalDate.of(2026, 1, 1);
  private static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

  /// Takes texts of each corpus in turn, so that even a few passages come from all.
  ///
  /// @param wanted how many passages; a few more when the last article gives several
  public static FilledUp of(List<List<Entry>> corpora, int wanted) {
    List<Entry> texts = inTurn(corpora);
    List<Article> articles = new ArrayList<>();
    int passages = 0;
    for (int i = 0; passages < wanted; i++) {
      Article article = article(i, texts.get(i % texts.size()), i / texts.size());
      articles.add(article);
      passages += LuceneSearch.passages(article).size();
    }
    return new FilledUp(articles, passages, Math.max(0, articles.size() - texts.size()));
  }

  private static List<Entry> inTurn(List<List<Entry>> corpora) {
    List<Entry> texts = new ArrayList<>();
    int longest = corpora.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      for (List<Entry> corpus : corpora) {
        if (i < corpus.size() && !corpus.get(i).text().isBlank()) {
          texts.add(corpus.get(i));
        }
      }
    }
    return texts;
  }

  /// @param copy 0 for the text itself
  private static Article article(int number, Entry entry, int copy) {
    String id = "text-" + number;
    String text = copied(entry.text().strip(), copy);
    String first = text.lines().findFirst().orElse("").replaceFirst("^#+ *", "");
    String title = entry.title().isBlank() ? inFewWords(first) : entry.title();
    return new Article(
        id,
        "en",
        null,
        "contact",
        copy == 0 ? title : title + " in " + town(copy),
        first.isBlank() ? title : first,
        List.of(),
        List.of(),
        List.of(),
        URI.create("https://corpus.example/" + id),
        REVIEWED,
        FOR_GOOD,
        null,
        text.lines().skip(1).collect(Collectors.joining("\n")).strip());
  }

  private static String copied(String text, int copy) {
    return copy == 0 ? text : END_OF_SENTENCE.matcher(text).replaceAll(" in " + town(copy) + "$1");
  }

  private static String town(int copy) {
    int again = (copy - 1) / TOWNS.size();
    return TOWNS.get((copy - 1) % TOWNS.size()) + (again == 0 ? "" : " " + (again + 1));
  }

  private static String inFewWords(String line) {
    String[] words = line.split("\\s+");
    return String.join(" ", List.of(words).subList(0, Math.min(words.length, WORDS_OF_A_TITLE)));
  }
}
