package handrail.evals.soak.node;

import handrail.assistant.store.EmbeddedRedis;
import handrail.evals.phone.Provider;
import handrail.evals.scale.OwnService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/// Two nodes on a Redis of their own; the first is killed, and the second goes on alone.
public final class TwoNodes implements Nodes {
  private final Premises premises;
  private final EmbeddedRedis redis;
  private final OwnService first;
  private final OwnService second;
  private volatile boolean killed;

  /// @param folder holds the pages in `content`
  public TwoNodes(Path folder) throws IOException, InterruptedException {
    this.premises = new Premises(folder);
    this.redis = EmbeddedRedis.in(folder.resolve("redis"));
    this.first = start("first");
    this.second = start("second");
  }

  private OwnService start(String name) throws IOException, InterruptedException {
    return premises.start(
        name, Map.of("HANDRAIL_DEMO", "true", "HANDRAIL_REDIS_URI", redis.uri().toString()));
  }

  @Override
  public URI address() {
    return killed ? second.address() : first.address();
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
    return "of two nodes on one Redis the first is killed";
  }

  @Override
  public void fail() {
    first.kill();
    killed = true;
  }

  @Override
  public void close() throws IOException {
    first.close();
    second.close();
    redis.close();
    premises.provider().close();
  }
}
