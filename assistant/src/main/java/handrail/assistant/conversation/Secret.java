package handrail.assistant.conversation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/// 256 random bits that all nodes share: what chat tokens are made with, and what turns a telephone
/// number into an id from which it cannot be read.
public final class Secret {
  private static final String KEY = "secret";

  private final SecretKeySpec key;

  private Secret(byte[] bits) {
    this.key = new SecretKeySpec(bits, "HmacSHA256");
  }

  /// Reads the secret; the first node of all makes it.
  public static Secret in(UnifiedJedis redis) {
    var made = new byte[32];
    new SecureRandom().nextBytes(made);
    redis.set(KEY, Base64.getEncoder().encodeToString(made), SetParams.setParams().nx());
    return new Secret(Base64.getDecoder().decode(Objects.requireNonNull(redis.get(KEY))));
  }

  /// The secret itself, for whoever makes tokens.
  public byte[] bits() {
    return key.getEncoded();
  }

  /// A lasting id for something that must not be read: 128 bits in hexadecimal digits.
  public String pseudonym(String of) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(of.getBytes(StandardCharsets.UTF_8)), 0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
