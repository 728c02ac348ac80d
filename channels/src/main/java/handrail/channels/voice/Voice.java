package handrail.channels.voice;

import handrail.channels.Address;
import handrail.channels.InboundMessage;
import handrail.channels.Inbox;
import handrail.channels.Inbox.NotStored;
import handrail.channels.http.Bodies;
import handrail.channels.http.Problem;
import handrail.channels.twilio.Signature;
import handrail.channels.twilio.TwilioAccount;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.websocket.WsListener;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls as Twilio brings them: over a socket (ConversationRelay), or where that breaks twice by
/// speech and keys from one request to the next.
public final class Voice implements HttpService {
  private static final Logger LOG = LoggerFactory.getLogger(Voice.class);

  /// The provider waits fifteen seconds for an answer.
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final TwilioAccount account;
  private final Inbox inbox;
  private final Calls calls;
  private final Ears ears;
  private final Signature signature;
  private final Twiml twiml;
  private final Clock clock;

  /// Needs the account, where words go, and the calls that are on.
  ///
  /// @param greeting what a caller hears first
  public Voice(TwilioAccount account, Inbox inbox, Calls calls, String greeting, Clock clock) {
    this.account = account;
    this.inbox = inbox;
    this.calls = calls;
    this.ears = new Ears(calls, clock);
    this.signature = new Signature(account);
    this.twiml = new Twiml(account, greeting);
    this.clock = clock;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .post("/", this::ring)
        .post("/ended", this::ended)
        .post("/gather", this::gather)
        // A socket that is not opened, for want of a signature, comes here.
        .get("/relay", (_, response) -> Signature.refusal().send(response));
  }

  /// One for each connection to `/voice/relay`.
  public WsListener relay() {
    return new Relay(inbox, calls, signature, Twiml.socket(account), clock);
  }

  private void ring(ServerRequest request, ServerResponse response) {
    signed(request);
    xml(response, twiml.relay(false));
  }

  /// The socket has ended: by the caller, or because it broke. Who is still on the line is not hung
  /// up on for our fault.
  private void ended(ServerRequest request, ServerResponse response) {
    var form = signed(request);
    boolean onTheLine = Bodies.first(form, "CallStatus").equals("in-progress");
    boolean broke =
        !(Bodies.first(form, "ErrorCode") + Bodies.first(form, "HandoffData")).isEmpty();
    if (!onTheLine || !broke) {
      xml(response, twiml.hangUp());
    } else if (request.query().contains("again")) {
      xml(response, twiml.gather(List.of("Sorry about that. Please say it once more.")));
    } else {
      xml(response, twiml.relay(true));
    }
  }

  private void gather(ServerRequest request, ServerResponse response) {
    var form = signed(request);
    if (Bodies.first(form, "CallSid").isEmpty()) {
      throw Problem.in("CallSid", "It must be there.");
    }
    boolean waiting = request.query().contains("waiting");
    boolean spoke = !waiting && !words(form).isBlank();
    var caller = Relay.caller(Bodies.first(form, "From"), Bodies.first(form, "CallSid"));
    ears.hearFrom(caller);
    if (spoke) {
      take(request, form, caller);
    }
    var said = ears.listen(caller, spoke || waiting ? PATIENCE : Duration.ZERO);
    boolean nothingYet = said.isEmpty() && (spoke || waiting);
    var sentences = said.stream().flatMap(message -> Spoken.of(message).stream()).toList();
    xml(response, nothingYet ? twiml.oneMoment() : twiml.gather(sentences));
  }

  private void take(ServerRequest request, Map<String, List<String>> form, Address caller) {
    String id =
        request
            .headers()
            .first(HeaderNames.create("I-Twilio-Idempotency-Token"))
            .orElseGet(() -> UUID.randomUUID().toString());
    try {
      var _ = inbox.receive(new InboundMessage(caller, id, words(form), clock.instant()), calls);
    } catch (NotStored away) {
      LOG.warn("Words of call {} could not be stored", Bodies.first(form, "CallSid"));
    }
  }

  private static String words(Map<String, List<String>> form) {
    String speech = Bodies.first(form, "SpeechResult");
    return speech.isBlank() ? Bodies.first(form, "Digits") : speech;
  }

  private Map<String, List<String>> signed(ServerRequest request) {
    var form = Bodies.form(request, Bodies.LIMIT);
    signature.check(request, form);
    return form;
  }

  private static void xml(ServerResponse response, String xml) {
    response.header(HeaderNames.CONTENT_TYPE, "text/xml").send(xml);
  }
}
