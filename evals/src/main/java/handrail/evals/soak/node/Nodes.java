package handrail.evals.soak.node;

import handrail.evals.phone.Provider;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;

/// Where the service runs, in as many processes as it takes.
public interface Nodes extends AutoCloseable {
  /// Where it is to be reached now.
  URI address();

  /// The time it has.
  Clock clock();

  /// Where its texts go.
  Provider provider();

  /// What is killed in the middle, in words.
  String fault();

  /// Kills what is to be killed; returns when the service can be reached again.
  void fail() throws IOException, InterruptedException;

  @Override
  void close() throws IOException;
}
