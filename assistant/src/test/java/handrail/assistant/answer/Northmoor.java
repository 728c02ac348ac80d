package handrail.assistant.answer;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import handrail.assistant.answer.Answers.Found;
import handrail.assistant.answer.Answers.Found.Answered;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.extract.ExtractedAnswers;
import handrail.channels.Channel;
import handrail.knowledge.Revision;
import handrail.knowledge.article.ArticleFolder;
import handrail.knowledge.search.LuceneSearch;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/// The demonstration borough with its real pages, index and model, on 26 November 2026.
///
/// Nobody changes it, so it is indexed once for all tests that ask it.
public final class Northmoor {
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC);
  public static final EmbeddingModel MODEL = new AllMiniLmL6V2QuantizedEmbeddingModel();

  private static final Northmoor TOWN = new Northmoor();

  private final LuceneSearch search;
  private final ExtractedAnswers answers;

  private Northmoor() {
    search = LuceneSearch.inMemory(MODEL, CLOCK);
    search.bringTo(
        ArticleFolder.northmoor().stream()
            .map(
                article ->
                    new Revision(article, 1, Revision.State.PUBLISHED, "", Instant.EPOCH, ""))
            .toList());
    answers = new ExtractedAnswers(search, MODEL, CLOCK);
  }

  public static Northmoor town() {
    return TOWN;
  }

  public LuceneSearch search() {
    return search;
  }

  public ExtractedAnswers answers() {
    return answers;
  }

  public Found chat(String... said) {
    return asked("en", Channel.WEB_CHAT, said);
  }

  public Found asked(String language, Channel channel, String... said) {
    List<String> all = List.of(said);
    return answers.answer(
        new Question(all.getLast(), all.subList(0, all.size() - 1), language, channel));
  }

  public static Answered answered(Found found) {
    return Assertions.assertInstanceOf(Answered.class, found);
  }
}
