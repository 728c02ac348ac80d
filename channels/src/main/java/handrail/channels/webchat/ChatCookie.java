package handrail.channels.webchat;

import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.Optional;

/// The cookie by which the citizen's page knows its own chat again. It is readable by no script and
/// goes with the browser's session, since phones are shared.
final class ChatCookie {
  private static final String NAME = "handrail-chat";

  private ChatCookie() {}

  static Optional<String> read(ServerRequest request, ChatTokens tokens) {
    return request
        .headers()
        .cookies()
        .first(NAME)
        .map(value -> value.split("~", 2))
        .filter(parts -> parts.length == 2 && tokens.belong(parts[0], parts[1]))
        .map(parts -> parts[0]);
  }

  static void set(ServerResponse response, ChatTokens tokens, String chat, boolean secure) {
    response.headers().addCookie(cookie(chat + "~" + tokens.tokenOf(chat), secure).build());
  }

  /// By a date long past: Helidon leaves a `Max-Age` of nought out, and the cookie would stay.
  static void clear(ServerResponse response, boolean secure) {
    response.headers().addCookie(cookie("", secure).expires(Instant.EPOCH).build());
  }

  private static SetCookie.Builder cookie(String value, boolean secure) {
    return SetCookie.builder(NAME, value)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(SetCookie.SameSite.LAX);
  }
}
