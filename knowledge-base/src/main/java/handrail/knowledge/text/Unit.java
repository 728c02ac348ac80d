package handrail.knowledge.text;

/// The smallest piece that may be quoted: a sentence or a list item (a table row is one),
/// exactly as it stands in its passage.
///
/// @param place from 0, its place in the passage
/// @param start where it begins in the passage's text, its list marker included
/// @param end where it ends, exclusive
/// @param text the words, without a list marker
/// @param group items of one list share a number; 0 for sentences
/// @param leadsTo the group this sentence introduces ("... if one of these fits:"); 0 for none
public record Unit(int place, Kind kind, int start, int end, String text, int group, int leadsTo) {

  public enum Kind {
    SENTENCE,
    ITEM,
    STEP
  }

  /// Whether it can be said without what stands around it: "A second grey wheelie bin costs £42."
  /// can, "6 or more people live in your home" cannot.
  public boolean standsAlone() {
    return switch (kind) {
      case SENTENCE -> leadsTo == 0;
      case ITEM -> (Character.isUpperCase(text.codePointAt(0)) && endsLikeASentence()) || isRow();
      case STEP -> false;
    };
  }

  public boolean inList() {
    return kind == Kind.ITEM || kind == Kind.STEP;
  }

  /// "Eastfield Community Centre: Holds 120, Private party £34": a row carries its column's names.
  private boolean isRow() {
    return kind == Kind.ITEM && text.contains(": ") && !endsLikeASentence();
  }

  /// As it is said outside its list.
  public String alone() {
    return isRow() ? text + "." : text;
  }

  private boolean endsLikeASentence() {
    return text.endsWith(".") || text.endsWith("!") || text.endsWith("?");
  }
}
