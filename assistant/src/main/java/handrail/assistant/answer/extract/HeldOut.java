package handrail.assistant.answer.extract;

import handrail.knowledge.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The articles' own example questions, asked of an index that has never seen them: each with its
/// article there (it should be found) or taken away (nothing should be).
final class HeldOut {
  /// A fifth is held out at a time.
  static final int FOLDS = 5;

  /// @param articles any of which answers; empty when no page does
  record Asked(String text, String language, Set<String> articles) {}

  /// @param indexed what the index is made from
  record Fold(List<Article> indexed, List<Asked> asked) {}

  private HeldOut() {}

  /// Every question once, its article indexed without it.
  static List<Fold> answerable(List<Article> articles) {
    return IntStream.range(0, FOLDS)
        .mapToObj(fold -> new Fold(without(articles, fold), questions(articles, fold)))
        .toList();
  }

  /// Every question once, its article and the translations of it absent.
  static List<Fold> unanswerable(List<Article> articles) {
    return IntStream.range(0, FOLDS).mapToObj(fold -> withdrawn(articles, fold)).toList();
  }

  /// The same with pages that do not say how people ask for them.
  static List<Fold> bare(List<Fold> folds) {
    return folds.stream()
        .map(
            fold ->
                new Fold(
                    fold.indexed().stream().map(article -> asking(article, List.of())).toList(),
                    fold.asked()))
        .toList();
  }

  private static List<Article> without(List<Article> articles, int fold) {
    return articles.stream().map(article -> asking(article, kept(article, fold, false))).toList();
  }

  private static List<Asked> questions(List<Article> articles, int fold) {
    return articles.stream()
        .flatMap(
            article ->
                kept(article, fold, true).stream()
                    .map(text -> new Asked(text, article.language(), Set.of(article.id()))))
        .toList();
  }

  private static Fold withdrawn(List<Article> articles, int fold) {
    List<Article> left = new ArrayList<>();
    List<Asked> asked = new ArrayList<>();
    for (Article article : articles) {
      if (Math.floorMod(article.id().replaceAll("-cy$", "").hashCode(), FOLDS) == fold) {
        article
            .questions()
            .forEach(text -> asked.add(new Asked(text, article.language(), Set.of())));
      } else {
        left.add(article);
      }
    }
    return new Fold(left, asked);
  }

  private static List<String> kept(Article article, int fold, boolean ofFold) {
    return IntStream.range(0, article.questions().size())
        .filter(i -> (i % FOLDS == fold) == ofFold)
        .mapToObj(article.questions()::get)
        .toList();
  }

  private static Article asking(Article it, List<String> questions) {
    return new Article(
        it.id(),
        it.language(),
        it.translationOf(),
        it.team(),
        it.title(),
        it.summary(),
        it.topics(),
        questions,
        it.related(),
        it.url(),
        it.reviewed(),
        it.reviewBy(),
        it.expires(),
        it.body());
  }
}
