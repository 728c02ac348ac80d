package handrail.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.answer.Answers;
import handrail.assistant.answer.SilentAnswers;
import handrail.assistant.brief.Passing;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Journal;
import handrail.assistant.conversation.Outgoing;
import handrail.assistant.conversation.RedisConversations;
import handrail.assistant.conversation.Secret;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.promise.PromiseWords;
import handrail.assistant.promise.Waits;
import handrail.assistant.relationship.RedisRelationships;
import handrail.assistant.roster.YamlRoster;
import handrail.assistant.routing.Referrals;
import handrail.assistant.routing.Ways;
import handrail.assistant.store.RealRedis;
import handrail.assistant.story.Town;
import handrail.assistant.triage.Classifier;
import handrail.assistant.triage.Languages;
import handrail.assistant.triage.SafetyScreen;
import handrail.assistant.triage.SafetyWords;
import handrail.assistant.triage.Triage;
import handrail.assistant.wording.Wording;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.InboundMessage;
import handrail.channels.Message.Kind;
import handrail.channels.Outbox;
import handrail.knowledge.article.RedisArticles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An assistant whose triage runs out of stack, as a pattern may on a strange message.
class WhateverBreaksTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Outbox NOWHERE = (_, _) -> new Outbox.Delivery.Sent("");

  @TempDir static Path folder;
  private static RealRedis redis;
  private static Conversations conversations;
  private static Assistant assistant;

  private final Address kim = new Address(Channel.WEB_CHAT, UUID.randomUUID().toString());

  @BeforeAll
  static void start() {
    redis = RealRedis.start();
    var client = redis.client();
    conversations = new RedisConversations(client, Json.forStore(), Secret.in(client), CLOCK);
    assistant = assistant(new SafetyScreen(Classifier.shipped()), new Wording(), new SafetyWords());
  }

  @AfterAll
  static void stop() {
    redis.close();
  }

  private static Assistant assistant(SafetyScreen screen, Wording wording, SafetyWords words) {
    var roster =
        YamlRoster.read(
            Objects.requireNonNull(YamlRoster.class.getResourceAsStream("roster.yaml")));
    var relationships = new RedisRelationships(redis.client(), Json.forStore());
    var ways = new Ways(conversations, relationships, roster, new Waits(redis.client()), CLOCK);
    var promises = new PromiseWords(wording, roster, CLOCK);
    var referrals = new Referrals(conversations, roster, ways, promises, CLOCK);
    var passing = new Passing(conversations, roster.zone());
    Triage broken =
        _ -> {
          throw new StackOverflowError();
        };
    Answers none = new SilentAnswers();
    var persons = new Persons(none, referrals);
    var routine = new Routine(none, new Topics(wording), new Languages(), persons);
    var frontDoor = roster.teamOrFrontDoor("contact");
    var help = new LocalHelp(words, new RedisArticles(redis.client(), CLOCK), CLOCK);
    return new Assistant(
        screen,
        conversations,
        new Decisions(broken, persons, routine, referrals, passing),
        new Replies(
            wording,
            words,
            new CrisisWords(words, help, CLOCK),
            frontDoor,
            referrals::nameOf,
            CLOCK),
        new BriefReplies(passing, wording),
        new Outgoing(conversations, Map.of(Channel.WEB_CHAT, NOWHERE), CLOCK),
        new WhenStoreIsAway(
            screen, words, wording, new Journal(folder, Json.forStore()), frontDoor::phone));
  }

  @Test
  void sheIsOfferedAPerson() throws Exception {
    var reply = says("when are the bins emptied");
    assertEquals(Kind.OFFER, reply.kind());
    assertTrue(reply.text().contains("That is our fault, not yours."), reply.text());
  }

  @Test
  void dangerIsStillDanger() throws Exception {
    var reply = says("I don't want to be here any more");
    assertEquals(Kind.URGENT, reply.kind());
    assertTrue(reply.text().contains("116 123"), reply.text());
    assertTrue(conversation().handoff().isPresent(), "a person is asked");
  }

  private AssistantSaid says(String text) throws Exception {
    assistant.receive(
        new InboundMessage(kim, UUID.randomUUID().toString(), text, Instant.now(CLOCK)), NOWHERE);
    Town.eventually("a reply", () -> conversation().lastReply().isPresent());
    return conversation().lastReply().orElseThrow();
  }

  private Conversation conversation() {
    return conversations.load(conversations.idOf(kim));
  }
}
