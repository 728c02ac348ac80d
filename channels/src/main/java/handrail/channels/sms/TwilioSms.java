package handrail.channels.sms;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.type.PhoneNumber;
import handrail.channels.Address;
import handrail.channels.Message;
import handrail.channels.Outbox;
import handrail.channels.twilio.TwilioAccount;
import java.net.ConnectException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/// Sends texts through Twilio, each with one request.
public final class TwilioSms implements Outbox {
  /// What Twilio refuses for good, in words a worker understands.
  private static final Map<Integer, String> REFUSALS =
      Map.of(
          21211, "This is not a telephone number.",
          21214, "This number cannot be reached.",
          21606, "Our own number cannot send texts.",
          21610, "They have sent STOP: no text reaches them. Use another way.",
          21612, "No text reaches this number.",
          21614, "This number cannot receive texts.",
          21635, "This is a landline.");

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int NOT_FOUND = 404;
  private static final int FIRST_SERVER_ERROR = 500;

  private final TwilioAccount account;
  private final TwilioRestClient client;

  public TwilioSms(TwilioAccount account) {
    this.account = account;
    this.client =
        new TwilioRestClient.Builder(account.accountSid(), account.authTokens().getFirst())
            .httpClient(new OneRequest(account.apiUrl()))
            .build();
  }

  @Override
  public Delivery send(Address to, Message message) {
    Delivery last = new Delivery.Sent("");
    for (String text : SmsText.of(message)) {
      last = send(to.value(), text);
      if (!(last instanceof Delivery.Sent)) {
        return last;
      }
    }
    return last;
  }

  private Delivery send(String to, String text) {
    try {
      var sent =
          com.twilio.rest.api.v2010.account.Message.creator(
                  account.accountSid(), new PhoneNumber(to), new PhoneNumber(account.from()), text)
              .setStatusCallback(URI.create(account.ours("/sms/status")))
              .create(client);
      return new Delivery.Sent(Objects.requireNonNullElse(sent.getSid(), ""));
    } catch (ApiConnectionException e) {
      return neverLeft(e)
          ? new Delivery.TryAgain("The provider cannot be reached.")
          : new Delivery.Unknown("The provider did not answer.");
    } catch (ApiException e) {
      return refused(e);
    }
  }

  private static boolean neverLeft(Throwable e) {
    return e instanceof ConnectException || (e.getCause() != null && neverLeft(e.getCause()));
  }

  private static Delivery refused(ApiException e) {
    int status = Objects.requireNonNullElse(e.getStatusCode(), 0);
    if (status == TOO_MANY_REQUESTS || status >= FIRST_SERVER_ERROR) {
      return new Delivery.TryAgain("The provider is busy.");
    }
    if (status == 0) {
      return new Delivery.Unknown("The provider's answer could not be read.");
    }
    int code = Objects.requireNonNullElse(e.getCode(), 0);
    return new Delivery.Refused(
        REFUSALS.getOrDefault(code, "The provider does not send it (error %d).".formatted(code)));
  }

  /// Looks among the texts that went to that number since then for one with the same words.
  @Override
  public Past whatBecameOf(Address to, Message message, Instant since) {
    String last = SmsText.of(message).getLast();
    try {
      var sent =
          com.twilio.rest.api.v2010.account.Message.reader(account.accountSid())
              .setTo(new PhoneNumber(to.value()))
              .setFrom(new PhoneNumber(account.from()))
              .setDateSentAfter(since.minusSeconds(60).atZone(ZoneOffset.UTC))
              .read(client);
      boolean found =
          StreamSupport.stream(sent.spliterator(), false)
              .anyMatch(each -> last.equals(each.getBody()));
      return found ? Past.SENT : Past.NOT_SENT;
    } catch (ApiException e) {
      int status = Objects.requireNonNullElse(e.getStatusCode(), 0);
      return status == NOT_FOUND ? Past.NOT_SENT : Past.CANNOT_TELL;
    } catch (ApiConnectionException e) {
      return Past.CANNOT_TELL;
    }
  }
}
