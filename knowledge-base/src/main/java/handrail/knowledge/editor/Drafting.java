package handrail.knowledge.editor;

import handrail.knowledge.Article;
import handrail.knowledge.Articles;
import handrail.knowledge.Articles.Overtaken;
import handrail.knowledge.Revision;
import handrail.knowledge.Revision.State;
import handrail.knowledge.editor.draft.Checks;
import handrail.knowledge.editor.draft.Checks.Checked;
import handrail.knowledge.editor.draft.Draft;
import handrail.knowledge.editor.web.House;
import java.util.Optional;

/// What is done with articles here: they are saved, and moved on towards citizens.
record Drafting(Articles articles, House house) {
  /// What somebody has typed.
  ///
  /// @param basedOn the revision she has seen; 0 for a new article
  /// @param note what she has changed and why
  record Writing(Draft draft, int basedOn, String editor, String note) {}

  Checked check(Draft draft) {
    return Checks.check(draft, house);
  }

  Optional<Revision> newest(String id) {
    return articles.revisions(id).stream().findFirst();
  }

  /// Saves the next revision, unless nothing has changed.
  Outcome save(Writing writing) {
    return switch (check(writing.draft())) {
      case Checked.Faulty(var faults) -> new Outcome.Faulty(faults);
      case Checked.Fine(var article) -> save(article, writing);
    };
  }

  private Outcome save(Article article, Writing writing) {
    var newest = newest(article.id());
    int number = newest.map(Revision::number).orElse(0);
    if (newest.isPresent() && isSaid(article, writing, newest.get())) {
      return new Outcome.Done(newest.get(), Done.UNCHANGED);
    }
    if (number != writing.basedOn()) {
      return newest.<Outcome>map(Outcome.Overtaken::new).orElseGet(Outcome.Unknown::new);
    }
    try {
      var saved = articles.save(article, number, writing.editor(), writing.note().strip());
      return new Outcome.Done(saved, Done.SAVED);
    } catch (Overtaken e) {
      return new Outcome.Overtaken(newest(article.id()).orElseThrow());
    }
  }

  /// Whether a revision says the same and is the one that was seen, or was made by the same person:
  /// a button pressed twice makes one revision.
  private static boolean isSaid(Article article, Writing writing, Revision newest) {
    return newest.article().equals(article)
        && (newest.number() == writing.basedOn() || newest.editor().equals(writing.editor()));
  }

  /// Moves a revision on. A move that is done already is left as it is.
  Outcome move(String id, int number, Move move, String editor) {
    var newest = newest(id);
    if (newest.isEmpty()) {
      return new Outcome.Unknown();
    }
    if (newest.get().number() != number) {
      return new Outcome.Overtaken(newest.get());
    }
    State state = newest.get().state();
    if (state == move.to()) {
      return new Outcome.Done(newest.get(), move.done());
    }
    return move.leadsFrom(state)
        ? moved(newest.get(), move, editor)
        : new Outcome.NotPossible(move, state);
  }

  private Outcome moved(Revision newest, Move move, String editor) {
    var id = newest.article().id();
    try {
      return new Outcome.Done(articles.move(id, newest.number(), move.to(), editor), move.done());
    } catch (Overtaken e) {
      return new Outcome.Overtaken(newest(id).orElseThrow());
    }
  }
}
