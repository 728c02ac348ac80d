package handrail.assistant.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Conversations.Repeated;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Triaged;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.InboundMessage;
import handrail.channels.Message;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What every store of conversations must do.
abstract class ConversationsContract {
  static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  abstract Conversations conversations();

  @Test
  void remembersWhatACitizenSaidInOrder() {
    var kim = phone("+447700900101");
    conversations().remember(message(kim, "m1", "first"));
    conversations().remember(message(kim, "m2", "second"));

    var conversation = load(kim);
    assertEquals(kim, conversation.address());
    assertEquals(List.of("first", "second"), conversation.saidBefore(Long.MAX_VALUE));
  }

  @Test
  void givesSeveralCitizensConversationsInTheOrderTheyAreAskedFor() {
    var kim = phone("+447700900111");
    var nobody = phone("+447700900112");
    var sam = phone("+447700900113");
    conversations().remember(message(kim, "m1", "hello"));
    conversations().remember(message(sam, "m2", "good morning"));

    var ids = List.of(sam, nobody, kim).stream().map(conversations()::idOf).toList();
    var found = conversations().load(ids);

    assertEquals(ids, found.stream().map(Conversation::id).toList());
    assertEquals(List.of(1, 0, 1), found.stream().map(one -> one.timeline().size()).toList());
  }

  @Test
  void tellsHowFarAConversationHasComeWithoutReadingIt() throws Repeated {
    var kim = phone("+447700900110");
    String id = conversations().idOf(kim);
    assertEquals(0, conversations().lastSeq(id));

    conversations().remember(message(kim, "m1", "hello"));
    conversations().commit(new Change(load(kim), List.of(reply(1))));
    assertEquals(load(kim).lastSeq(), conversations().lastSeq(id));
  }

  @Test
  void takesTheSameMessageOnceEvenWhenItComesFiveTimesAtOnce() {
    var kim = phone("+447700900102");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 5)
          .forEach(
              _ -> threads.execute(() -> conversations().remember(message(kim, "m1", "once"))));
    }
    assertEquals(1, load(kim).timeline().size());
    assertEquals(1, conversations().remember(message(kim, "m1", "once")).seq());
    assertTrue(conversations().remember(message(kim, "m1", "once")).repeated());
  }

  @Test
  void keepsAReplyOnlyIfNobodyWasFaster() throws Repeated {
    var kim = phone("+447700900103");
    conversations().remember(message(kim, "m1", "hello"));
    var seenByBoth = load(kim);

    assertTrue(conversations().commit(new Change(seenByBoth, List.of(reply(1)))).isPresent());
    assertTrue(conversations().commit(new Change(seenByBoth, List.of(reply(1)))).isEmpty());
    assertEquals(2, load(kim).timeline().size());
  }

  @Test
  void aNewWordOfTheCitizenDoesNotOvertakeAReplyUnlessItMatters() throws Repeated {
    var kim = phone("+447700900104");
    conversations().remember(message(kim, "m1", "hello"));
    var before = load(kim);
    conversations().remember(message(kim, "m2", "and another thing"));

    assertTrue(
        conversations().commit(new Change(before, List.of(reply(1)), null, null, true)).isEmpty());
    assertTrue(conversations().commit(new Change(before, List.of(reply(1)))).isPresent());
    assertEquals(2, load(kim).waiting().getFirst().seq());
  }

  @Test
  void aClickThatComesTwiceSaysItOnce() throws Repeated {
    var kim = phone("+447700900105");
    conversations().remember(message(kim, "m1", "hello"));
    conversations().commit(new Change(load(kim), List.of(reply(1)), null, "click", false));

    assertThrows(
        Repeated.class,
        () ->
            conversations().commit(new Change(load(kim), List.of(reply(1)), null, "click", false)));
  }

  @Test
  void sendsEachReplyOnceAndInOrder() throws Repeated {
    var kim = phone("+447700900106");
    conversations().remember(message(kim, "m1", "hello"));
    conversations().commit(new Change(load(kim), List.of(reply(1), reply(1))));
    String id = conversations().idOf(kim);

    var first = conversations().claim(id).orElseThrow();
    assertEquals(2, first.seq());
    assertTrue(conversations().claim(id).isEmpty(), "it is somebody's");
    conversations().settle(id, first.seq());
    assertEquals(3, conversations().claim(id).orElseThrow().seq());
  }

  @Test
  void aChatIsReadFromTheTimelineAndNothingWaitsToBeSent() throws Repeated {
    var kim = new Address(Channel.WEB_CHAT, "chat-1");
    conversations().remember(message(kim, "m1", "hello"));
    conversations().commit(new Change(load(kim), List.of(reply(1))));
    assertTrue(conversations().claim("chat-1").isEmpty());
  }

  @Test
  void knowsWhatIsUnfinishedUntilNothingIsLeft() {
    var kim = phone("+447700900107");
    conversations().remember(message(kim, "m1", "hello"));
    String id = conversations().idOf(kim);
    var work =
        conversations().unfinished(NOW.plusSeconds(1)).stream()
            .filter(unfinished -> unfinished.id().equals(id))
            .findFirst()
            .orElseThrow();

    conversations().finished(work);
    assertFalse(
        conversations().unfinished(NOW.plusSeconds(1)).stream()
            .anyMatch(unfinished -> unfinished.id().equals(id)));
  }

  @Test
  void aTelephoneNumberCannotBeReadFromTheIdOfItsConversation() {
    String id = conversations().idOf(phone("+447700900108"));
    assertFalse(id.contains("7700"));
    assertEquals(id, conversations().idOf(phone("+447700900108")));
  }

  @Test
  void givesEachOfFiftyQuickMessagesItsOwnPlace() {
    var kim = phone("+447700900109");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 50)
          .forEach(
              n -> threads.execute(() -> conversations().remember(message(kim, "m" + n, "x" + n))));
    }
    assertEquals(
        LongStream.rangeClosed(1, 50).boxed().toList(),
        load(kim).timeline().stream().map(Conversation.Entry::seq).toList());
  }

  private Conversation load(Address address) {
    return conversations().load(conversations().idOf(address));
  }

  static Address phone(String number) {
    return new Address(Channel.SMS, number);
  }

  static InboundMessage message(Address from, String id, String text) {
    return new InboundMessage(from, id, text, NOW);
  }

  static AssistantSaid reply(long to) {
    var triaged = new Triaged(Need.ROUTINE, List.of(), null, "en", false);
    return new AssistantSaid(
        NOW, to, Message.Kind.ANSWER, "an answer", List.of(), List.of(), "en", triaged, null);
  }
}
