package handrail.evals.suite;

import handrail.evals.page.AnswersReport;
import handrail.evals.page.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `report`: everything that can be measured of finding and answering, as a page to look at, and as
/// JSON beside it.
@Command(
    name = "report",
    description = "Measure finding and answering on all data sets there are; write a page of it.")
final class AnswersCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "FOLDER",
      description = "where the public data sets lie; without it Northmoor alone is measured")
  @Nullable Path from;

  @Option(names = "--out", required = true, paramLabel = "report.html")
  Path out = Path.of("");

  @Override
  public Integer call() throws IOException {
    AnswersReport report = new Measuring().all(from);
    var terminal = Objects.requireNonNull(spec).commandLine().getOut();
    report.shown().forEach(block -> terminal.println("\n" + block));
    terminal.flush();
    Files.writeString(out, Page.html(report));
    report.write(Path.of(out.toString().replaceFirst("\\.html$", "") + ".json"));
    return 0;
  }
}
