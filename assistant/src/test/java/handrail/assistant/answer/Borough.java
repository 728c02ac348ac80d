package handrail.assistant.answer;

import handrail.assistant.answer.Answers.Found;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.extract.ExtractedAnswers;
import handrail.channels.Channel;
import handrail.knowledge.Article;
import handrail.knowledge.Revision;
import handrail.knowledge.search.LuceneSearch;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A borough with a few pages of a test's own.
final class Borough implements AutoCloseable {
  private final LuceneSearch search;
  private final ExtractedAnswers answers;

  Borough(Clock clock, Article... pages) {
    search = LuceneSearch.inMemory(Northmoor.MODEL, clock);
    search.bringTo(
        List.of(pages).stream()
            .map(page -> new Revision(page, 1, Revision.State.PUBLISHED, "", Instant.EPOCH, ""))
            .toList());
    answers = new ExtractedAnswers(search, Northmoor.MODEL, clock);
  }

  /// @param expires the last day on which it is answered from; null for none
  static Article page(String title, String question, String body, @Nullable LocalDate expires) {
    String id = title.toLowerCase(Locale.ROOT).replace(' ', '-');
    return new Article(
        id,
        "en",
        null,
        "environment",
        title,
        "",
        List.of(),
        List.of(question),
        List.of(),
        URI.create("https://www.northmoor.example/" + id),
        LocalDate.parse("2026-01-05"),
        LocalDate.parse("2027-01-05"),
        expires,
        body);
  }

  Found chat(String text) {
    return answers.answer(new Question(text, List.of(), "en", Channel.WEB_CHAT));
  }

  @Override
  public void close() {
    search.close();
  }
}
