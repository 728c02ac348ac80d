package handrail.evals.prepare;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import handrail.evals.prepare.Task.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The public-health questions and answers of California's COVID-19 service: each is a text, its
/// question the title.
final class CovidFaq {
  private static final CsvSchema WITH_A_HEADER = CsvSchema.emptySchema().withHeader();

  private CovidFaq() {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Row(
      @JsonProperty("ID") String id,
      @JsonProperty("Question") String question,
      @JsonProperty("Answer") String answer) {}

  static List<Text> corpus(Path folder) throws IOException {
    var file = folder.resolve("faq_db.csv").toFile();
    var reader = new CsvMapper().readerFor(Row.class).with(WITH_A_HEADER);
    try (MappingIterator<Row> rows = reader.readValues(file)) {
      return rows.readAll().stream()
          .map(row -> new Text(row.id(), row.question(), row.answer()))
          .toList();
    }
  }
}
