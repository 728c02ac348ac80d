package handrail.knowledge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/// The lines of one block of a page: a line for a paragraph, for each item of a list, for each row
/// of a table. Each can be understood and quoted on its own.
final class Lines {
  private Lines() {}

  static List<String> of(Element block) {
    return switch (block.normalName()) {
      case "ul", "ol" -> items(block);
      case "table" -> rows(block);
      default -> Page.words(block).isEmpty() ? List.of() : List.of(Page.words(block));
    };
  }

  private static List<String> items(Element list) {
    var lines = new ArrayList<String>();
    int number = first(list);
    for (var item : list.children()) {
      var words = Page.words(withoutLists(item));
      if (!words.isEmpty()) {
        lines.add((list.nameIs("ol") ? number + ". " : "- ") + words);
      }
      item.children().stream().filter(Lines::isList).forEach(inner -> lines.addAll(items(inner)));
      number++;
    }
    return lines;
  }

  /// A list that goes on after a paragraph goes on counting.
  private static int first(Element list) {
    var start = list.attr("start");
    return start.matches("\\d{1,4}") ? Integer.parseInt(start) : 1;
  }

  private static Element withoutLists(Element item) {
    var alone = item.clone();
    alone.children().stream().filter(Lines::isList).toList().forEach(Element::remove);
    return alone;
  }

  private static boolean isList(Element element) {
    return element.nameIs("ul") || element.nameIs("ol");
  }

  private static List<String> rows(Element table) {
    var rows = table.select("tr");
    boolean headed = !rows.isEmpty() && !rows.getFirst().select("th").isEmpty();
    var head = headed ? cells(rows.getFirst()) : List.<String>of();
    return rows.stream()
        .skip(headed ? 1 : 0)
        .map(Lines::cells)
        .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
        .map(row -> line(head, row))
        .toList();
  }

  private static List<String> cells(Element row) {
    return row.children().stream().map(Page::words).toList();
  }

  /// A table of two columns reads like a list; more columns carry their heads, if there are any.
  private static String line(List<String> head, List<String> row) {
    if (row.size() == 2) {
      return "- " + row.get(0) + ": " + row.get(1);
    }
    var cells =
        IntStream.range(1, row.size())
            .filter(column -> !row.get(column).isEmpty())
            .mapToObj(
                column -> (column < head.size() ? head.get(column) + " " : "") + row.get(column))
            .collect(Collectors.joining(", "));
    return "- " + row.getFirst() + (cells.isEmpty() ? "" : ": " + cells);
  }
}
