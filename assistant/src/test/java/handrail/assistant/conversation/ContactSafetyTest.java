package handrail.assistant.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.conversation.ContactSafety.State;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.Triaged;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.Message.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactSafetyTest {
  private static final Instant AT = Instant.parse("2026-11-27T10:00:00Z");
  private static final Turn.Worker RUTH =
      new Turn.Worker("ruth-adeyemi", "Ruth Adeyemi", "Adult care");

  private final List<Entry> timeline = new ArrayList<>();

  @Test
  void nothingSpeaksAgainstWritingAtFirst() {
    says("when is my bin collected", "R13");
    assertTrue(safety().isOpen());
  }

  @ParameterizedTest
  @ValueSource(strings = {"C3", "C6", "R12"})
  void n9AfterAbuseOrWatchingItIsNotSafe(String code) {
    says("he reads my phone", code);
    assertEquals(State.UNSAFE, safety().state());
    assertEquals(List.of(1L), safety().signs());
    says("thanks", "R1");
    assertFalse(safety().isOpen(), "it stays so");
  }

  @ParameterizedTest
  @CsvSource({
    "im 13 and mum hasnt been home for 3 days, UNKNOWN, false",
    "my stepdad hurts me, UNKNOWN, false",
    "older boys make me carry stuff, UNKNOWN, true"
  })
  void n9AChildMayWriteFromAPhoneOfThoseAtHome(String text, State state, boolean open) {
    says(text, "C5");
    assertEquals(state, safety().state());
    assertEquals(open, safety().isOpen());
  }

  @Test
  void dangerToldToAWorkerIsASignToo() {
    add(new Turn.CitizenSaid(AT, "m", "he hit me"));
    add(new Turn.DangerSeen(AT, 1, List.of(new Reason("C3", "he hit me", "rule:hit"))));
    assertFalse(safety().isOpen());
  }

  @Test
  void aWorkerOpensItAndAbuseSaidToHerInThatTimeDoesNotShutItAgain() {
    says("he hit me", "C3");
    set(State.SAFE, Map.of());
    says("he hit me before", "C3");
    assertTrue(safety().isOpen());
    says("he is reading this", "R12");
    assertFalse(safety().isOpen(), "she is watched after all");
  }

  @Test
  void laterAbuseIsANewSign() {
    says("he hit me", "C3");
    set(State.SAFE, Map.of());
    add(new Turn.HandoffClosed(AT, "kim.1", RUTH, "safe at her sister's", "Ruth has finished."));
    assertTrue(safety().isOpen());
    says("he has found me", "C3");
    assertFalse(safety().isOpen());
  }

  @Test
  void eachChannelCanBeOtherwise() {
    says("he hit me", "C3");
    set(State.SAFE, Map.of(Channel.SMS, State.UNSAFE));
    assertFalse(safety().isOpen(), "this is a conversation by text");
    set(State.UNSAFE, Map.of(Channel.SMS, State.SAFE));
    assertTrue(safety().isOpen());
  }

  @Test
  void softwareDoesNotTryToKeepRulesMadeForPeople() {
    says("only write before noon", "R12");
    set(State.SAFE_WITH_RULES, Map.of());
    assertEquals(State.SAFE_WITH_RULES, safety().state());
    assertFalse(safety().isOpen());
  }

  private void says(String text, String code) {
    add(new Turn.CitizenSaid(AT, "m" + timeline.size(), text));
    var triaged = new Triaged(Need.URGENT, List.of(new Reason(code, text, "t")), null, "en", false);
    add(
        new Turn.AssistantSaid(
            AT, timeline.size(), Kind.URGENT, "words", List.of(), List.of(), "en", triaged, null));
  }

  private void set(State state, Map<Channel, State> channels) {
    add(new Turn.ContactSafetySet(AT, "kim.1", RUTH, state, channels, "before noon"));
  }

  private void add(Turn turn) {
    timeline.add(new Entry(timeline.size() + 1L, turn));
  }

  private ContactSafety safety() {
    var address = new Address(Channel.SMS, "+447700900001");
    return new Conversation("kim", address, timeline.size(), List.copyOf(timeline)).contactSafety();
  }
}
