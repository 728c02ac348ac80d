package handrail.evals.suite;

import handrail.assistant.answer.text.MiniLm;
import handrail.assistant.answer.text.Vectors;
import handrail.assistant.triage.LocalTriage;
import handrail.evals.data.Labelled;
import handrail.evals.report.Report;
import handrail.evals.triage.Triaging;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `triage`: does the service see what a message calls for?
@Command(name = "triage", description = "Does the service see what a message calls for?")
final class TriageSuite extends Suite {
  @Option(
      names = "--messages",
      required = true,
      paramLabel = "messages.jsonl",
      description = "may be given several times")
  List<Path> files = List.of();

  @Override
  Report run() {
    var messages = new ArrayList<Labelled>();
    files.forEach(file -> messages.addAll(Labelled.read(file)));
    return new Triaging(LocalTriage.shipped(new Vectors(new MiniLm()))).run(messages);
  }
}
