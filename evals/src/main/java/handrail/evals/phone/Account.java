package handrail.evals.phone;

import handrail.assistant.Settings;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The account with the provider that texts and calls go through, and how its requests are signed.
public final class Account {
  static final String SID = "AC" + "b".repeat(32);
  static final String NUMBER = "+441632960100";
  private static final String TOKEN = "12345";
  private static final String PUBLIC = "http://soak.example";

  private Account() {}

  /// What providers sign and links are made from, wherever the service really runs.
  public static URI publicUrl() {
    return URI.create(PUBLIC);
  }

  /// For a service in this process.
  ///
  /// @param api where the provider is
  public static Settings.Twilio at(URI api) {
    return new Settings.Twilio(SID, List.of(TOKEN), NUMBER, api);
  }

  /// For a service in a process of its own.
  public static Map<String, String> settings(URI api) {
    return Map.of(
        "HANDRAIL_PUBLIC_URL", PUBLIC,
        "HANDRAIL_TWILIO_ACCOUNT_SID", SID,
        "HANDRAIL_TWILIO_AUTH_TOKEN", TOKEN,
        "HANDRAIL_TWILIO_FROM", NUMBER,
        "HANDRAIL_TWILIO_API_URL", api.toString());
  }

  /// The signature of a form that is posted to a path.
  static String signed(String path, Map<String, String> form) {
    return sign(PUBLIC + path, form);
  }

  /// The signature of the socket at a path.
  static String signedSocket(String path) {
    return sign(PUBLIC.replaceFirst("^http", "ws") + path, Map.of());
  }

  /// The address, then names in order, each followed by its value.
  private static String sign(String url, Map<String, String> form) {
    var text = new StringBuilder(url);
    new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      var signature = mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA1", e);
    }
  }

  /// A form as it is posted.
  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
