package handrail.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.assistant.conversation.Conversation;
import handrail.assistant.conversation.Conversation.Entry;
import handrail.assistant.conversation.Handoff;
import handrail.assistant.conversation.Turn;
import handrail.assistant.conversation.Turn.AssistantSaid;
import handrail.assistant.store.RealRedis;
import handrail.assistant.triage.Need;
import handrail.assistant.triage.Reason;
import handrail.assistant.triage.SafetyWords;
import handrail.assistant.triage.Triaged;
import handrail.channels.Address;
import handrail.channels.Channel;
import handrail.channels.Message.Kind;
import handrail.knowledge.article.ArticleFolder;
import handrail.knowledge.article.RedisArticles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What somebody in danger is told, and what goes to a phone that may not be hers alone.
class CrisisWordsTest {
  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Handoff.Step ASKED =
      new Handoff.Step(Handoff.Step.Kind.TEAM, "In the adult care team.", null);
  private static final String PROMISE = "Someone will reply to you here soon.";
  private static final SafetyWords WORDS = new SafetyWords();

  private static RealRedis redis;
  private static RedisArticles articles;

  private final List<Entry> timeline = new ArrayList<>();

  @BeforeAll
  static void publish() {
    redis = RealRedis.start();
    articles = new RedisArticles(redis.client(), CLOCK);
    articles.seed(
        ArticleFolder.northmoor().stream()
            .filter(page -> page.team().matches("housing|community"))
            .toList(),
        "Northmoor Council");
  }

  @AfterAll
  static void stop() {
    redis.close();
  }

  @Test
  void allIsSaidOnceAndThenInShort() {
    var first = says("i want to die", "C1", Channel.WEB_CHAT);
    assertTrue(first.text().contains("85258") && first.text().contains("Samaritans day or night"));
    var second = says("are you there", "C1", Channel.WEB_CHAT);
    assertTrue(second.text().startsWith("The people I asked have your new message."));
    assertTrue(second.text().contains("116 123"), "the numbers are still there");
    assertTrue(second.text().length() < first.text().length());
    assertTrue(second.text().endsWith(PROMISE));
  }

  @Test
  void aNewDangerGetsItsOwnWords() {
    says("i want to die", "C1", Channel.WEB_CHAT);
    var second = says("i have taken all my tablets", "C2", Channel.WEB_CHAT);
    assertTrue(second.text().startsWith("Call 999 now. Say ambulance"));
    var third = says("hello", "C2", Channel.WEB_CHAT);
    assertFalse(third.text().contains("ambulance"));
  }

  @Test
  void n5SaysThatAPersonIsToldNowOnlyWhileSomebodyIsAtWork() {
    var atWork = says("i want to die", "C1", Channel.WEB_CHAT).text();
    assertTrue(atWork.contains("I am telling a person here now."));
    assertFalse(atWork.contains("Nobody is at work"));
    timeline.clear();
    var atNight = says("i want to die", "C1", Channel.WEB_CHAT, Duration.ofHours(8)).text();
    assertFalse(atNight.contains("telling a person here now"));
    assertTrue(atNight.contains("Nobody is at work here right now."));
    assertTrue(atNight.endsWith(PROMISE));
  }

  @ParameterizedTest
  @CsvSource({
    "sleeping in the car with the kids tonight, 01632 960199, /housing/homeless",
    "no electric and the insulin is in the fridge, 01632 960182, /community/fuel-vouchers",
    "havent eaten since tuesday, 01632 960218, /community/food-and-warm-spaces"
  })
  void nothingForTonightBringsAnApprovedPage(String text, String number, String page) {
    var said = says(text, "C8", Channel.WEB_CHAT);
    assertTrue(said.text().contains(number), said.text());
    assertTrue(said.citations().getFirst().url().toString().endsWith(page));
    assertTrue(said.text().contains(said.citations().getFirst().quote()), "to the letter");
  }

  @Test
  void atNightTheDutyNumberIsNamedToo() {
    var said = says("havent eaten since tuesday", "C8", Channel.SMS, Duration.ofHours(8));
    assertTrue(said.text().contains("01632 960199"));
  }

  @Test
  void aPageOutOfDateIsPassedOver() {
    var later = Clock.fixed(Instant.parse("2028-01-01T10:00:00Z"), ZoneOffset.UTC);
    assertTrue(new LocalHelp(WORDS, articles, later).of("no food").isEmpty());
  }

  @Test
  void n9WhatFollowsAbuseByTextIsNeutral() {
    assertTrue(says("he hit me again", "C3", Channel.SMS).text().contains("0808 2000 247"));
    var next = says("what about my rent", "C3", Channel.SMS);
    assertEquals(WORDS.neutral("en"), next.text());
    assertEquals(WORDS.neutral("en"), says("my gran too", "C6", Channel.SMS).text());
    assertTrue(
        says("he stabbed me", "C2", Channel.SMS).text().startsWith("Call 999 now."),
        "a life goes before all");
  }

  @Test
  void n9InAChatSheIsToldInShortSinceSheCanLeaveAtOnce() {
    says("he hit me again", "C3", Channel.WEB_CHAT);
    assertTrue(says("hello", "C3", Channel.WEB_CHAT).text().contains("0808 2000 247"));
  }

  @Test
  void n9WhoIsWatchedIsToldNothingAnywhere() {
    for (var channel : Channel.values()) {
      timeline.clear();
      says("he hit me again", "C3", channel);
      assertEquals(WORDS.neutral("en"), says("hes reading", "C3", channel, "R12").text());
    }
  }

  @Test
  void wordsAreInTheLanguageAndScriptOfTheCitizen() {
    var said = says("main marna chahta hun", "C1", Channel.SMS, "ur");
    assertEquals("ur-Latn", said.language());
    assertTrue(said.text().startsWith("Batane ka shukriya"));
  }

  private AssistantSaid says(String text, String code, Channel channel) {
    return says(text, code, channel, Duration.ofMinutes(5));
  }

  private AssistantSaid says(String text, String code, Channel channel, Duration due) {
    return says(text, List.of(code), channel, due, "en");
  }

  /// @param also a further reason, or the language
  private AssistantSaid says(String text, String code, Channel channel, String also) {
    return also.startsWith("R")
        ? says(text, List.of(code, also), channel, Duration.ofMinutes(5), "en")
        : says(text, List.of(code), channel, Duration.ofMinutes(5), also);
  }

  private AssistantSaid says(
      String text, List<String> codes, Channel channel, Duration due, String language) {
    add(new Turn.CitizenSaid(NOW, "m" + timeline.size(), text));
    var reasons = codes.stream().map(code -> new Reason(code, text, "test")).toList();
    var triaged = new Triaged(Need.URGENT, reasons, null, language, false);
    long to = timeline.size();
    var blank =
        new AssistantSaid(NOW, to, Kind.URGENT, "", List.of(), List.of(), "en", triaged, null);
    var conversation =
        new Conversation("kim", new Address(channel, "kim"), 0, List.copyOf(timeline));
    var help = new LocalHelp(WORDS, articles, CLOCK);
    var said = new CrisisWords(WORDS, help, CLOCK).in(blank, handoff(channel, due), conversation);
    var fit = new Discretion(WORDS).of(said, conversation);
    add(fit);
    return fit;
  }

  private static Handoff handoff(Channel channel, Duration due) {
    var ask =
        new Handoff.Ask(
            Handoff.Severity.NOW,
            List.of(),
            "adult-care",
            List.of(),
            NOW.plus(due),
            PROMISE,
            ASKED);
    return new Handoff(
        "kim.1", "kim", "TEAL-1", channel, "en", NOW, ask, Handoff.State.OFFERED, null, null);
  }

  private void add(Turn turn) {
    timeline.add(new Entry(timeline.size() + 1L, turn));
  }
}
