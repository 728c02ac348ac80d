package handrail.evals.prepare;

import handrail.evals.data.Entry;
import handrail.evals.data.Qrels;
import handrail.evals.data.Query;
import handrail.evals.prepare.Task.Asked;
import handrail.evals.prepare.Task.Relevant;
import handrail.evals.prepare.Task.Text;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// MTRAG's government questions: the last turn, with the questions before it as its history.
final class Mtrag {
  /// As a pattern.
  private static final String SPEAKER = "\\|user\\|:";

  private Mtrag() {}

  static Task task(Path folder) {
    var corpus = Entry.read(folder.resolve("corpus.jsonl"));
    var queries = Query.read(folder.resolve("govt_questions.jsonl"));
    var qrels =
        Qrels.read(
            folder.resolve("qrels").resolve("dev.tsv"),
            ids(queries.stream().map(Query::id).toList()),
            ids(corpus.stream().map(Entry::id).toList()));
    return new Task(
        corpus.stream().map(each -> new Text(each.id(), each.title(), each.text())).toList(),
        queries.stream().map(Mtrag::asked).toList(),
        qrels.relevant().entrySet().stream()
            .flatMap(
                query ->
                    query.getValue().keySet().stream()
                        .map(text -> new Relevant(query.getKey(), text)))
            .toList());
  }

  private static Set<String> ids(List<String> ids) {
    return ids.stream().collect(Collectors.toSet());
  }

  /// All questions of a conversation stand in one text, each after its speaker.
  private static Asked asked(Query query) {
    List<String> turns =
        Arrays.stream(query.text().split(SPEAKER, -1))
            .map(String::strip)
            .filter(turn -> !turn.isEmpty())
            .toList();
    return new Asked(query.id(), turns.getLast(), turns.subList(0, turns.size() - 1));
  }
}
