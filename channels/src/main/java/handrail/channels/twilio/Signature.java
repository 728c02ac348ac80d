package handrail.channels.twilio;

import handrail.channels.http.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells whether a request was made by the provider: it signs the public address and every
/// parameter with the account's token. The SDK's own check knows one value a name, re-encodes the
/// query and has no port for `wss`, so the text is put together here.
public final class Signature {
  private static final String ALGORITHM = "HmacSHA1";
  private static final Pattern ADDRESS =
      Pattern.compile("((?:http|ws)(s?)://(?:\\[[^]]*]|[^/:?#]+))(?::\\d+)?(.*)", Pattern.DOTALL);

  private final TwilioAccount account;

  public Signature(TwilioAccount account) {
    this.account = account;
  }

  /// Refuses a request that the provider has not signed.
  ///
  /// @throws Problem 403
  public void check(ServerRequest request, Map<String, List<String>> form) {
    var query = request.query().rawValue();
    var path = request.prologue().uriPath().rawPath();
    var url = account.ours(path + (query.isEmpty() ? "" : "?" + query));
    var signature = request.headers().first(HeaderNames.create("X-Twilio-Signature")).orElse("");
    if (!isValid(url, form, signature)) {
      throw refusal();
    }
  }

  /// What a request gets that the provider has not signed.
  public static Problem refusal() {
    return Problem.of(Status.FORBIDDEN_403, "The signature is missing or wrong.");
  }

  /// Whether a signature fits an address and parameters, with any of the account's tokens.
  public boolean isValid(String url, Map<String, List<String>> form, String signature) {
    var given = signature.getBytes(StandardCharsets.UTF_8);
    var parameters = signed(form);
    return account.authTokens().stream()
        .flatMap(token -> spellings(url).map(each -> sign(token, each + parameters)))
        .anyMatch(expected -> MessageDigest.isEqual(expected, given));
  }

  /// Names in order, each followed by its values in order, a repeated value once.
  private static String signed(Map<String, List<String>> form) {
    var signed = new StringBuilder();
    new TreeMap<>(form)
        .forEach(
            (name, values) ->
                new TreeSet<>(values).forEach(value -> signed.append(name).append(value)));
    return signed.toString();
  }

  /// The provider signs now with a port, now without.
  private static Stream<String> spellings(String url) {
    var address = ADDRESS.matcher(url);
    if (!address.matches()) {
      return Stream.of(url);
    }
    var port = address.group(2).isEmpty() ? ":80" : ":443";
    return Stream.of(
            url, address.group(1) + address.group(3), address.group(1) + port + address.group(3))
        .distinct();
  }

  private static byte[] sign(String token, String text) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return Base64.getEncoder().encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK knows " + ALGORITHM, e);
    }
  }
}
