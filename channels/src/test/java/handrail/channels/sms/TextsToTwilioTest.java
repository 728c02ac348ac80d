package handrail.channels.sms;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.Message;
import handrail.channels.Message.Kind;
import handrail.channels.Outbox.Delivery;
import handrail.channels.Outbox.Delivery.OptedOut;
import handrail.channels.Outbox.Delivery.Refused;
import handrail.channels.Outbox.Delivery.Sent;
import handrail.channels.Outbox.Delivery.TryAgain;
import handrail.channels.Outbox.Delivery.Unknown;
import handrail.channels.Outbox.Past;
import handrail.channels.twilio.RecordingInbox;
import handrail.channels.twilio.StandIn;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextsToTwilioTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MESSAGES =
      "/2010-04-01/Accounts/ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb/Messages.json";
  private static final Address CITIZEN = new Address(Channel.SMS, "+447700900123");
  private static final Message ANSWER =
      RecordingInbox.said(
          Kind.ANSWER, "Your bin day is Tuesday \u2013 before 7am, at the kerb & gate.");
  private static final Instant SINCE = Instant.parse("2026-11-26T09:30:00Z");

  private final WireMockServer provider = new WireMockServer(options().dynamicPort());
  private TwilioSms sms;

  @BeforeEach
  void start() {
    provider.start();
    sms = new TwilioSms(StandIn.account(URI.create(provider.baseUrl())));
  }

  @AfterEach
  void stop() {
    provider.stop();
  }

  private static ResponseDefinitionBuilder answer(int status, Map<String, Object> body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(json(body));
  }

  private static String json(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void whenSending(ResponseDefinitionBuilder response) {
    provider.stubFor(post(urlPathEqualTo(MESSAGES)).willReturn(response));
  }

  private void whenListing(ResponseDefinitionBuilder response) {
    provider.stubFor(get(urlPathEqualTo(MESSAGES)).willReturn(response));
  }

  private void took(int requests) {
    provider.verify(requests, postRequestedFor(urlPathEqualTo(MESSAGES)));
  }

  private static ResponseDefinitionBuilder accepted() {
    return answer(201, Map.of("sid", "SM123", "status", "queued"));
  }

  private static ResponseDefinitionBuilder refusal(int status, int code) {
    return answer(status, Map.of("code", code, "message", "no", "more_info", "", "status", status));
  }

  private static ResponseDefinitionBuilder listing(String... bodies) {
    var messages = Stream.of(bodies).map(body -> Map.of("sid", "SM1", "body", body)).toList();
    return answer(200, Map.of("messages", messages, "page", 0, "page_size", 50));
  }

  @Test
  void sendsOneTextWithOneRequest() {
    whenSending(accepted());

    assertEquals(new Sent("SM123"), sms.send(CITIZEN, ANSWER));

    provider.verify(
        1,
        postRequestedFor(urlPathEqualTo(MESSAGES))
            .withBasicAuth(
                new BasicCredentials("ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "the-new-token"))
            .withHeader("Content-Type", containing("application/x-www-form-urlencoded"))
            .withFormParam("To", equalTo("+447700900123"))
            .withFormParam("From", equalTo("+441632960000"))
            .withFormParam(
                "Body", equalTo("Your bin day is Tuesday - before 7am, at the kerb & gate."))
            .withFormParam("StatusCallback", equalTo("https://assist.example.gov.uk/sms/status")));
  }

  @Test
  void keepsWelshAndOtherLettersAsTheyAre() {
    whenSending(accepted());
    var welsh = RecordingInbox.said(Kind.ANSWER, "Dŵr a thŷ. پنجابی 😀");
    assertEquals(new Sent("SM123"), sms.send(CITIZEN, welsh));
    provider.verify(
        postRequestedFor(urlPathEqualTo(MESSAGES))
            .withFormParam("Body", equalTo("Dŵr a thŷ. پنجابی 😀")));
  }

  @Test
  void saysThatTheCitizenHasOptedOut() {
    whenSending(refusal(400, 21610));
    assertInstanceOf(OptedOut.class, sms.send(CITIZEN, ANSWER));
    took(1);
  }

  @Test
  void tellsTheWorkerOfARefusalItHasNoWordsFor() {
    whenSending(refusal(400, 39999));
    var refused = assertInstanceOf(Refused.class, sms.send(CITIZEN, ANSWER));
    assertTrue(refused.reason().contains("39999"), refused.reason());
  }

  @Test
  void triesAgainLaterWhenThrottledAndNotAtOnce() {
    whenSending(refusal(429, 20429).withHeader("Retry-After", "1"));
    assertInstanceOf(TryAgain.class, sms.send(CITIZEN, ANSWER));
    took(1);
  }

  @Test
  void triesAgainLaterWhenTheProviderIsDownAndNotAtOnce() {
    whenSending(refusal(503, 20500));
    assertInstanceOf(TryAgain.class, sms.send(CITIZEN, ANSWER));
    took(1);
  }

  @Test
  void triesAgainLaterWhenAnErrorIsNoJson() {
    whenSending(aResponse().withStatus(502).withBody("<html>Bad gateway</html>"));
    assertInstanceOf(TryAgain.class, sms.send(CITIZEN, ANSWER));
    took(1);
  }

  @Test
  void keepsATextUntilTheAccountIsAcceptedAgain() {
    whenSending(refusal(401, 20003));
    assertInstanceOf(TryAgain.class, sms.send(CITIZEN, ANSWER));
    took(1);
  }

  @Test
  void tellsTheWorkerOfARefusalThatIsNoJson() {
    whenSending(aResponse().withStatus(404).withBody("<html>"));
    var refused = assertInstanceOf(Refused.class, sms.send(CITIZEN, ANSWER));
    assertTrue(refused.reason().contains("404"), refused.reason());
  }

  @Test
  void triesAgainLaterWhenNobodyIsThere() {
    provider.stop();
    assertInstanceOf(TryAgain.class, sms.send(CITIZEN, ANSWER));
  }

  @Test
  void triesAgainLaterWhenTheProvidersNameIsUnknown() {
    var nowhere = new TwilioSms(StandIn.account(URI.create("http://nowhere.invalid")));
    assertInstanceOf(TryAgain.class, nowhere.send(CITIZEN, ANSWER));
  }

  @Test
  void doesNotKnowWhenTheLineBreaksAfterTheRequest() {
    for (Fault fault : List.of(Fault.EMPTY_RESPONSE, Fault.CONNECTION_RESET_BY_PEER)) {
      provider.resetAll();
      whenSending(aResponse().withFault(fault));
      assertInstanceOf(Unknown.class, sms.send(CITIZEN, ANSWER));
      took(1);
    }
  }

  @Test
  void doesNotKnowWhenTheAnswerCannotBeRead() {
    for (String body : List.of("{\"sid\": ", "", "[]", "<html>")) {
      provider.resetAll();
      whenSending(aResponse().withStatus(201).withBody(body));
      assertInstanceOf(Unknown.class, sms.send(CITIZEN, ANSWER), body);
      took(1);
    }
  }

  @Test
  void doesNotKnowWhenTheAnswerIsTooSlow() {
    whenSending(accepted().withFixedDelay(15_000));
    long begun = System.nanoTime();
    assertInstanceOf(Unknown.class, sms.send(CITIZEN, ANSWER));
    long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    assertTrue(seconds < 13, "gave up after " + seconds + " s");
    took(1);
  }

  @Test
  void sendsToManyCitizensAtOnce() {
    whenSending(accepted().withFixedDelay(100));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent =
          IntStream.range(0, 200)
              .mapToObj(_ -> threads.submit(() -> sms.send(CITIZEN, ANSWER)))
              .toList();
      sent.forEach(each -> assertEquals(new Sent("SM123"), result(each)));
    }
    took(200);
  }

  private static Delivery result(Future<Delivery> sending) {
    try {
      return sending.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String longWords() {
    return IntStream.range(0, 60)
        .mapToObj(n -> "Sentence number %d tells you one more thing to bring.".formatted(n))
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  private static final Message LONG = RecordingInbox.said(Kind.ANSWER, longWords());

  @Test
  void sendsALongMessageAsSeveralTextsInOrder() {
    whenSending(accepted());
    whenListing(listing());
    assertEquals(new Sent("SM123"), sms.send(CITIZEN, LONG));
    var texts = SmsText.of(LONG);
    assertEquals(3, texts.size());
    took(3);
    texts.forEach(
        text ->
            provider.verify(
                1,
                postRequestedFor(urlPathEqualTo(MESSAGES)).withFormParam("Body", equalTo(text))));
  }

  @Test
  void goesOnWithALongMessageWhereItStopped() {
    var texts = SmsText.of(LONG);
    whenSending(accepted());
    whenListing(listing(texts.getFirst()));
    assertEquals(Past.NOT_SENT, sms.whatBecameOf(CITIZEN, LONG, SINCE));
    Delivery delivery = sms.send(CITIZEN, LONG);
    assertEquals(new Sent("SM123"), delivery);
    took(2);
  }

  @Test
  void aLongMessageGoesThoughTheProviderListsNothing() {
    whenSending(accepted());
    whenListing(refusal(500, 20500));
    assertEquals(new Sent("SM123"), sms.send(CITIZEN, LONG));
    took(3);
  }

  @Test
  void aLongMessageThatStopsHalfWayIsAskedAfterBeforeItGoesOn() {
    var first = SmsText.of(LONG).getFirst();
    whenSending(refusal(429, 20429));
    provider.stubFor(
        post(urlPathEqualTo(MESSAGES))
            .withFormParam("Body", equalTo(first))
            .willReturn(accepted()));
    assertInstanceOf(Unknown.class, sms.send(CITIZEN, LONG));
  }

  @Test
  void findsTheTextAProcessThatDiedHadSent() {
    whenListing(listing("something else", SmsText.of(ANSWER).getFirst()));
    assertEquals(Past.SENT, sms.whatBecameOf(CITIZEN, ANSWER, SINCE));
    provider.verify(
        getRequestedFor(urlPathEqualTo(MESSAGES))
            .withQueryParam("To", equalTo("+447700900123"))
            .withQueryParam("From", equalTo("+441632960000"))
            .withQueryParam("DateSent>", containing("2026-11-26T09:29")));
  }

  @Test
  void sendsWhatAProcessThatDiedHadNotSent() {
    whenListing(listing("something else"));
    assertEquals(Past.NOT_SENT, sms.whatBecameOf(CITIZEN, ANSWER, SINCE));
  }

  @Test
  void takesALongMessageForSentOnlyWhenAllOfItIs() {
    var texts = SmsText.of(LONG);
    whenListing(listing(texts.getLast()));
    assertEquals(Past.NOT_SENT, sms.whatBecameOf(CITIZEN, LONG, SINCE));
    whenListing(listing(texts.toArray(String[]::new)));
    assertEquals(Past.SENT, sms.whatBecameOf(CITIZEN, LONG, SINCE));
  }

  @Test
  void takesAnUnknownListForNothingSent() {
    whenListing(refusal(404, 20404));
    assertEquals(Past.NOT_SENT, sms.whatBecameOf(CITIZEN, ANSWER, SINCE));
  }

  @Test
  void cannotTellWhenTheProviderDoesNotSay() {
    var answers =
        List.of(
            refusal(500, 20500),
            refusal(429, 20429),
            aResponse().withStatus(200).withBody("{\"messages\": ["),
            aResponse().withFault(Fault.EMPTY_RESPONSE));
    for (var answer : answers) {
      whenListing(answer);
      assertEquals(Past.CANNOT_TELL, sms.whatBecameOf(CITIZEN, ANSWER, SINCE));
    }
    provider.stop();
    assertEquals(Past.CANNOT_TELL, sms.whatBecameOf(CITIZEN, ANSWER, SINCE));
  }
}
