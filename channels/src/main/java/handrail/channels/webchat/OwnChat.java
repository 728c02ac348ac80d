package handrail.channels.webchat;

import handrail.channels.http.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;

/// The chat a request is about, shown to be the sender's own: by token, or by the page's cookie.
final class OwnChat {
  private OwnChat() {}

  /// Its id.
  ///
  /// @throws Problem 404 for another's, since whether it is there is nobody else's business
  static String of(ServerRequest request, ChatTokens tokens) {
    String id = request.path().pathParameters().get("id");
    boolean byToken =
        request
            .headers()
            .first(HeaderNames.AUTHORIZATION)
            .filter(header -> header.startsWith("Bearer "))
            .filter(header -> tokens.belong(id, header.substring("Bearer ".length())))
            .isPresent();
    if (!byToken && !ChatCookie.read(request, tokens).filter(id::equals).isPresent()) {
      throw Problem.notFound();
    }
    return id;
  }
}
