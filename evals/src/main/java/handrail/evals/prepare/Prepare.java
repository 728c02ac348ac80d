package handrail.evals.prepare;

import handrail.evals.data.BadInput;
import handrail.knowledge.article.ArticleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `prepare`: brings data sets into the forms that the suites read. Public data sets are read from
/// where they lie and never come with the project.
@Command(name = "prepare", description = "Bring a data set into the forms that the suites read.")
public final class Prepare implements Callable<Integer> {
  /// One in so many articles is left out of `northmoor-gaps`, so that nothing answers for it.
  private static final int ONE_IN = 5;

  enum DataSet {
    NORTHMOOR,
    NORTHMOOR_GAPS,
    OR_SHARC,
    MTRAG;

    /// As it is written on the command line: `or-sharc`.
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Parameters(index = "0", paramLabel = "DATA_SET", description = "${COMPLETION-CANDIDATES}")
  DataSet dataSet = DataSet.NORTHMOOR;

  @Parameters(index = "1", paramLabel = "TO", description = "the folder to write into")
  Path to = Path.of("");

  @Option(names = "--from", paramLabel = "FOLDER", description = "where a public data set lies")
  @Nullable Path from;

  @Override
  public Integer call() throws IOException {
    task().write(to);
    return 0;
  }

  private Task task() throws IOException {
    return switch (dataSet) {
      case NORTHMOOR -> Northmoor.task(ArticleFolder.northmoor());
      case NORTHMOOR_GAPS ->
          Northmoor.task(
              ArticleFolder.northmoor(),
              article -> Math.floorMod(article.id().hashCode(), ONE_IN) != 0);
      case OR_SHARC -> OrSharc.task(folder());
      case MTRAG -> Mtrag.task(folder());
    };
  }

  private Path folder() {
    if (from == null) {
      throw new IllegalArgumentException("--from is missing: where does the data set lie?");
    }
    if (!Files.isDirectory(from)) {
      throw new BadInput(from, "there is no such folder");
    }
    return from;
  }
}
