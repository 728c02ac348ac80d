package handrail.assistant.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import handrail.assistant.Json;
import handrail.assistant.conversation.RedisConversations;
import handrail.assistant.conversation.Secret;
import handrail.assistant.conversation.Turn.PhoneLinked;
import handrail.assistant.relationship.RedisRelationships;
import handrail.assistant.relationship.Relationship;
import handrail.assistant.relationship.RelationshipFile;
import handrail.assistant.store.RealRedis;
import handrail.assistant.wording.Wording;
import handrail.channels.Address;
import handrail.channels.Channel;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SamePersonTest {
  private static RealRedis redis;
  private static RedisConversations conversations;
  private static RedisRelationships relationships;
  private static SamePerson samePerson;

  @BeforeAll
  static void start() {
    redis = RealRedis.start();
    var json = Json.forStore();
    var clock = Clock.systemUTC();
    conversations = new RedisConversations(redis.client(), json, Secret.in(redis.client()), clock);
    relationships =
        new RedisRelationships(redis.client(), json)
            .seed(
                RelationshipFile.northmoor(),
                phone -> phone(Numbers.of(phone).orElseThrow()).conversations());
    samePerson = new SamePerson(conversations, relationships, new Wording(), clock);
  }

  @AfterAll
  static void stop() {
    redis.close();
  }

  @Test
  void whoseTelephoneItIsHasHerWorkerInTheChatToo() {
    samePerson.in("chat-colin", phone("+447700900407"));
    assertEquals(
        List.of("denise-fairhurst"),
        relationships.of("chat-colin").stream().map(Relationship::worker).toList());
    var citizen = relationships.citizensOf("chat-colin").getFirst();
    assertEquals(3, relationships.conversationsOf(citizen).size(), "chat, texts and calls");
  }

  @Test
  void somebodyNewIsGivenAnIdThatSaysNothing() {
    var phone = phone("+447700900601");
    samePerson.in("chat-new", phone);
    assertEquals(relationships.citizensOf("chat-new"), relationships.citizensOf(phone.sms()));
    samePerson.in("chat-second", phone);
    assertEquals(relationships.citizensOf("chat-new"), relationships.citizensOf("chat-second"));
  }

  @Test
  void whereTwoUseATelephoneNobodyIsTakenForTheOther() {
    samePerson.in("chat-shared", phone("+447700900401"));
    assertEquals(2, relationships.citizensOf("chat-shared").size());
    var noted = (PhoneLinked) conversations.load("chat-shared").timeline().getFirst().turn();
    assertNull(noted.lastTalk());
  }

  @Test
  void chatAndTelephoneStayConversationsOfTheirOwn() {
    samePerson.in("chat-own", phone("+447700900602"));
    assertEquals(1, conversations.load("chat-own").timeline().size());
    assertEquals(0, conversations.load(phone("+447700900602").sms()).timeline().size());
  }

  private static Telephone phone(String number) {
    return new Telephone(
        conversations.idOf(new Address(Channel.SMS, number)),
        conversations.idOf(new Address(Channel.VOICE, number)));
  }
}
