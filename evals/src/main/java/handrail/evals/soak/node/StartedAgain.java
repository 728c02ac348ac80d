package handrail.evals.soak.node;

import handrail.evals.phone.Provider;
import handrail.evals.scale.OwnService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/// One node, which is killed and started again on the same data folder.
public final class StartedAgain implements Nodes {
  private final Premises premises;
  private volatile OwnService node;

  /// @param folder holds the pages in `content`
  public StartedAgain(Path folder) throws IOException, InterruptedException {
    this.premises = new Premises(folder);
    this.node = start();
  }

  private OwnService start() throws IOException, InterruptedException {
    return premises.start("data", Map.of());
  }

  @Override
  public URI address() {
    return node.address();
  }

  @Override
  public Clock clock() {
    return premises.clock();
  }

  @Override
  public Provider provider() {
    return premises.provider();
  }

  @Override
  public String fault() {
    return "the service is killed, and started again on the same folder";
  }

  @Override
  public void fail() throws IOException, InterruptedException {
    node.kill();
    node = start();
  }

  @Override
  public void close() throws IOException {
    node.close();
    premises.provider().close();
  }
}
