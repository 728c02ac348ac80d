package handrail.evals.prepare;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import handrail.evals.data.Lines;
import handrail.evals.prepare.Task.Asked;
import handrail.evals.prepare.Task.Relevant;
import handrail.evals.prepare.Task.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// OR-ShARC: rule texts, most of them from GOV.UK, and questions of people in a situation.
final class OrSharc {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private OrSharc() {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Utterance(
      @JsonProperty("utterance_id") String id,
      String question,
      @Nullable String scenario,
      @JsonProperty("gold_snippet_id") String snippet) {

    /// The situation, then the question.
    String asked() {
      return scenario == null || scenario.isBlank() ? question : scenario + ". " + question;
    }
  }

  static Task task(Path folder) throws IOException {
    var snippets = folder.resolve("id2snippet.json").toFile();
    Map<String, String> texts = JSON.readValue(snippets, new TypeReference<>() {});
    List<Utterance> utterances =
        Lines.read(folder.resolve("open_retrieval_sharc_dev.json"), Utterance.class, Utterance::id);
    return new Task(
        texts.entrySet().stream()
            .map(text -> new Text(text.getKey(), "", text.getValue()))
            .toList(),
        utterances.stream().map(each -> new Asked(each.id(), each.asked(), List.of())).toList(),
        utterances.stream().map(each -> new Relevant(each.id(), each.snippet())).toList());
  }
}
