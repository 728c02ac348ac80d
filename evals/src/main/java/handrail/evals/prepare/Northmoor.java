package handrail.evals.prepare;

import handrail.evals.prepare.Task.Asked;
import handrail.evals.prepare.Task.Relevant;
import handrail.evals.prepare.Task.Text;
import handrail.knowledge.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The demonstration borough: its English articles as the corpus, without the questions that stand
/// in them; those are the queries.
final class Northmoor {
  private Northmoor() {}

  static Task task(List<Article> articles) {
    return task(articles, _ -> true);
  }

  /// @param kept which articles the corpus keeps; the questions of the others are not answerable
  static Task task(List<Article> articles, Predicate<Article> kept) {
    var task = new Task(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    articles.stream()
        .filter(article -> article.language().equals("en") && article.expires() == null)
        .forEach(article -> add(article, kept.test(article), task));
    return task;
  }

  private static void add(Article article, boolean kept, Task task) {
    if (kept) {
      String text = article.summary() + "\n\n" + article.body();
      task.corpus().add(new Text(article.id(), article.title(), text));
    }
    for (int i = 0; i < article.questions().size(); i++) {
      String id = article.id() + "?" + i;
      String doc = kept ? article.id() : null;
      task.queries()
          .add(new Asked(id, article.questions().get(i), List.of(), kept, doc, List.of()));
      if (kept) {
        task.qrels().add(new Relevant(id, article.id()));
      }
    }
  }
}
