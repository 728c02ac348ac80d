package handrail.knowledge.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import handrail.knowledge.Articles.Overtaken;
import handrail.knowledge.Revision;
import handrail.knowledge.Revision.State;
import handrail.knowledge.Samples;
import handrail.knowledge.TestRedis;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Articles on a real Redis, as editors use them.
class RedisArticlesTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC);

  private static TestRedis redis;
  private RedisArticles articles;

  @BeforeAll
  static void start() {
    redis = TestRedis.start();
  }

  @AfterAll
  static void stop() {
    redis.close();
  }

  @BeforeEach
  void empty() {
    redis.client().flushAll();
    articles = new RedisArticles(redis.client(), CLOCK);
  }

  @Test
  void aDraftIsNotYetPublic() throws Overtaken {
    articles.save(Samples.bins("£42"), 0, "Mei", "new");
    assertTrue(articles.published().isEmpty());
    assertEquals(State.DRAFT, articles.newest().getFirst().state());
  }

  @Test
  void theNewPriceIsPublicAndTheOldOneIsKept() throws Overtaken {
    publish("£42", 0);
    publish("£45", 1);
    assertTrue(articles.published("bins").orElseThrow().article().body().contains("£45"));
    var all = articles.revisions("bins");
    assertEquals(List.of(2, 1), all.stream().map(Revision::number).toList());
    assertEquals(
        List.of(State.PUBLISHED, State.SUPERSEDED), all.stream().map(Revision::state).toList());
    assertTrue(all.getLast().article().body().contains("£42"));
  }

  @Test
  void citizensReadTheOldPriceWhileTheNewOneIsADraft() throws Overtaken {
    publish("£42", 0);
    articles.save(Samples.bins("£45"), 1, "Mei", "");
    assertTrue(articles.published("bins").orElseThrow().article().body().contains("£42"));
    assertEquals(2, articles.newest().getFirst().number());
  }

  @Test
  void theSlowerOfTwoEditorsIsToldWhoWasFaster() throws Overtaken {
    publish("£42", 0);
    articles.save(Samples.bins("£45"), 1, "Mei", "");
    var told =
        assertThrows(Overtaken.class, () -> articles.save(Samples.bins("£46"), 1, "Tom", ""));
    assertTrue(String.valueOf(told.getMessage()).contains("Mei"));
  }

  @Test
  void ofTwentyEditorsAtOnceOneSaves() throws Exception {
    publish("£42", 0);
    assertEquals(1, atOnce(20, () -> articles.save(Samples.bins("£45"), 1, "Mei", "")));
    assertEquals(2, articles.revisions("bins").size());
  }

  @Test
  void ofTwentyPublishersAtOnceNoneLosesTheOldRevision() throws Exception {
    publish("£42", 0);
    articles.save(Samples.bins("£45"), 1, "Mei", "");
    atOnce(20, () -> articles.move("bins", 2, State.PUBLISHED, "Mei"));
    assertEquals(
        List.of(State.PUBLISHED, State.SUPERSEDED),
        articles.revisions("bins").stream().map(Revision::state).toList());
  }

  @Test
  void anOldDraftCannotBePublishedOverANewerOne() throws Overtaken {
    articles.save(Samples.bins("£42"), 0, "Mei", "");
    articles.save(Samples.bins("£45"), 1, "Mei", "");
    assertThrows(Overtaken.class, () -> articles.move("bins", 1, State.PUBLISHED, "Tom"));
  }

  @Test
  void whatIsPublicIsNotSentBackToDraft() throws Overtaken {
    publish("£42", 0);
    assertThrows(Overtaken.class, () -> articles.move("bins", 1, State.DRAFT, "Tom"));
    assertEquals(State.PUBLISHED, articles.published("bins").orElseThrow().state());
  }

  @Test
  void archivingWithdrawsThePageAndKeepsAllOfIt() throws Overtaken {
    publish("£42", 0);
    articles.save(Samples.bins("£45"), 1, "Mei", "");
    articles.move("bins", 2, State.ARCHIVED, "Mei");
    assertTrue(articles.published("bins").isEmpty());
    assertEquals(
        List.of(State.ARCHIVED, State.SUPERSEDED),
        articles.revisions("bins").stream().map(Revision::state).toList());
  }

  @Test
  void aFirstStartThatWasKilledGoesOnWhereItStopped() throws Overtaken {
    articles.save(Samples.bins("£42"), 0, "Northmoor", "");
    articles.seed(List.of(Samples.bins("£42"), Samples.article("noise", "Noise")), "Northmoor");
    assertEquals(2, articles.published().size());
    assertEquals(1, articles.revisions("bins").size());
  }

  @Test
  void aSecondStartLeavesWhatEditorsHaveDone() throws Overtaken {
    articles.seed(List.of(Samples.bins("£42")), "Northmoor");
    publish("£45", 1);
    articles.seed(List.of(Samples.bins("£42"), Samples.article("noise", "Noise")), "Northmoor");
    assertEquals(1, articles.published().size());
    assertTrue(articles.published("bins").orElseThrow().article().body().contains("£45"));
  }

  @Test
  void twoNodesStartingAtOncePublishEachPageOnce() throws Exception {
    var both = List.of(Samples.bins("£42"), Samples.article("noise", "Noise"));
    atOnce(
        2,
        () -> {
          new RedisArticles(redis.client(), CLOCK).seed(both, "Northmoor");
          return "";
        });
    assertEquals(2, articles.published().size());
    assertEquals(1, articles.revisions("bins").size());
  }

  @Test
  void theStreamOfChangesCarriesIdsOnly() throws Overtaken {
    publish("£42", 0);
    var change = redis.client().xrange(RedisArticles.CHANGES, "-", "+").getFirst();
    assertEquals("{id=bins}", change.getFields().toString());
  }

  private void publish(String price, int basedOn) throws Overtaken {
    articles.save(Samples.bins(price), basedOn, "Mei", "");
    articles.move("bins", basedOn + 1, State.PUBLISHED, "Mei");
  }

  /// How many of many tries at once succeeded; those overtaken did not.
  private static <T> int atOnce(int times, Callable<T> what) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries = threads.invokeAll(Collections.nCopies(times, what));
      return (int) tries.stream().filter(each -> each.state() == Future.State.SUCCESS).count();
    }
  }
}
