package handrail.evals.suite;

import handrail.evals.report.Report;
import handrail.evals.soak.Soak.Size;
import handrail.evals.soak.Soaked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `soak`: what must never be, among many citizens and workers at once.
@Command(
    name = "soak",
    description =
        "Is any rule broken when many citizens and workers meet, and the service is killed?")
final class SoakSuite extends Suite {
  @Option(names = "--conversations", paramLabel = "N", defaultValue = "500")
  int conversations;

  @Option(names = "--workers", paramLabel = "N", defaultValue = "24")
  int workers;

  @Option(names = "--at-once", paramLabel = "N", defaultValue = "32")
  int atOnce;

  @Option(
      names = "--nodes",
      paramLabel = "1|2",
      defaultValue = "1",
      description = "one is killed and started again; of two the first is killed")
  int nodes;

  @Override
  Report run() throws Exception {
    var size = new Size(conversations, workers, atOnce);
    return nodes == 1 ? Soaked.startedAgain(size) : Soaked.onTwoNodes(size);
  }
}
