package handrail.evals.soak;

import handrail.evals.report.TemporaryFolder;
import handrail.evals.scale.Written;
import handrail.evals.soak.Soak.Size;
import handrail.evals.soak.node.InThisProcess;
import handrail.evals.soak.node.Nodes;
import handrail.evals.soak.node.StartedAgain;
import handrail.evals.soak.node.TwoNodes;
import handrail.knowledge.article.ArticleFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/// The soak in its three forms, each on a service of its own with a few of the borough's pages: it
/// is about people, not about answers.
public final class Soaked {
  private static final Set<String> PAGES =
      Set.of("new-or-extra-bins", "register-death", "council-tax-reduction", "pip", "befriending");

  private Soaked() {}

  /// Nothing is killed.
  public static SoakReport inThisProcess(Size size) throws IOException, InterruptedException {
    return on(size, folder -> new InThisProcess(folder.resolve("content")));
  }

  /// The service is killed in the middle and started again.
  public static SoakReport startedAgain(Size size) throws IOException, InterruptedException {
    return on(size, StartedAgain::new);
  }

  /// Of two nodes the first is killed in the middle.
  public static SoakReport onTwoNodes(Size size) throws IOException, InterruptedException {
    return on(size, TwoNodes::new);
  }

  private interface Starting {
    Nodes in(Path folder) throws IOException, InterruptedException;
  }

  private static SoakReport on(Size size, Starting starting)
      throws IOException, InterruptedException {
    try (var folder = new TemporaryFolder()) {
      var pages =
          ArticleFolder.northmoor().stream()
              .filter(article -> PAGES.contains(article.id()))
              .toList();
      Written.into(folder.path().resolve("content"), pages);
      try (var nodes = starting.in(folder.path())) {
        return Soak.run(nodes, size);
      }
    }
  }
}
