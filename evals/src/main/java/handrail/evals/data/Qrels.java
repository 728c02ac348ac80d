package handrail.evals.data;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which texts answer which question, as in BEIR's `qrels.tsv`.
///
/// @param relevant by question, the ids of texts with their grades above 0
public record Qrels(Map<String, Map<String, Integer>> relevant) {
  private static final String HEADER = "query-id\tcorpus-id\tscore";
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}");

  /// Reads `query-id corpus-id score`, separated by tabs; a line of headings may stand first.
  ///
  /// @param queries the questions there are
  /// @param corpus the texts there are
  /// @throws BadInput when a line has other columns, or names what is not there
  public static Qrels read(Path file, Set<String> queries, Set<String> corpus) {
    List<String> lines = Lines.text(file);
    Map<String, Map<String, Integer>> relevant = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !(i == 0 && lines.get(i).strip().equals(HEADER))) {
        Line line = new Line(file, i + 1, lines.get(i).split("\t", -1));
        line.check(queries, corpus);
        if (line.grade() > 0) {
          relevant
              .computeIfAbsent(line.cells[0], _ -> new HashMap<>())
              .put(line.cells[1], line.grade());
        }
      }
    }
    if (relevant.isEmpty()) {
      throw new BadInput(file, "no question has a text that answers it");
    }
    return new Qrels(relevant);
  }

  @SuppressWarnings("ArrayRecordComponent") // lives within one reading and is compared with nothing
  private record Line(Path file, int number, String[] cells) {
    void check(Set<String> queries, Set<String> corpus) {
      if (cells.length != 3 || !NUMBER.matcher(cells[2].strip()).matches()) {
        throw new BadInput(
            file, number, "expected query-id, corpus-id and a whole number, separated by tabs");
      }
      if (!queries.contains(cells[0])) {
        throw new BadInput(file, number, "there is no query \"" + cells[0] + "\"");
      }
      if (!corpus.contains(cells[1])) {
        throw new BadInput(file, number, "there is no corpus entry \"" + cells[1] + "\"");
      }
    }

    int grade() {
      return Integer.parseInt(cells[2].strip());
    }
  }
}
