package handrail.channels.voice;

import com.fasterxml.jackson.databind.JsonNode;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.InboundMessage;
import handrail.channels.Inbox;
import handrail.channels.Inbox.NotStored;
import handrail.channels.Message;
import handrail.channels.twilio.Signature;
import handrail.channels.voice.Calls.Call;
import io.helidon.common.socket.SocketWriterException;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import io.helidon.websocket.WsUpgradeException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One call over ConversationRelay: Twilio hears and speaks, we exchange text. One for each
/// connection.
final class Relay implements WsListener, Call {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  private final Inbox inbox;
  private final Calls calls;
  private final Signature signature;
  private final String url;
  private final Clock clock;

  /// Rises with every interruption: what was being said before is not said to its end.
  private final AtomicInteger interruptions = new AtomicInteger();

  private final Frames frames = new Frames();
  private volatile @Nullable WsSession session;
  private @Nullable Address caller;
  private String callSid = "";

  /// Tells the connections of one call apart, so that words after a reconnection are new words.
  private String sessionId = "";

  private int prompts;

  /// Needs where words go and how the provider is known.
  ///
  /// @param url the address of this socket as the provider signs it
  Relay(Inbox inbox, Calls calls, Signature signature, String url, Clock clock) {
    this.inbox = inbox;
    this.calls = calls;
    this.signature = signature;
    this.url = url;
    this.clock = clock;
  }

  @Override
  public Optional<Headers> onHttpUpgrade(HttpPrologue prologue, Headers headers)
      throws WsUpgradeException {
    var given = headers.first(HeaderNames.create("X-Twilio-Signature")).orElse("");
    if (!signature.isValid(url, Map.of(), given)) {
      throw new WsUpgradeException("The signature is missing or wrong.");
    }
    return Optional.empty();
  }

  @Override
  public void onOpen(WsSession opened) {
    session = opened;
  }

  @Override
  public void onMessage(WsSession from, String text, boolean last) {
    frames.add(text, last).ifPresent(this::hear);
  }

  private void hear(JsonNode frame) {
    switch (frame.path("type").asText()) {
      case "setup" -> setUp(frame);
      case "prompt" -> {
        if (frame.path("last").asBoolean(true)) {
          take(frame.path("voicePrompt").asText());
        }
      }
      case "dtmf" -> take(frame.path("digit").asText());
      case "interrupt" -> interruptions.incrementAndGet();
      case "error" -> LOG.warn("Twilio reports an error on call {}", callSid);
      default -> LOG.debug("A frame of call {} was passed over", callSid);
    }
  }

  private void setUp(JsonNode setup) {
    if (caller != null || setup.path("callSid").asText().isEmpty()) {
      return;
    }
    callSid = setup.path("callSid").asText();
    sessionId = setup.path("sessionId").asText();
    caller = caller(setup.path("from").asText(), callSid);
    calls.begin(caller, this);
  }

  /// Who withholds the number is known by the call.
  static Address caller(String from, String callSid) {
    return new Address(Channel.VOICE, from.startsWith("+") ? from : callSid);
  }

  private void take(String words) {
    if (caller == null || words.isBlank()) {
      return;
    }
    prompts++;
    var id = "%s:%s:%d".formatted(callSid, sessionId, prompts);
    try {
      var _ = inbox.receive(new InboundMessage(caller, id, words, clock.instant()), calls);
    } catch (NotStored away) {
      // What can be said all the same has been spoken.
      LOG.warn("Words of call {} could not be stored", callSid);
    } catch (RuntimeException unforeseen) {
      // The call goes on: the next words may fare better.
      LOG.error("Words of call {} could not be taken in", callSid, unforeseen);
    }
  }

  @Override
  public synchronized boolean speak(Message message) {
    int begun = interruptions.get();
    Iterator<String> sentences = Spoken.of(message).iterator();
    boolean heard = true;
    while (heard && sentences.hasNext()) {
      String sentence = sentences.next();
      boolean cut = interruptions.get() != begun;
      boolean last = cut || !sentences.hasNext();
      heard = send(Frames.text(message, cut ? "" : sentence + (last ? "" : " "), last));
      if (cut) {
        return heard;
      }
    }
    return heard;
  }

  private boolean send(String frame) {
    var open = session;
    if (open == null) {
      return false;
    }
    try {
      open.send(frame, true);
      return true;
    } catch (SocketWriterException | UncheckedIOException | IllegalStateException gone) {
      return false;
    }
  }

  @Override
  public void onClose(WsSession closed, int status, String reason) {
    end();
  }

  @Override
  public void onError(WsSession broken, Throwable problem) {
    LOG.debug("Call {} broke off", callSid, problem);
    end();
  }

  private void end() {
    session = null;
    if (caller != null) {
      calls.end(caller, this);
    }
  }
}
