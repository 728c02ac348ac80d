package handrail.knowledge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;

/// The rows of a table, each understandable on its own: "Food caddy: How often: Every week".
final class TableRows {
  private TableRows() {}

  static List<String> of(TableBlock table) {
    var rows = new ArrayList<List<String>>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        rows.add(cells(row));
      }
    }
    var head = rows.getFirst();
    return rows.subList(1, rows.size()).stream().map(row -> line(head, row)).toList();
  }

  private static List<String> cells(Node row) {
    var cells = new ArrayList<String>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(PlainText.of(cell));
    }
    return cells;
  }

  /// A table of two columns reads like a list; more columns carry their heads.
  private static String line(List<String> head, List<String> row) {
    if (row.size() == 2) {
      return "- " + row.get(0) + ": " + row.get(1);
    }
    return "- "
        + row.getFirst()
        + ": "
        + IntStream.range(1, row.size())
            .mapToObj(column -> head.get(column) + " " + row.get(column))
            .collect(Collectors.joining(", "));
  }
}
