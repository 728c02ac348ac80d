package handrail.assistant.story;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs requests as Twilio does: the public address, then every parameter's name and value in the
/// order of the names, with the account's token.
final class Phone {
  private static final String PUBLIC = "http://assist.example.gov.uk";

  private Phone() {}

  static String signature(String path, Map<String, String> form) {
    return sign(PUBLIC + path, form);
  }

  static String socketSignature(String path) {
    return sign(PUBLIC.replace("http", "ws") + path, Map.of());
  }

  private static String sign(String url, Map<String, String> form) {
    var text = new StringBuilder(url);
    new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(Town.TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
