package handrail.evals.soak.node;

import handrail.evals.phone.Account;
import handrail.evals.phone.Provider;
import handrail.evals.scale.OwnService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// One node, which is killed and started again on the same data folder.
public final class StartedAgain implements Nodes {
  private final Instant began = Clock.systemUTC().instant();
  private final Provider provider = new Provider(clock());
  private final Path folder;
  private volatile OwnService node;

  /// @param folder holds the pages in `content`
  public StartedAgain(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    this.node = start();
  }

  private OwnService start() throws IOException, InterruptedException {
    var settings =
        new HashMap<>(
            Map.of(
                "HANDRAIL_PORT",
                "0",
                "HANDRAIL_DATA",
                folder.resolve("data").toString(),
                "HANDRAIL_CONTENT",
                folder.resolve("content").toString(),
                OfficeHours.BEGAN,
                Long.toString(began.toEpochMilli())));
    settings.putAll(Account.settings(provider.address()));
    var started = OwnService.start(OfficeHours.class.getName(), settings);
    started.awaitReady();
    return started;
  }

  @Override
  public URI address() {
    return node.address();
  }

  @Override
  public Clock clock() {
    return new QuickClock(began);
  }

  @Override
  public Provider provider() {
    return provider;
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
    provider.close();
  }
}
