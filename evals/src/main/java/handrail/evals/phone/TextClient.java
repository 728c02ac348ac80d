package handrail.evals.phone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// A citizen who texts, as Twilio brings her texts to the service.
public final class TextClient {
  private static final Set<String> STOPS = Set.of("stop", "stopall", "unsubscribe");
  private static final Set<String> STARTS = Set.of("start", "unstop");

  /// The provider waits no longer.
  private static final Duration WHOLE = Duration.ofSeconds(15);

  private final HttpClient http;
  private final Provider provider;
  private final String number;

  /// @param phone is shown every text to her
  public TextClient(HttpClient http, Provider provider, String number, Consumer<String> phone) {
    this.http = http;
    this.provider = provider;
    this.number = number;
    provider.connect(number, phone);
  }

  /// Texts the service; the same id again is the same text, brought once more.
  ///
  /// @param service where it runs
  public void text(URI service, String id, String body) throws IOException, InterruptedException {
    var word = body.strip().toLowerCase(Locale.ROOT);
    if (STOPS.contains(word) || STARTS.contains(word)) {
      provider.stop(number, STOPS.contains(word));
    }
    var form =
        Map.of(
            "MessageSid", id,
            "AccountSid", Account.SID,
            "From", number,
            "To", Account.NUMBER,
            "Body", body);
    var response = post(http, service, "/sms", form);
    if (response.statusCode() / 100 != 2) {
      throw new IOException("the service answered " + response.statusCode() + " to a text");
    }
  }

  /// Posts a form as the provider does.
  static HttpResponse<String> post(
      HttpClient http, URI service, String path, Map<String, String> form)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(service.resolve(path))
            .timeout(WHOLE)
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .header("User-Agent", "TwilioProxy/1.1")
            .header("X-Twilio-Signature", Account.signed(path, form))
            .POST(BodyPublishers.ofString(Account.encoded(form)));
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
