package handrail.assistant.routing;

import java.util.List;

/// References that can be said and heard on a bad line: a colour and four digits, `TEAL-4821`.
final class CaseReferences {
  /// Short, common, and no two alike in sound.
  private static final List<String> COLOURS =
      List.of(
          "AMBER", "BLUE", "BRONZE", "COPPER", "CORAL", "CREAM", "GOLD", "GREEN", "INDIGO", "IVORY",
          "JADE", "LEMON", "LILAC", "OLIVE", "ORANGE", "PEARL", "PINK", "PLUM", "RED", "RUBY",
          "SILVER", "TEAL", "VIOLET", "WHITE");

  private CaseReferences() {}

  /// The reference of a handoff: always the same for the same id.
  static String of(String id) {
    int hash = Math.floorMod(id.hashCode(), COLOURS.size() * 10_000);
    return "%s-%04d".formatted(COLOURS.get(hash / 10_000), hash % 10_000);
  }
}
