package handrail.channels.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.InboundMessage;
import handrail.channels.Message;
import handrail.channels.Message.From;
import handrail.channels.Message.Kind;
import handrail.channels.Outbox.Delivery.Refused;
import handrail.channels.Outbox.Delivery.Sent;
import handrail.channels.twilio.RecordingInbox;
import handrail.channels.twilio.StandIn;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallsTest {
  private static final Address CITIZEN = new Address(Channel.VOICE, "+447700900123");
  private static final String NUMBER = CITIZEN.value();
  private static final Message ANSWER =
      RecordingInbox.said(Kind.CLARIFY, "Your bin day is Tuesday. Put it out by 7am. Thank you.");

  private Phone phone;

  @BeforeEach
  void connect() {
    phone = new Phone();
  }

  @AfterEach
  void disconnect() {
    phone.close();
  }

  private void answersWith(Message message) {
    phone.inbox.answers((heard, replyTo) -> replyTo.send(heard.from(), message));
  }

  @Test
  void answersARoutineQuestionSentenceBySentence() {
    answersWith(ANSWER);
    try (var caller = Caller.rings(phone, NUMBER)) {
      caller.says("When is my bin day?");
      var frames = caller.hears();

      assertEquals(
          List.of("Your bin day is Tuesday. ", "Put it out by 7 a m. ", "Thank you."),
          frames.stream().map(frame -> frame.path("token").asText()).toList());
      assertEquals(
          List.of(false, false, true),
          frames.stream().map(frame -> frame.path("last").asBoolean()).toList());
      assertTrue(frames.stream().allMatch(frame -> frame.path("lang").asText().equals("en-GB")));
      assertTrue(caller.hasHeardAll());
    }
    var heard = phone.inbox.heard().getFirst();
    assertEquals(CITIZEN, heard.from());
    assertEquals("When is my bin day?", heard.text());
    assertEquals(Phone.NOW, heard.at());
    assertTrue(heard.id().startsWith(Caller.CALL + ":"), heard.id());
  }

  @Test
  void letsNobodyInWithoutTheProvidersSignature() {
    for (String signature : List.of("AAAA", StandIn.sign("wrong", Caller.URL, Map.of()))) {
      var refused =
          assertThrows(
              CompletionException.class, () -> Caller.withSignature(phone.socket(), signature));
      var handshake = assertInstanceOf(WebSocketHandshakeException.class, refused.getCause());
      assertEquals(403, handshake.getResponse().statusCode());
    }
    assertEquals(List.of(), phone.inbox.heard());
  }

  @Test
  void waitsUntilTheCallerHasFinishedTheSentence() {
    try (var caller = Caller.rings(phone, NUMBER)) {
      caller.sends(Map.of("type", "prompt", "voicePrompt", "When is", "last", false));
      caller.says("When is my bin day?");
      assertEquals(
          List.of("When is my bin day?"),
          phone.inbox.heard(1).stream().map(InboundMessage::text).toList());
    }
  }

  @Test
  void passesKeysOnSoThatZeroAsksForAPerson() {
    try (var caller = Caller.rings(phone, NUMBER)) {
      caller.sends(Map.of("type", "dtmf", "digit", "0"));
      caller.sends(Map.of("type", "dtmf", "digit", "#"));
      assertEquals(
          List.of("0", "#"), phone.inbox.heard(2).stream().map(InboundMessage::text).toList());
    }
  }

  @Test
  void knowsACallerWhoWithholdsTheNumberByTheCall() {
    for (String from : List.of("anonymous", "", "Restricted")) {
      try (var caller = Caller.rings(phone, from)) {
        caller.says("Hello");
        assertEquals(
            new Address(Channel.VOICE, Caller.CALL), phone.inbox.heard(1).getFirst().from());
      }
    }
  }

  @Test
  void takesTheSameWordsTwiceWhenTheyAreSaidTwiceEvenAfterAReconnection() {
    try (var caller = Caller.rings(phone, NUMBER, "VX1")) {
      caller.says("Yes");
      caller.says("Yes");
      assertEquals(2, phone.inbox.heard(2).size());
    }
    try (var caller = Caller.rings(phone, NUMBER, "VX2")) {
      caller.says("Yes");
      assertEquals(3, phone.inbox.heard(3).size());
    }
  }

  @Test
  void letsNothingTalkOverSafetyWords() {
    answersWith(RecordingInbox.said(Kind.URGENT, "Please ring 999 now. I am here."));
    try (var caller = Caller.rings(phone, NUMBER)) {
      caller.says("I don't want to be here any more");
      var frames = caller.hears();
      assertEquals("Please ring nine nine nine now. ", frames.getFirst().path("token").asText());
      assertTrue(frames.stream().noneMatch(frame -> frame.path("interruptible").asBoolean()));
    }
  }

  @Test
  void speaksWelshWithAWelshVoice() {
    answersWith(
        new Message(
            1,
            Instant.EPOCH,
            From.ASSISTANT,
            null,
            Kind.CLARIFY,
            "Bore da.",
            List.of(),
            List.of(),
            "cy"));
    try (var caller = Caller.rings(phone, NUMBER)) {
      caller.says("Bore da");
      assertEquals("cy-GB", caller.frame().path("lang").asText());
    }
  }

  private static final int MANY = 100_000;

  /// Longer than the line holds: the last sentences cannot be sent before the first are heard.
  private static final Message LONG =
      RecordingInbox.said(Kind.CLARIFY, "This is one of many sentences. ".repeat(MANY));

  @Test
  void stopsTalkingWhenTheCallerCutsIn() {
    phone.inbox.answers(
        (heard, replyTo) ->
            Thread.ofVirtual().start(() -> replyTo.send(heard.from(), reply(heard))));
    try (var caller = Caller.rings(phone, NUMBER)) {
      caller.listensSlowly();
      caller.says("Tell me about council tax reduction");
      caller.frame();
      caller.sends(
          Map.of(
              "type",
              "interrupt",
              "utteranceUntilInterrupt",
              "This",
              "durationUntilInterruptMs",
              1200));
      List<JsonNode> old = caller.hears();
      assertTrue(old.size() < MANY - 1, "all " + old.size() + " sentences were spoken");
      assertEquals("", old.getLast().path("token").asText());

      caller.says("No, housing benefit");
      assertEquals("About housing benefit.", caller.hearsWords());
    }
  }

  private static Message reply(InboundMessage heard) {
    return heard.text().startsWith("Tell")
        ? LONG
        : RecordingInbox.said(Kind.CLARIFY, "About housing benefit.");
  }

  @Test
  void survivesWhateverComesDownTheLine() {
    answersWith(ANSWER);
    try (var caller = Caller.rings(phone, NUMBER)) {
      for (String frame :
          List.of(
              "",
              "{",
              "[]",
              "null",
              "7",
              "\"prompt\"",
              "{}",
              "{\"type\":7}",
              "{\"type\":\"mark\"}",
              "{\"type\":\"prompt\"}",
              "[".repeat(5_000),
              "{\"type\":\"prompt\",\"voicePrompt\":{}}",
              "{\"type\":\"interrupt\"}",
              "{\"type\":\"error\",\"description\":\"64107\"}",
              "{\"type\":\"setup\",\"callSid\":\"CA2\",\"from\":\"+441\"}",
              "{\"type\":\"prompt\",\"voicePrompt\":\"" + "a".repeat(70_000) + "\"}")) {
        caller.sendsText(frame);
      }
      caller.sendsBytes(new byte[] {0, 1, 2});
      caller.sendsPiece("{\"type\":\"prompt\",\"voicePrompt\":\"Still ", false);
      caller.sendsPiece("there?\",\"last\":true}", true);
      caller.hears();
    }
    assertEquals(
        List.of("Still there?"), phone.inbox.heard().stream().map(InboundMessage::text).toList());
    assertEquals(CITIZEN, phone.inbox.heard().getFirst().from());
  }

  @Test
  void hearsNothingBeforeItKnowsWhoRings() {
    try (var caller =
        Caller.withSignature(phone.socket(), StandIn.sign(StandIn.TOKEN, Caller.URL, Map.of()))) {
      caller.says("Hello");
      caller.sends(
          Map.of("type", "setup", "sessionId", "VX1", "callSid", Caller.CALL, "from", NUMBER));
      caller.says("Hello again");
      assertEquals("Hello again", phone.inbox.heard(1).getFirst().text());
    }
  }

  @Test
  void goesOnWhenOneMessageCannotBeStored() {
    answersWith(ANSWER);
    phone.inbox.losesItsStore();
    try (var caller = Caller.rings(phone, NUMBER)) {
      caller.says("One");
      caller.hears();
      caller.says("Two");
      caller.hears();
    }
    assertEquals(2, phone.inbox.heard().size());
  }

  @Test
  void goesOnWhenSomethingBreaks() {
    phone.inbox.answers(
        (heard, replyTo) -> {
          if (heard.text().equals("One")) {
            throw new IllegalStateException("broken");
          }
          replyTo.send(heard.from(), ANSWER);
        });
    try (var caller = Caller.rings(phone, NUMBER)) {
      caller.says("One");
      caller.says("Two");
      assertFalse(caller.hearsWords().isEmpty());
    }
  }

  @Test
  void saysThatACallHasEnded() {
    var nobody = new Address(Channel.VOICE, "+447700900999");
    assertInstanceOf(Refused.class, phone.calls.send(nobody, ANSWER));

    try (var caller = Caller.rings(phone, NUMBER)) {
      caller.says("Hello");
      phone.inbox.heard(1);
      assertEquals(new Sent(""), phone.calls.send(CITIZEN, ANSWER));
      caller.hears();
    }
    long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (phone.calls.send(CITIZEN, ANSWER) instanceof Sent && System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    assertInstanceOf(Refused.class, phone.calls.send(CITIZEN, ANSWER));
  }

  @Test
  void neverMixesTwoMessagesThatAreSpokenAtOnce() throws InterruptedException {
    try (var caller = Caller.rings(phone, NUMBER);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      caller.says("Hello");
      phone.inbox.heard(1);
      var go = new CountDownLatch(1);
      IntStream.range(0, 20)
          .forEach(
              n ->
                  threads.execute(
                      () -> {
                        try {
                          go.await();
                        } catch (InterruptedException e) {
                          return;
                        }
                        phone.calls.send(
                            CITIZEN,
                            RecordingInbox.said(Kind.CLARIFY, "A%d. B%d. C%d.".formatted(n, n, n)));
                      }));
      go.countDown();
      for (int i = 0; i < 20; i++) {
        String words = caller.hearsWords();
        assertTrue(words.matches("A(\\d+)\\. B\\1\\. C\\1\\."), words);
      }
    }
  }
}
