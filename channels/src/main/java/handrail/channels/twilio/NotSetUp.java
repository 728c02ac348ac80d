package handrail.channels.twilio;

import handrail.channels.http.Problem;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/// What texts and calls get while there is no account.
public final class NotSetUp {
  private NotSetUp() {}

  /// Answers 503, whatever was asked.
  public static void answer(ServerRequest request, ServerResponse response) {
    Problem.of(
            Status.SERVICE_UNAVAILABLE_503,
            "SMS and voice are not set up: HANDRAIL_TWILIO_ACCOUNT_SID is not set.")
        .send(response);
  }
}
