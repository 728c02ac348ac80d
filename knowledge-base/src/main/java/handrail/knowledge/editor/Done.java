package handrail.knowledge.editor;

import java.util.Locale;
import java.util.stream.Stream;

/// What a person has done, as the next page tells her.
public enum Done {
  SAVED("Saved as a draft. Citizens do not get it before it is published."),
  UNCHANGED("Nothing had changed, so no new revision was made."),
  SUBMITTED("Handed in. Somebody who may publish can approve it now."),
  APPROVED("Approved. Citizens get it when it is published."),
  PUBLISHED("Published. Citizens get this from now on."),
  ARCHIVED("Taken out of use. Citizens are not answered from this article any more."),
  IMPORTED("Imported as a draft. Citizens do not get it before it is published.");

  private final String words;

  Done(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /// How the address of the next page names it.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The words for a key; empty for anything else.
  static String words(String key) {
    return Stream.of(values())
        .filter(each -> each.key().equals(key))
        .map(Done::words)
        .findFirst()
        .orElse("");
  }
}
