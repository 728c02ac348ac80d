package handrail.channels.webchat;

import handrail.channels.http.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import java.util.Set;

/// A form on somebody else's page must not speak for a citizen.
final class OtherSites {
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private OtherSites() {}

  /// Refuses what another site has sent.
  ///
  /// @throws Problem 403
  static void refuse(ServerRequest request) {
    if (!mayAct(request)) {
      throw Problem.of(Status.FORBIDDEN_403, "This form was sent from another site.");
    }
  }

  /// Whether a request comes from our own page, or from no page at all. Browsers that do not say
  /// which site it was are known by the origin they give.
  static boolean mayAct(ServerRequest request) {
    return header(request, "Sec-Fetch-Site")
        .map(OURS::contains)
        .orElseGet(() -> header(request, "Origin").map(from -> isHost(from, request)).orElse(true));
  }

  private static boolean isHost(String origin, ServerRequest request) {
    return origin.endsWith("://" + request.authority());
  }

  private static Optional<String> header(ServerRequest request, String name) {
    return request.headers().first(HeaderNames.create(name));
  }
}
