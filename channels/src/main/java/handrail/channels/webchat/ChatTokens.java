package handrail.channels.webchat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Ids of chats, and the tokens that show a chat is one's own: a token is the id signed, so that it
/// can be checked while the store is away.
final class ChatTokens {
  private static final int BITS = 128;
  private static final Base64.Encoder URL_SAFE = Base64.getUrlEncoder().withoutPadding();

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec key;

  ChatTokens(byte[] secret) {
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  String newId() {
    var bits = new byte[BITS / Byte.SIZE];
    random.nextBytes(bits);
    return URL_SAFE.encodeToString(bits);
  }

  String tokenOf(String id) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return URL_SAFE.encodeToString(mac.doFinal(("chat:" + id).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  boolean belong(String id, String token) {
    return MessageDigest.isEqual(
        tokenOf(id).getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
