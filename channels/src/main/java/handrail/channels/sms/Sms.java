package handrail.channels.sms;

import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.Deliveries;
import handrail.channels.InboundMessage;
import handrail.channels.Inbox;
import handrail.channels.Inbox.NotStored;
import handrail.channels.Outbox;
import handrail.channels.http.Bodies;
import handrail.channels.http.Problem;
import handrail.channels.twilio.Signature;
import handrail.channels.twilio.TwilioAccount;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Texts as Twilio brings them. Each is taken in before it is acknowledged; the reply goes its own
/// way, by the Messages API.
public final class Sms implements HttpService {
  /// States after which a text will not arrive any more.
  private static final Set<String> FAILED = Set.of("failed", "undelivered");

  private final Inbox inbox;
  private final Deliveries deliveries;
  private final Outbox replyTo;
  private final Signature signature;
  private final Clock clock;

  public Sms(
      TwilioAccount account, Inbox inbox, Deliveries deliveries, Outbox replyTo, Clock clock) {
    this.inbox = inbox;
    this.deliveries = deliveries;
    this.replyTo = replyTo;
    this.signature = new Signature(account);
    this.clock = clock;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.post("/", this::receive).post("/status", this::status);
  }

  private void receive(ServerRequest request, ServerResponse response) {
    var form = signed(request);
    var message =
        new InboundMessage(
            new Address(Channel.SMS, required(form, "From")),
            required(form, "MessageSid"),
            Bodies.first(form, "Body"),
            clock.instant());
    try {
      var _ = inbox.receive(message, replyTo);
      response.header(HeaderNames.CONTENT_TYPE, "text/xml").send("<Response/>");
    } catch (NotStored away) {
      throw Problem.of(Status.SERVICE_UNAVAILABLE_503, "The message could not be stored.");
    }
  }

  private void status(ServerRequest request, ServerResponse response) {
    var form = signed(request);
    if (FAILED.contains(Bodies.first(form, "MessageStatus"))) {
      deliveries.failed(
          required(form, "MessageSid"),
          "The text did not arrive (error %s).".formatted(Bodies.first(form, "ErrorCode")));
    }
    response.status(Status.NO_CONTENT_204).send();
  }

  private Map<String, List<String>> signed(ServerRequest request) {
    var form = Bodies.form(request, Bodies.LIMIT);
    signature.check(request, form);
    return form;
  }

  private static String required(Map<String, List<String>> form, String name) {
    String value = Bodies.first(form, name);
    if (value.isEmpty()) {
      throw Problem.in(name, "It must be there.");
    }
    return value;
  }
}
