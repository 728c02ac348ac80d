package handrail.channels.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.staticcontent.ClasspathHandlerConfig;
import io.helidon.webserver.staticcontent.StaticContentFeature;

/// What every page, and every file a page loads, is sent with.
public final class Pages {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private Pages() {}

  /// Sends a page: nothing in it may be kept, framed, or run from elsewhere.
  public static void send(ServerResponse response, String html) {
    secure(response)
        .header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .send(html);
  }

  /// The files of a page's own folder on the class path, such as `handrail/channels/webchat/page`.
  /// A browser asks again each time, so that a page and its script are always of one version.
  public static HttpService files(String folder) {
    return new Files(folder);
  }

  /// Other sites are told nothing of where a citizen comes from. Not `no-referrer`: with it a
  /// browser sends our own forms with `Origin: null`, as if they were a stranger's.
  private static ServerResponse secure(ServerResponse response) {
    return response
        .header(HeaderNames.create("Content-Security-Policy"), POLICY)
        .header(HeaderNames.create("X-Content-Type-Options"), "nosniff")
        .header(HeaderNames.create("Referrer-Policy"), "same-origin");
  }

  private record Files(String folder) implements HttpService {
    @Override
    public void routing(HttpRules rules) {
      rules
          .any(
              (_, response) -> {
                secure(response).header(HeaderNames.CACHE_CONTROL, "no-cache");
                response.next();
              })
          .register("/", StaticContentFeature.createService(ClasspathHandlerConfig.create(folder)));
    }
  }
}
