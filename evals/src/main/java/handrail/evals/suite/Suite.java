package handrail.evals.suite;

import handrail.evals.report.Report;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// One suite as a command: it runs, shows what it found, and writes it to a file when asked to.
abstract class Suite implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Option(names = "--out", paramLabel = "FILE", description = "write the figures there, as JSON")
  @Nullable Path out;

  abstract Report run() throws Exception;

  @Override
  public final Integer call() throws Exception {
    Report report = run();
    PrintWriter terminal = Objects.requireNonNull(spec).commandLine().getOut();
    report.shown().forEach(block -> terminal.println("\n" + block));
    terminal.flush();
    if (out != null) {
      report.write(out);
    }
    return 0;
  }
}
