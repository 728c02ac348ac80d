package handrail.evals.why;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import handrail.evals.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the steps made of every question: in a file one JSON object a line.
public record WhyReport(List<Explained> questions) implements Report {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  @Override
  public List<String> shown() {
    return questions.stream().map(Shown::of).toList();
  }

  @Override
  public void write(Path file) throws IOException {
    var lines = new ArrayList<String>();
    for (var question : questions) {
      lines.add(JSON.writeValueAsString(question));
    }
    Files.write(file, lines);
  }
}
