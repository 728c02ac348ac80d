package handrail.evals.soak.node;

import handrail.evals.phone.Account;
import handrail.evals.phone.Provider;
import handrail.evals.scale.OwnService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// What all nodes of a run share: pages, a clock that runs fast, a provider of texts and calls.
final class Premises {
  private final Instant began = Clock.systemUTC().instant();
  private final Provider provider = new Provider(clock());
  private final Path folder;

  /// @param folder holds the pages in `content`
  Premises(Path folder) throws IOException {
    this.folder = folder;
  }

  /// A node that is ready.
  ///
  /// @param data where it keeps what is its own, in the folder
  /// @param further settings beside those of every node
  OwnService start(String data, Map<String, String> further)
      throws IOException, InterruptedException {
    var settings = new HashMap<>(further);
    settings.put("HANDRAIL_PORT", "0");
    settings.put("HANDRAIL_DATA", folder.resolve(data).toString());
    settings.put("HANDRAIL_CONTENT", folder.resolve("content").toString());
    settings.put(OfficeHours.BEGAN, Long.toString(began.toEpochMilli()));
    settings.putAll(Account.settings(provider.address()));
    var node = OwnService.start(OfficeHours.class.getName(), settings);
    node.awaitReady();
    return node;
  }

  Clock clock() {
    return new QuickClock(began);
  }

  Provider provider() {
    return provider;
  }
}
