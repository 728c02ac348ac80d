package handrail.channels.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;

/// What every page is sent with.
public final class Pages {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private Pages() {}

  /// Sends a page: nothing in it may be kept, framed, or run from elsewhere.
  public static void send(ServerResponse response, String html) {
    response
        .header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .header(HeaderNames.create("Content-Security-Policy"), POLICY)
        .header(HeaderNames.create("X-Content-Type-Options"), "nosniff")
        .header(HeaderNames.create("Referrer-Policy"), "no-referrer")
        .send(html);
  }
}
