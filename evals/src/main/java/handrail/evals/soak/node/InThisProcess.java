package handrail.evals.soak.node;

import handrail.evals.chat.Service;
import handrail.evals.phone.Account;
import handrail.evals.phone.Provider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/// One node, in this process; nothing is killed.
public final class InThisProcess implements Nodes {
  private final Clock clock = new QuickClock(Clock.systemUTC().instant());
  private final Provider provider = new Provider(clock);
  private final Service service;

  public InThisProcess(Path content) throws IOException, InterruptedException {
    var account = Account.at(provider.address());
    this.service = new Service(content, Account.publicUrl(), account, clock);
  }

  @Override
  public URI address() {
    return service.address();
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public Provider provider() {
    return provider;
  }

  @Override
  public String fault() {
    return "none";
  }

  @Override
  public void fail() {
    // Nothing is killed here.
  }

  @Override
  public void close() throws IOException {
    service.close();
    provider.close();
  }
}
