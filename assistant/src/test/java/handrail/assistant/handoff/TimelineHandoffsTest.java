package handrail.assistant.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.Json;
import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversations;
import handrail.assistant.conversation.Conversations.Change;
import handrail.assistant.conversation.Conversations.Repeated;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.RedisConversations;
import handrail.assistant.conversation.Secret;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.Worker;
import handrail.assistant.handoff.Handoffs.Move;
import handrail.assistant.handoff.Handoffs.Words;
import handrail.assistant.promise.PromiseWords;
import handrail.assistant.promise.Waits;
import handrail.assistant.relationship.RedisRelationships;
import handrail.assistant.roster.YamlRoster;
import handrail.assistant.routing.Referrals;
import handrail.assistant.routing.Ways;
import handrail.assistant.store.RealRedis;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.Triaged;
import handrail.assistant.wording.Wording;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.InboundMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Handoffs on a real Redis.
class TimelineHandoffsTest {
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final Worker RUTH = new Worker("ruth", "Ruth Adeyemi", "Adult care");
  private static final Worker AMINA = new Worker("amina", "Amina Rashid", "Housing");

  private static RealRedis redis;
  private static Conversations conversations;
  private static Handoffs handoffs;
  private static Referrals referrals;

  private Address kim = new Address(Channel.WEB_CHAT, "");
  private Handoff handoff = placeholder();

  @BeforeAll
  static void start() {
    redis = RealRedis.start();
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    conversations =
        new RedisConversations(redis.client(), Json.forStore(), Secret.in(redis.client()), clock);
    var roster =
        YamlRoster.read(
            Objects.requireNonNull(YamlRoster.class.getResourceAsStream("roster.yaml")));
    var relationships = new RedisRelationships(redis.client(), Json.forStore());
    var ways = new Ways(conversations, relationships, roster, new Waits(redis.client()), clock);
    var colleagues = new Colleagues(roster, ways, clock);
    handoffs = new TimelineHandoffs(conversations, colleagues, new Wording(), clock, _ -> {});
    var words = new PromiseWords(new Wording(), roster, clock);
    referrals = new Referrals(conversations, roster, ways, words, clock);
  }

  @AfterAll
  static void stop() {
    redis.close();
  }

  @BeforeEach
  void kimAsksForAPerson() throws Repeated {
    kim = new Address(Channel.WEB_CHAT, UUID.randomUUID().toString());
    conversations.remember(new InboundMessage(kim, "m1", "can I talk to someone", NOW));
    var triaged =
        new Triaged(
            Need.RELATIONAL,
            List.of(new Reason("R1", "talk to someone", "rule:asks-for-a-person")),
            null,
            "en",
            false);
    var team = referrals.teamFor(triaged.reasons(), Optional.of("housing"));
    handoff = referrals.refer(conversation(), triaged, team);
    conversations.commit(
        new Change(
            conversation(), List.of(new Turn.HandoffOpened(NOW, handoff)), handoff, null, false));
  }

  @Test
  void twentyWorkersAcceptAtOnceAndOneGetsIt() throws Exception {
    List<Callable<Move>> accepts =
        IntStream.range(0, 20)
            .<Callable<Move>>mapToObj(
                n -> () -> handoffs.accept(handoff.id(), new Worker("w" + n, "Worker " + n, "T")))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var moves = threads.invokeAll(accepts).stream().map(future -> future.resultNow()).toList();
      assertEquals(1, moves.stream().filter(Move.Done.class::isInstance).count());
      assertEquals(19, moves.stream().filter(Move.HeldBy.class::isInstance).count());
    }
    var holder = handoffs.find(handoff.id()).orElseThrow().acceptedBy();
    assertEquals(
        Objects.requireNonNull(holder).id(), conversation().heldBy().orElseThrow().worker().id());
  }

  @Test
  void whoHasItIsNamedToWhoComesSecond() {
    handoffs.accept(handoff.id(), RUTH);
    assertEquals(new Move.HeldBy(RUTH), handoffs.accept(handoff.id(), AMINA));
    assertInstanceOf(Move.Done.class, handoffs.accept(handoff.id(), RUTH), "she has it already");
  }

  @Test
  void nothingIsSaidToTheCitizenBeforeSomebodyHasAccepted() {
    assertEquals(new Move.NotAccepted(), handoffs.say(handoff.id(), RUTH, new Words("1", "Hi")));
  }

  @Test
  void whatTheWorkerTypesTwiceIsSaidOnce() {
    handoffs.accept(handoff.id(), RUTH);
    handoffs.say(handoff.id(), RUTH, new Words("1", "Hello Kim"));
    handoffs.say(handoff.id(), RUTH, new Words("1", "Hello Kim"));
    assertEquals(
        1,
        conversation().timeline().stream()
            .filter(entry -> entry.turn() instanceof Turn.WorkerSaid)
            .count());
    assertEquals(Handoff.State.IN_TOUCH, handoffs.find(handoff.id()).orElseThrow().state());
  }

  @Test
  void whatTheCitizenSaysToTheWorkerWaitsForNobodyElse() {
    handoffs.accept(handoff.id(), RUTH);
    conversations.remember(new InboundMessage(kim, "m2", "thank you", NOW));
    assertTrue(conversation().waiting().isEmpty());
  }

  @Test
  void closingIsRefusedWhenTheCitizenHasJustWritten() {
    handoffs.accept(handoff.id(), RUTH);
    long seen = conversation().lastSeq();
    conversations.remember(new InboundMessage(kim, "m2", "one more thing", NOW));

    assertEquals(new Move.NewWords(), handoffs.close(handoff.id(), RUTH, "done", seen));
    assertInstanceOf(
        Move.Done.class, handoffs.close(handoff.id(), RUTH, "done", conversation().lastSeq()));
  }

  @Test
  void afterClosingTheAssistantAnswersAgainAndOnlyWhatIsNew() {
    handoffs.accept(handoff.id(), RUTH);
    conversations.remember(new InboundMessage(kim, "m2", "said to Ruth", NOW));
    handoffs.close(handoff.id(), RUTH, "done", conversation().lastSeq());
    assertTrue(conversation().waiting().isEmpty());

    var receipt = conversations.remember(new InboundMessage(kim, "m3", "a new question", NOW));
    assertEquals(receipt.seq(), conversation().waiting().getFirst().seq());
    assertTrue(conversation().saidBefore(receipt.seq()).isEmpty(), "the episode is a new one");
    assertEquals(new Move.Closed(), handoffs.accept(handoff.id(), AMINA));
  }

  @Test
  void passedOnItCanBeAcceptedByTheColleague() {
    handoffs.accept(handoff.id(), RUTH);
    handoffs.transfer(handoff.id(), RUTH, AMINA, "she knows the landlord");
    assertEquals(List.of(AMINA.id()), handoffs.find(handoff.id()).orElseThrow().offeredTo());
    assertInstanceOf(Move.Done.class, handoffs.accept(handoff.id(), AMINA));
  }

  @Test
  void openHandoffsAreListedAndClosedOnesAreNot() {
    assertTrue(handoffs.open().stream().anyMatch(open -> open.id().equals(handoff.id())));
    handoffs.accept(handoff.id(), RUTH);
    handoffs.close(handoff.id(), RUTH, "done", conversation().lastSeq());
    assertTrue(handoffs.open().stream().noneMatch(open -> open.id().equals(handoff.id())));
  }

  @Test
  void noSuchHandoff() {
    assertEquals(new Move.NoSuchHandoff(), handoffs.accept("nowhere.1", RUTH));
    assertEquals(new Move.NoSuchHandoff(), handoffs.accept("nonsense", RUTH));
  }

  private Conversation conversation() {
    return conversations.load(kim.value());
  }

  private static Handoff placeholder() {
    return new Handoff(
        "",
        "",
        "",
        Channel.WEB_CHAT,
        "en",
        NOW,
        new Handoff.Ask(Handoff.Severity.SOON, List.of(), "", List.of(), NOW, "", Talk.ASKED),
        Handoff.State.OFFERED,
        null,
        null);
  }
}
