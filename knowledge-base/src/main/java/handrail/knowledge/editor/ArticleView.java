package handrail.knowledge.editor;

import handrail.knowledge.Article;
import handrail.knowledge.Basis;
import handrail.knowledge.Preview;
import handrail.knowledge.Revision;
import handrail.knowledge.Staff.Editor;
import handrail.knowledge.editor.draft.Difference;
import handrail.knowledge.editor.draft.Draft;
import handrail.knowledge.editor.web.Fault;
import handrail.knowledge.editor.web.Frame;
import handrail.knowledge.editor.web.House;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the page of an article shows.
///
/// @param notice what has just been done; empty for nothing
public record ArticleView(
    Frame frame, House house, Editor editor, Typed typed, Standing standing, String notice) {

  /// What stands in the form.
  ///
  /// @param basedOn the revision it began with; 0 for a new article
  public record Typed(
      Draft draft,
      int basedOn,
      String note,
      List<Fault> faults,
      @Nullable Trial trial,
      @Nullable Conflict conflict) {

    static Typed of(Draft draft, int basedOn, String note) {
      return new Typed(draft, basedOn, note, List.of(), null, null);
    }

    Typed with(List<Fault> found) {
      return new Typed(draft, basedOn, note, found, trial, conflict);
    }

    Typed with(Trial tried) {
      return new Typed(draft, basedOn, note, faults, tried, conflict);
    }

    /// Saving once more puts it on top of what somebody else has saved.
    Typed with(Conflict other) {
      return new Typed(draft, other.theirs().number(), note, faults, trial, other);
    }

    /// What is wrong with a field; empty when nothing is.
    public String fault(String field) {
      return faults.stream()
          .filter(fault -> fault.field().equals(field))
          .map(Fault::message)
          .findFirst()
          .orElse("");
    }
  }

  /// How the draft would read.
  public record Trial(Article article, String question, Preview.Trial read) {}

  /// Somebody else has saved in between: hers, and what differs in ours.
  public record Conflict(Revision theirs, List<Difference.Line> difference) {}

  /// Where the article stands, newest revision first; nothing for one not saved yet.
  public record Standing(
      String id,
      List<Revision> revisions,
      @Nullable Revision newest,
      @Nullable Revision published) {

    static Standing of(String id, List<Revision> revisions) {
      var published =
          revisions.stream()
              .filter(each -> each.state() == Revision.State.PUBLISHED)
              .findFirst()
              .orElse(null);
      return new Standing(
          id, revisions, revisions.isEmpty() ? null : revisions.getFirst(), published);
    }

    public boolean isNew() {
      return revisions.isEmpty();
    }
  }

  /// Whether a button for a move is of use to the person at the page.
  public boolean offers(Move move) {
    var newest = standing.newest();
    var state = newest == null ? Revision.State.DRAFT : newest.state();
    boolean isOfUse =
        switch (move) {
          case SUBMIT -> !editor.mayPublish();
          case APPROVE -> state == Revision.State.SUBMITTED;
          case PUBLISH -> true;
          case ARCHIVE -> move.leadsFrom(state);
        };
    return isOfUse && move.isFor(editor);
  }

  public boolean mayWrite() {
    return editor.mayEdit() || editor.mayPublish();
  }

  /// The languages of the service in words.
  public Map<String, String> languages() {
    var names = new LinkedHashMap<String, String>();
    house
        .languages()
        .forEach(tag -> names.put(tag, Locale.forLanguageTag(tag).getDisplayLanguage(Locale.UK)));
    return names;
  }

  /// Whether the fields seldom changed are shown at once: when they are empty, or one is wrong.
  public boolean opensDetails() {
    return standing.isNew() || !typed.faults().isEmpty();
  }

  /// The page that would answer the question tried; null when none would, or none was tried.
  public Basis.@Nullable Found winner() {
    var trial = typed.trial();
    if (trial == null) {
      return null;
    }
    var chat = trial.read().chat();
    return chat.basis().pages().stream()
        .filter(page -> chat.winner().filter(page.article()::equals).isPresent())
        .findFirst()
        .orElse(null);
  }

  /// Where the form is sent to.
  public String address() {
    return "/editor/articles/" + (standing.isNew() ? "new" : standing.id());
  }
}
