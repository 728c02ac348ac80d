package handrail.channels.twilio;

import com.twilio.security.RequestValidator;
import handrail.channels.http.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Tells whether a request was made by the provider: it signs the public address and every
/// parameter with the account's token.
public final class Signature {
  private final TwilioAccount account;
  private final List<RequestValidator> validators;

  public Signature(TwilioAccount account) {
    this.account = account;
    this.validators = account.authTokens().stream().map(RequestValidator::new).toList();
  }

  /// Refuses a request that the provider has not signed.
  ///
  /// @throws Problem 403
  public void check(ServerRequest request, Map<String, List<String>> form) {
    var query = request.query().rawValue();
    var url = account.ours(request.path().path() + (query.isEmpty() ? "" : "?" + query));
    var signature = request.headers().first(HeaderNames.create("X-Twilio-Signature")).orElse("");
    if (!isValid(url, form, signature)) {
      throw Problem.of(Status.FORBIDDEN_403, "The signature is missing or wrong.");
    }
  }

  /// Whether a signature fits an address and parameters, with any of the account's tokens.
  public boolean isValid(String url, Map<String, List<String>> form, String signature) {
    var folded = folded(form);
    return !signature.isEmpty()
        && validators.stream().anyMatch(each -> each.validate(url, folded, signature));
  }

  /// The SDK knows one value a name. A name with several is folded into the one entry whose signed
  /// text is the same: `K` with `a` and `b` is signed as `KaKb`, so is `K` with `aKb`.
  private static Map<String, String> folded(Map<String, List<String>> form) {
    var folded = new TreeMap<String, String>();
    form.forEach((name, values) -> folded.put(name, String.join(name, new TreeSet<>(values))));
    return folded;
  }
}
