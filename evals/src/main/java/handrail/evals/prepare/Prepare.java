package handrail.evals.prepare;

import handrail.evals.data.BadInput;
import handrail.evals.data.Query;
import handrail.evals.prepare.Task.Text;
import handrail.knowledge.article.ArticleFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
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

  @Parameters(index = "0", paramLabel = "DATA_SET", description = "${COMPLETION-CANDIDATES}")
  DataSet dataSet = DataSet.NORTHMOOR;

  @Parameters(index = "1", paramLabel = "TO", description = "the folder to write into")
  Path to = Path.of("");

  @Option(names = "--from", paramLabel = "FOLDER", description = "where a public data set lies")
  @Nullable Path from;

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description = "questions for covid-faq and va-content; without it those that come with us")
  @Nullable Path questions;

  /// Prepares a data set with the questions that come with us.
  ///
  /// @param from where it lies when it is a public one
  public static void into(Path to, DataSet dataSet, @Nullable Path from) throws IOException {
    var prepare = new Prepare();
    prepare.dataSet = dataSet;
    prepare.to = to;
    prepare.from = from;
    prepare.call();
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(to);
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
      case COVID_FAQ -> asked(CovidFaq.corpus(folder()));
      case VA_CONTENT -> asked(VaContent.corpus(folder()));
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

  /// A corpus with the questions that we wrote for it.
  private Task asked(List<Text> corpus) throws IOException {
    Path file = questions == null ? shipped(dataSet, to) : questions;
    return Task.of(corpus, Query.read(file), file);
  }

  /// The questions that come with us, in a file as any other.
  static Path shipped(DataSet dataSet, Path folder) throws IOException {
    Path file = folder.resolve("questions.jsonl");
    String name = "/handrail/evals/questions/" + dataSet + ".jsonl";
    try (InputStream in = Prepare.class.getResourceAsStream(name)) {
      Files.copy(Objects.requireNonNull(in, name), file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }
}
