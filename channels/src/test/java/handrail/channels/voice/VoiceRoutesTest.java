package handrail.channels.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.Message;
import handrail.channels.Message.Kind;
import handrail.channels.twilio.RecordingInbox;
import handrail.channels.twilio.StandIn;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class VoiceRoutesTest {
  private static final Message ANSWER =
      RecordingInbox.said(Kind.CLARIFY, "It is £42. Is that all?");

  private Phone phone;

  @BeforeEach
  void connect() {
    phone = new Phone();
  }

  @AfterEach
  void disconnect() {
    phone.close();
  }

  private Element twiml(String path, Map<String, String> form) {
    var response = phone.twilio.posts(path, form);
    assertEquals(200, response.statusCode());
    assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("text/xml"));
    return TwimlGrammar.checked(response.body());
  }

  private static Map<String, String> ended(String field, String value) {
    var form = new HashMap<>(StandIn.sample("relay-ended-handoff"));
    form.remove("HandoffData");
    form.put(field, value);
    return form;
  }

  private static Map<String, String> said(String words) {
    var form = new HashMap<>(StandIn.sample("gather-speech"));
    form.put("SpeechResult", words);
    return form;
  }

  @Test
  void connectsACallToTheSocketWithAGreeting() {
    var twiml = twiml("/voice", StandIn.sample("voice-inbound"));
    var connect = TwimlGrammar.only(twiml, "Connect");
    assertEquals("https://assist.example.gov.uk/voice/ended", connect.getAttribute("action"));
    var relay = TwimlGrammar.only(twiml, "ConversationRelay");
    assertEquals("wss://assist.example.gov.uk/voice/relay", relay.getAttribute("url"));
    assertEquals(
        "Hello, this is Northmoor Council's assistant.", relay.getAttribute("welcomeGreeting"));
    assertEquals("en-GB", relay.getAttribute("language"));
    assertEquals("any", relay.getAttribute("interruptible"));
    assertEquals("none", relay.getAttribute("reportInputDuringAgentSpeech"));
  }

  @Test
  void turnsAwayWhoeverIsNotTheProvider() {
    for (String path : List.of("/voice", "/voice/ended", "/voice/gather")) {
      HttpResponse<String> response = phone.twilio.posts(path, "CallSid=CA1&Digits=0", "AAAA");
      assertEquals(403, response.statusCode(), path);
    }
    assertEquals(List.of(), phone.inbox.heard());
  }

  @Test
  void hangsUpWhenTheCallerHasSaidGoodbye() {
    TwimlGrammar.only(twiml("/voice/ended", ended("SessionStatus", "ended")), "Hangup");
    TwimlGrammar.only(twiml("/voice/ended", ended("CallStatus", "completed")), "Hangup");
  }

  @Test
  void reconnectsOnceWhenTheSocketBreaksThenGoesOnWithoutOne() {
    var again = twiml("/voice/ended", ended("ErrorCode", "64105"));
    assertEquals("", TwimlGrammar.only(again, "ConversationRelay").getAttribute("welcomeGreeting"));
    var action = TwimlGrammar.only(again, "Connect").getAttribute("action");
    assertEquals("https://assist.example.gov.uk/voice/ended?again=1", action);

    var twice = twiml("/voice/ended?again=1", ended("ErrorCode", "64105"));
    var gather = TwimlGrammar.only(twice, "Gather");
    assertEquals("https://assist.example.gov.uk/voice/gather", gather.getAttribute("action"));
    assertEquals("speech dtmf", gather.getAttribute("input"));
  }

  @Test
  void answersWithoutASocket() {
    phone.inbox.answers((heard, replyTo) -> replyTo.send(heard.from(), ANSWER));
    var twiml = twiml("/voice/gather", said("How much is a bin?"));
    var gather = TwimlGrammar.only(twiml, "Gather");
    assertEquals("It is 42 pounds.Is that all?", gather.getTextContent());
    var heard = phone.inbox.heard().getFirst();
    assertEquals("How much is a bin?", heard.text());
    assertEquals(new Address(Channel.VOICE, "+15017122661"), heard.from());
  }

  @Test
  void takesAKeyForAnAnswer() {
    var form = said("");
    form.put("Digits", "0");
    phone.inbox.answers((heard, replyTo) -> replyTo.send(heard.from(), ANSWER));
    twiml("/voice/gather", form);
    assertEquals("0", phone.inbox.heard().getFirst().text());
  }

  @Test
  void asksForPatienceAndLosesNothingSaidMeanwhile() {
    var wait = twiml("/voice/gather", said("Hello"));
    assertEquals(
        "https://assist.example.gov.uk/voice/gather?waiting=1",
        TwimlGrammar.only(wait, "Redirect").getTextContent());

    phone.calls.send(new Address(Channel.VOICE, "+15017122661"), ANSWER);

    var later = twiml("/voice/gather?waiting=1", said("Hello"));
    assertEquals(
        "It is 42 pounds.Is that all?", TwimlGrammar.only(later, "Gather").getTextContent());
    assertEquals(1, phone.inbox.heard().size());
  }

  @Test
  void listensOnWhenTheCallerSaysNothing() {
    var twiml = twiml("/voice/gather", said(""));
    TwimlGrammar.only(twiml, "Gather");
    assertEquals(List.of(), phone.inbox.heard());
  }

  @Test
  void saysWhichFieldIsMissing() {
    var form = said("Hello");
    form.remove("CallSid");
    var response = phone.twilio.posts("/voice/gather", form);
    assertEquals(400, response.statusCode());
    assertTrue(response.body().contains("\"field\":\"CallSid\""), response.body());
  }

  @Test
  void refusesMoreThanTheProviderSends() {
    assertEquals(413, phone.twilio.posts("/voice/gather", said("a".repeat(70_000))).statusCode());
  }
}
