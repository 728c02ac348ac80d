package handrail.assistant.oversight.numbers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import handrail.assistant.oversight.numbers.Listing.Line;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The figures as CSV (RFC 4180), safe to open in a spreadsheet.
public final class Sheet {
  private static final CsvMapper CSV = new CsvMapper();
  private static final CsvSchema COLUMNS =
      CsvSchema.builder()
          .addNumberColumn("days")
          .addColumn("measure")
          .addColumn("by")
          .addColumn("group")
          .addColumn("figure")
          .addNumberColumn("value")
          .addColumn("note")
          .build()
          .withHeader()
          .withLineSeparator("\r\n");

  /// A spreadsheet takes what begins so for a formula and works it out.
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\n]");

  private Sheet() {}

  /// One line per figure, under a line with the names of the columns.
  public static String of(Figures figures) {
    try {
      return CSV.writer(COLUMNS)
          .writeValueAsString(
              Listing.of(figures).stream().map(line -> cells(figures.days(), line)).toList());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Object> cells(int days, Line line) {
    return List.of(
        days,
        safe(line.measure()),
        safe(line.by()),
        safe(line.group()),
        safe(line.figure()),
        value(line.value()),
        safe(line.note()));
  }

  private static Object value(@Nullable Number value) {
    return Objects.requireNonNullElse(value, "");
  }

  /// With an apostrophe before it, it is read as words.
  static String safe(String text) {
    return FORMULA.matcher(text).find() ? "'" + text : text;
  }
}
