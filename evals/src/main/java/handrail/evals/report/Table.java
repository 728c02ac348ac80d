package handrail.evals.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table for a terminal: the first column to the left, the others to the right.
public final class Table {
  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... header) {
    this.header = List.of(header);
  }

  /// Adds a row; a number is shown with three digits after the point, a whole one as it is.
  public Table row(Object... cells) {
    rows.add(Stream.of(cells).map(Table::shown).toList());
    return this;
  }

  private static String shown(Object cell) {
    return cell instanceof Double number
        ? number.isNaN() ? "-" : String.format(Locale.ROOT, "%.3f", number)
        : cell.toString();
  }

  @Override
  public String toString() {
    return Stream.concat(Stream.of(header), rows.stream())
        .map(this::line)
        .collect(Collectors.joining("\n"));
  }

  private String line(List<String> cells) {
    return IntStream.range(0, cells.size())
        .mapToObj(
            column ->
                ("%" + (column == 0 ? "-" : "") + width(column) + "s").formatted(cells.get(column)))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  private int width(int column) {
    return Stream.concat(Stream.of(header), rows.stream())
        .filter(row -> column < row.size())
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(1);
  }
}
