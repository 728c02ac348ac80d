package handrail.knowledge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import handrail.knowledge.Article;
import handrail.knowledge.Revision;
import handrail.knowledge.Samples;
import handrail.knowledge.Search.Hit;
import handrail.knowledge.Search.NotReady;
import handrail.knowledge.Search.Query;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The life of an index in its folder, with a model that counts what it is asked.
class LuceneSearchTest {
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

  @TempDir private Path folder;
  private final Counting model = new Counting(4);

  @Test
  void aRestartEmbedsNothingAgain() {
    index(bins("£42", 1), revision(Samples.article("noise", "Loud."), 1));
    int first = model.asked.get();
    index(bins("£42", 1), revision(Samples.article("noise", "Loud."), 1));
    assertEquals(first, model.asked.get());
  }

  @Test
  void aNewRevisionEmbedsOnlyThePassageThatChangedAndItsSentence() {
    index(bins("£42", 1));
    int first = model.asked.get();
    index(bins("£45", 2));
    assertEquals(first + 2, model.asked.get());
  }

  @Test
  void anIndexOfAnotherModelIsMadeAgain() throws NotReady {
    index(bins("£42", 1));
    var other = new Counting(8);
    try (var search = LuceneSearch.open(folder, other, clock(NOW))) {
      search.bringTo(List.of(bins("£42", 1)));
      assertEquals(5, other.asked.get());
      assertEquals(2, find(search, other).size());
    }
  }

  @Test
  void anIndexInUseIsLeftAlone() {
    try (var search = LuceneSearch.open(folder, model, clock(NOW))) {
      search.bringTo(List.of(bins("£42", 1)));
      assertThrows(UncheckedIOException.class, () -> LuceneSearch.open(folder, model, clock(NOW)));
    }
    int first = model.asked.get();
    index(bins("£42", 1));
    assertEquals(first, model.asked.get());
  }

  /// The last day of a page is over at midnight in London, which in summer is 23:00 UTC.
  @Test
  void aPageExpiresWhileTheServiceRunsAndTheIndexStays() throws NotReady {
    var page = revision(Samples.article("bins", "Bins.", LocalDate.of(2026, 6, 30)), 1);
    index(page);
    assertEquals(2, found(page, "2026-06-30T22:59:59Z"));
    assertEquals(0, found(page, "2026-06-30T23:00:00Z"));
  }

  @Test
  void withoutAnyPageNothingIsFound() throws NotReady {
    try (var search = LuceneSearch.open(folder, model, clock(NOW))) {
      search.bringTo(List.of());
      assertTrue(find(search, model).isEmpty());
    }
  }

  @Test
  void whoeverAsksBeforeTheIndexIsMadeIsToldSo() {
    try (var search = LuceneSearch.open(folder, model, clock(NOW))) {
      assertThrows(NotReady.class, () -> find(search, model));
    }
  }

  private int found(Revision page, String at) throws NotReady {
    try (var search = LuceneSearch.open(folder, model, clock(Instant.parse(at)))) {
      search.bringTo(List.of(page));
      return find(search, model).size();
    }
  }

  private void index(Revision... revisions) {
    try (var search = LuceneSearch.open(folder, model, clock(NOW))) {
      search.bringTo(List.of(revisions));
    }
  }

  private static List<Hit> find(LuceneSearch search, EmbeddingModel model) throws NotReady {
    return search.find(new Query("bins", model.embed("bins").content(), "en", 10));
  }

  private static Clock clock(Instant at) {
    return Clock.fixed(at, ZoneOffset.UTC);
  }

  private static Revision bins(String price, int number) {
    return revision(Samples.bins(price), number);
  }

  private static Revision revision(Article article, int number) {
    return new Revision(article, number, Revision.State.PUBLISHED, "Mei", NOW, "");
  }

  /// Counts the passages it is asked for; questions come one by one and are not counted.
  private static final class Counting implements EmbeddingModel {
    final AtomicInteger asked = new AtomicInteger();
    private final int dimension;

    Counting(int dimension) {
      this.dimension = dimension;
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
      asked.addAndGet(segments.size());
      return Response.from(segments.stream().map(this::vector).toList());
    }

    @Override
    public Response<Embedding> embed(String text) {
      return Response.from(vector(TextSegment.from(text)));
    }

    @Override
    public int dimension() {
      return dimension;
    }

    private Embedding vector(TextSegment segment) {
      var vector = new float[dimension];
      vector[Math.floorMod(segment.text().hashCode(), dimension)] = 1;
      return Embedding.from(vector);
    }
  }
}
