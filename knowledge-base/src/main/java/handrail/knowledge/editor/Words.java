package handrail.knowledge.editor;

import handrail.knowledge.Revision.State;
import java.util.Locale;

/// States as pages name them.
public final class Words {
  private Words() {}

  public static String of(State state) {
    return switch (state) {
      case DRAFT -> "Draft";
      case SUBMITTED -> "Handed in";
      case APPROVED -> "Approved";
      case PUBLISHED -> "Published";
      case SUPERSEDED -> "Replaced";
      case ARCHIVED -> "Out of use";
    };
  }

  /// As JSON and addresses name it.
  public static String key(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /// The look of its tag in the stylesheet.
  public static String tag(State state) {
    return switch (state) {
      case PUBLISHED -> "good";
      case SUBMITTED, APPROVED -> "wait";
      case DRAFT -> "";
      case SUPERSEDED, ARCHIVED -> "off";
    };
  }
}
