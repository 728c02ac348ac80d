package handrail.channels.http;

import static java.util.Objects.requireNonNull;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.staticcontent.ClasspathHandlerConfig;
import io.helidon.webserver.staticcontent.StaticContentFeature;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What every page, and every file a page loads, is sent with.
public final class Pages {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String ASK_AGAIN = "no-cache";
  private static final String FOR_A_YEAR = "private, max-age=31536000, immutable";

  /// By file; those that were named on a page.
  private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();

  private Pages() {}

  /// Sends a page: nothing in it may be kept, framed, or run from elsewhere.
  public static void send(ServerResponse response, String html) {
    secure(response)
        .header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
        .header(HeaderNames.CACHE_CONTROL, "no-store")
        .send(html);
  }

  /// The files of a page's own folder on the class path, such as `handrail/channels/webchat/page`.
  /// A browser asks again each time, so that a page and its script are always of one version;
  /// unless the page names the version.
  public static HttpService files(String folder) {
    return new Files(folder);
  }

  /// A file of a page's folder with its version, `desk.css?v=1f3a…`: a browser that has it need not
  /// ask again.
  public static String versioned(String folder, String file) {
    return file + "?v=" + VERSIONS.computeIfAbsent(folder + "/" + file, Pages::version);
  }

  private static String version(String path) {
    try (var in = Pages.class.getResourceAsStream("/" + path)) {
      var digest = MessageDigest.getInstance("SHA-256").digest(requireNonNull(in).readAllBytes());
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("A file of a page cannot be read: " + path, e);
    }
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
              (request, response) -> {
                boolean same = isOfThisVersion(request);
                secure(response).header(HeaderNames.CACHE_CONTROL, same ? FOR_A_YEAR : ASK_AGAIN);
                response.next();
              })
          .register("/", StaticContentFeature.createService(ClasspathHandlerConfig.create(folder)));
    }

    /// While another version starts on another node, its pages ask here too.
    private boolean isOfThisVersion(ServerRequest request) {
      var version = VERSIONS.get(folder + request.path().path());
      return version != null && version.equals(request.query().first("v").orElse(""));
    }
  }
}
