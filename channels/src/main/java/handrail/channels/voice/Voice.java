package handrail.channels.voice;

import handrail.channels.Address;
import handrail.channels.InboundMessage;
import handrail.channels.Inbox;
import handrail.channels.Inbox.NotStored;
import handrail.channels.Message;
import handrail.channels.http.Bodies;
import handrail.channels.twilio.Signature;
import handrail.channels.twilio.TwilioAccount;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.websocket.WsListener;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Calls as Twilio brings them: over a socket (ConversationRelay), or where that breaks twice by
/// speech and keys from one request to the next.
public final class Voice implements HttpService {
  /// The provider waits fifteen seconds for an answer.
  private static final int LISTEN_SECONDS = 8;

  private static final int FURTHER_MILLIS = 300;

  private final TwilioAccount account;
  private final Inbox inbox;
  private final Calls calls;
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
    this.signature = new Signature(account);
    this.twiml = new Twiml(account, greeting);
    this.clock = clock;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.post("/", this::ring).post("/ended", this::ended).post("/gather", this::gather);
  }

  /// One for each connection to `/voice/relay`.
  public WsListener relay() {
    return new Relay(inbox, calls, signature, Twiml.socket(account), clock);
  }

  private void ring(ServerRequest request, ServerResponse response) {
    signed(request);
    xml(response, twiml.relay(false));
  }

  /// The socket has ended: by the caller, or because it broke.
  private void ended(ServerRequest request, ServerResponse response) {
    var form = signed(request);
    boolean broke =
        !Bodies.first(form, "ErrorCode").isEmpty()
            && Bodies.first(form, "CallStatus").equals("in-progress");
    boolean again = request.query().contains("again");
    if (!broke) {
      xml(response, twiml.hangUp());
    } else if (again) {
      xml(response, twiml.gather(List.of("Sorry about that. Please say it once more.")));
    } else {
      xml(response, twiml.relay(true));
    }
  }

  private void gather(ServerRequest request, ServerResponse response) {
    var form = signed(request);
    var caller = Relay.caller(Bodies.first(form, "From"), Bodies.first(form, "CallSid"));
    var heard = new LinkedBlockingQueue<Message>();
    Calls.Call ear = heard::offer;
    calls.begin(caller, ear);
    try {
      take(request, form, caller);
      var said = wait(heard);
      boolean words = !words(form).isBlank() || request.query().contains("waiting");
      xml(response, said.isEmpty() && words ? twiml.oneMoment() : twiml.gather(said));
    } finally {
      calls.end(caller, ear);
    }
  }

  private void take(ServerRequest request, Map<String, List<String>> form, Address caller) {
    if (words(form).isBlank() || request.query().contains("waiting")) {
      return;
    }
    String id =
        request
            .headers()
            .first(HeaderNames.create("I-Twilio-Idempotency-Token"))
            .orElseGet(() -> UUID.randomUUID().toString());
    try {
      var _ = inbox.receive(new InboundMessage(caller, id, words(form), clock.instant()), calls);
    } catch (NotStored away) {
      // What can be said all the same has been spoken, and is heard below.
      return;
    }
  }

  private static String words(Map<String, List<String>> form) {
    String speech = Bodies.first(form, "SpeechResult");
    return speech.isBlank() ? Bodies.first(form, "Digits") : speech;
  }

  /// What is said within the time, and what follows at once.
  private static List<String> wait(LinkedBlockingQueue<Message> heard) {
    var said = new ArrayList<String>();
    try {
      var message = heard.poll(LISTEN_SECONDS, TimeUnit.SECONDS);
      while (message != null) {
        said.addAll(Spoken.of(message));
        message = heard.poll(FURTHER_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return said;
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
