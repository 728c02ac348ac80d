package handrail.assistant.answer.text;

import handrail.assistant.answer.text.Unit.Kind;
import java.util.ArrayList;
import java.util.List;

/// Says a table row in words: "Eastfield Community Centre: Holds 120, Private party £34".
public final class Rows {
  private Rows() {}

  public static String said(Reading reading, Unit row) {
    List<String> cells = cells(row.text());
    List<String> names = cells(header(reading, row).text());
    List<String> said = new ArrayList<>();
    for (int i = 1; i < cells.size(); i++) {
      boolean named = cells.size() > 2 && i < names.size();
      said.add(named ? names.get(i) + " " + cells.get(i) : cells.get(i));
    }
    return cells.getFirst() + ": " + String.join(", ", said) + ".";
  }

  public static Unit header(Reading reading, Unit row) {
    return reading.units().stream()
        .filter(unit -> unit.kind() == Kind.ROW && unit.group() == row.group())
        .findFirst()
        .orElse(row);
  }

  private static List<String> cells(String row) {
    return List.of(row.strip().split("\\s*\\|\\s*", -1));
  }
}
