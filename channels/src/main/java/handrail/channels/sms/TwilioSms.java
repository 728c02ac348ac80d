package handrail.channels.sms;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.type.PhoneNumber;
import handrail.channels.Address;
import handrail.channels.Message;
import handrail.channels.Outbox;
import handrail.channels.sms.OneRequest.NeverLeft;
import handrail.channels.sms.OneRequest.NotTaken;
import handrail.channels.twilio.TwilioAccount;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends texts through Twilio, each with one request. See `decisions/0001`.
public final class TwilioSms implements Outbox {
  private static final Logger LOG = LoggerFactory.getLogger(TwilioSms.class);

  /// What Twilio refuses for good, in words a worker understands.
  private static final Map<Integer, String> REFUSALS =
      Map.of(
          21211, "This is not a telephone number.",
          21214, "This number cannot be reached.",
          21408, "Our account may not send texts to that country.",
          21606, "Our own number cannot send texts.",
          21612, "No text reaches this number.",
          21614, "This number cannot receive texts.",
          21635, "This is a landline.");

  /// Twilio reads STOP too, and keeps a list of its own.
  private static final int OPTED_OUT = 21_610;

  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_SERVER_ERROR = 500;

  /// The provider's clock and ours need not agree.
  private static final Duration CLOCKS_APART = Duration.ofSeconds(60);

  private final TwilioAccount account;
  private final TwilioRestClient client;

  /// Messages of more than one text that an attempt before may have sent a part of.
  private final Set<String> perhapsHalfGone = ConcurrentHashMap.newKeySet();

  public TwilioSms(TwilioAccount account) {
    this.account = account;
    this.client =
        new TwilioRestClient.Builder(account.accountSid(), account.authTokens().getFirst())
            .httpClient(new OneRequest(account.apiUrl()))
            .build();
  }

  @Override
  public Delivery send(Address to, Message message) {
    var texts = SmsText.of(message);
    return perhapsHalfGone.remove(key(to, message))
        ? goOn(to, texts, message.at())
        : all(to, texts);
  }

  /// Sends what of a long message has not gone yet: an attempt before may have stopped half way.
  private Delivery goOn(Address to, List<String> texts, Instant since) {
    return gone(to, since)
        .map(gone -> all(to, texts.stream().filter(text -> !gone.contains(text)).toList()))
        .orElseGet(() -> new Delivery.Unknown("The provider does not say what it has sent."));
  }

  private Delivery all(Address to, List<String> texts) {
    Delivery last = new Delivery.Sent("");
    for (int i = 0; i < texts.size() && last instanceof Delivery.Sent; i++) {
      last = send(to, texts.get(i));
      if (i > 0 && last instanceof Delivery.TryAgain(String reason)) {
        // Tried again as a whole, what has gone would go twice: the provider is asked first.
        last = new Delivery.Unknown(reason);
      }
    }
    return last;
  }

  private static String key(Address to, Message message) {
    return to.value() + " " + message.seq();
  }

  private Delivery send(Address to, String text) {
    try {
      var sent =
          com.twilio.rest.api.v2010.account.Message.creator(
                  account.accountSid(),
                  new PhoneNumber(to.value()),
                  new PhoneNumber(account.from()),
                  text)
              .setStatusCallback(URI.create(account.ours("/sms/status")))
              .create(client);
      return new Delivery.Sent(Objects.requireNonNullElse(sent.getSid(), ""));
    } catch (NeverLeft e) {
      return new Delivery.TryAgain("The provider cannot be reached.");
    } catch (NotTaken e) {
      return notTaken(e);
    } catch (ApiConnectionException e) {
      return new Delivery.Unknown("The provider did not answer.");
    } catch (ApiException e) {
      return new Delivery.Unknown("The provider's answer could not be read.");
    }
  }

  private static Delivery notTaken(NotTaken answer) {
    if (answer.status == UNAUTHORIZED) {
      LOG.error("Twilio does not accept HANDRAIL_TWILIO_AUTH_TOKEN: texts wait until it does");
      return new Delivery.TryAgain("The provider does not accept our account.");
    }
    if (answer.status == TOO_MANY_REQUESTS || answer.status >= FIRST_SERVER_ERROR) {
      return new Delivery.TryAgain("The provider is busy.");
    }
    if (answer.code == OPTED_OUT) {
      return new Delivery.OptedOut();
    }
    int number = answer.code == 0 ? answer.status : answer.code;
    return new Delivery.Refused(
        REFUSALS.getOrDefault(
            number, "The provider does not send it (error %d).".formatted(number)));
  }

  /// Looks for the message's words among the texts that went to that number since then.
  @Override
  public Past whatBecameOf(Address to, Message message, Instant since) {
    var begun = message.at().isAfter(since) ? message.at() : since;
    if (SmsText.of(message).size() > 1) {
      perhapsHalfGone.add(key(to, message));
    }
    return gone(to, begun)
        .map(gone -> gone.containsAll(SmsText.of(message)) ? Past.SENT : Past.NOT_SENT)
        .orElse(Past.CANNOT_TELL);
  }

  /// The texts the provider has taken for that number since then; empty when it does not say.
  private Optional<Set<String>> gone(Address to, Instant since) {
    try {
      var gone = new HashSet<String>();
      com.twilio.rest.api.v2010.account.Message.reader(account.accountSid())
          .setTo(new PhoneNumber(to.value()))
          .setFrom(new PhoneNumber(account.from()))
          .setDateSentAfter(since.minus(CLOCKS_APART).atZone(ZoneOffset.UTC))
          .read(client)
          .forEach(each -> gone.add(each.getBody()));
      return Optional.of(gone);
    } catch (NotTaken e) {
      return e.status == NOT_FOUND ? Optional.of(Set.of()) : Optional.empty();
    } catch (NeverLeft | ApiConnectionException | ApiException e) {
      return Optional.empty();
    }
  }
}
