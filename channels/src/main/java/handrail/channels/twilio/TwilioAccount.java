package handrail.channels.twilio;

import java.net.URI;
import java.util.List;

/// The account that texts and calls go through.
///
/// @param authTokens what requests are signed with; several while they are being rotated. Requests
///     of ours are made with the first
/// @param from our number in E.164 form
/// @param apiUrl where the provider's API is
/// @param publicUrl where the provider reaches us: what it signs, without a slash at the end
public record TwilioAccount(
    String accountSid, List<String> authTokens, String from, URI apiUrl, URI publicUrl) {
  /// Names no token.
  @Override
  public String toString() {
    return "TwilioAccount[" + accountSid + "]";
  }

  /// The address of ours under a path, as the provider must be given it and signs it.
  public String ours(String path) {
    return publicUrl.toString().replaceAll("/+$", "") + path;
  }
}
