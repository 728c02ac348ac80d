package handrail.assistant.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import handrail.assistant.Json;
import handrail.assistant.answer.Answers.Found.Unknown;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.extract.ExtractedAnswers;
import handrail.channels.Channel;
import handrail.knowledge.Article;
import handrail.knowledge.Basis;
import handrail.knowledge.Basis.Use;
import handrail.knowledge.Basis.Why;
import handrail.knowledge.Revision;
import handrail.knowledge.Search.NotReady;
import handrail.knowledge.article.ArticleFolder;
import handrail.knowledge.search.LuceneSearch;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What somebody is told who asks why an answer is what it is.
class WhyTest {
  private static final String BIN = "how much is a second wheelie bin?";

  /// Of the JSON that stands in every turn.
  private static final int BYTES = 3_500;

  private final Northmoor northmoor = Northmoor.town();

  @Test
  void namesThePassageThatIsSaidWithWhatSpokeForIt() {
    var basis = why(BIN);
    var said = basis.passages().stream().filter(one -> one.use() == Use.SAID).toList();
    assertEquals(
        List.of("new-or-extra-bins"), said.stream().map(Basis.Found::article).distinct().toList());
    assertTrue(said.getFirst().title().contains("bin"));
    assertTrue(said.getFirst().lexicalRank() > 0 && said.getFirst().lexicalScore() > 0);
    assertTrue(said.getFirst().vectorRank() > 0 && said.getFirst().cosine() > 0);
    assertTrue(basis.confidence() >= basis.threshold() && basis.threshold() > 0);
    assertFalse(basis.signals().isEmpty());
  }

  @Test
  void saysWhichPagesWereReadAndLost() {
    var basis = why(BIN);
    var lost =
        basis.dropped().stream()
            .filter(one -> one.why() == Why.OTHER_PAGE)
            .map(Basis.Dropped::article)
            .toList();
    assertTrue(lost.contains("garden-waste"), lost::toString);
    assertFalse(lost.contains("new-or-extra-bins"));
    assertTrue(basis.pages().stream().map(Basis.Found::article).toList().containsAll(lost));
  }

  @Test
  void saysWhichSentencesWereLeftOut() {
    var whys = why(BIN).dropped().stream().map(Basis.Dropped::why).collect(Collectors.toSet());
    assertTrue(whys.contains(Why.REPEATS), "the summary says the price too");
    assertTrue(whys.contains(Why.FAR), "other prices stand on the page");
  }

  @Test
  void nothingIsBothSaidAndLeftOut() {
    var answer = Northmoor.answered(northmoor.chat(BIN));
    for (var dropped : answer.basis().dropped()) {
      assertFalse(answer.text().contains(dropped.text()), dropped.text());
    }
  }

  @Test
  void saysOfAnUnknownMatterThatNoPageWasSureEnough() {
    var unknown = assertInstanceOf(Unknown.class, northmoor.chat("how do I bake a sourdough loaf"));
    var basis = unknown.basis();
    assertTrue(basis.confidence() < basis.threshold());
    assertFalse(basis.dropped().isEmpty());
    assertTrue(basis.dropped().stream().allMatch(one -> one.why() == Why.PAGE_UNSURE));
    assertTrue(basis.passages().stream().noneMatch(one -> one.use() == Use.SAID));
  }

  @Test
  void keepsTheTopicAFollowUpWasUnderstoodWith() {
    var basis = northmoor.chat("how much is a garden waste bin", "and an extra one?").why("");
    assertTrue(basis.understoodAs().contains("garden waste"), basis.understoodAs());
  }

  @Test
  void ofTwoQuestionsInOneEachPageSaidIsNamedOnce() {
    var basis = why("how much is a second wheelie bin and how do I register a death?");
    var ids = basis.passages().stream().map(Basis.Found::id).toList();
    assertEquals(ids.stream().distinct().toList(), ids);
    var said =
        basis.pages().stream()
            .filter(page -> page.use() == Use.SAID)
            .map(Basis.Found::article)
            .collect(Collectors.toSet());
    assertEquals(Set.of("new-or-extra-bins", "register-death"), said);
  }

  @Test
  void aMessageWithoutWordsHasNothingFound() {
    var basis = why("...");
    assertTrue(basis.passages().isEmpty() && basis.dropped().isEmpty());
    assertEquals("...", basis.understoodAs());
  }

  /// The index is as old as its clock; the page is not said all the same.
  @Test
  void saysThatAPageHasExpired() {
    var bins = bins(LocalDate.of(2026, 11, 1));
    var before = Clock.fixed(Instant.parse("2026-10-01T09:00:00Z"), Northmoor.CLOCK.getZone());
    try (var search = LuceneSearch.inMemory(Northmoor.MODEL, before)) {
      search.bringTo(
          List.of(new Revision(bins, 1, Revision.State.PUBLISHED, "", Instant.EPOCH, "")));
      var answers = new ExtractedAnswers(search, Northmoor.MODEL, Northmoor.CLOCK);
      var basis = answers.answer(new Question(BIN, List.of(), "en", Channel.WEB_CHAT)).why(BIN);
      assertEquals(
          List.of(new Basis.Dropped(bins.id(), bins.title(), Why.EXPIRED)), basis.dropped());
    }
  }

  @Test
  void whatDoesNotFitATextMessageIsNamed() {
    var whys = texted().flatMap(basis -> basis.dropped().stream()).map(Basis.Dropped::why);
    assertTrue(whys.anyMatch(Why.NO_ROOM::equals));
  }

  @Test
  void staysSmallInEveryTurn() {
    var sizes = texted().mapToInt(WhyTest::bytes).sorted().toArray();
    int usual = sizes[sizes.length / 2];
    int most = sizes[sizes.length - 1];
    System.out.printf("basis: %d bytes in the middle, %d at the most%n", usual, most);
    assertTrue(most <= BYTES, "at the most " + most);
    assertTrue(bytes(why("bin ".repeat(10_000))) <= BYTES);
  }

  /// Why the first questions of some articles are answered as they are, by text message.
  private Stream<Basis> texted() {
    return ArticleFolder.northmoor().stream()
        .filter(article -> !article.questions().isEmpty())
        .limit(20)
        .map(
            article ->
                northmoor.asked(article.language(), Channel.SMS, article.questions().getFirst()))
        .map(found -> found.why(""));
  }

  @Test
  void everyStepCanBeLookedAt() throws NotReady {
    var steps = northmoor.answers().steps(new Question(BIN, List.of(), "en", Channel.WEB_CHAT));
    assertTrue(steps.understand().orElseThrow().text().startsWith(BIN));
    assertTrue(steps.search().size() > steps.judge().passages().size(), "all that was found");
    assertEquals("new-or-extra-bins", steps.read().getFirst().article());
    assertTrue(steps.read().getFirst().sentences().getFirst().text().contains("£42"));
    assertTrue(Northmoor.answered(steps.say()).text().contains("£42"));
  }

  private static Article bins(LocalDate expires) {
    var it =
        ArticleFolder.northmoor().stream()
            .filter(article -> article.id().equals("new-or-extra-bins"))
            .findFirst()
            .orElseThrow();
    return new Article(
        it.id(),
        it.language(),
        null,
        it.team(),
        it.title(),
        it.summary(),
        it.topics(),
        it.questions(),
        it.related(),
        it.url(),
        it.reviewed(),
        it.reviewBy(),
        expires,
        it.body());
  }

  private Basis why(String question) {
    return northmoor.chat(question).why("");
  }

  private static int bytes(Basis basis) {
    try {
      return Json.forStore().writeValueAsBytes(basis).length;
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
