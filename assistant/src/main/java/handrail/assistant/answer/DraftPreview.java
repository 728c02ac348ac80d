package handrail.assistant.answer;

import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.assistant.answer.Answers.Found;
import handrail.assistant.answer.Answers.Question;
import handrail.assistant.answer.extract.ExtractedAnswers;
import handrail.channels.Channel;
import handrail.channels.sms.SmsSegments;
import handrail.knowledge.Article;
import handrail.knowledge.Preview;
import handrail.knowledge.search.LuceneSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/// Shows editors how a draft would answer, with the draft as the only page there is.
public final class DraftPreview implements Preview {
  private final EmbeddingModel embeddings;
  private final Clock clock;

  public DraftPreview(EmbeddingModel embeddings, Clock clock) {
    this.embeddings = embeddings;
    this.clock = clock;
  }

  @Override
  public Reading read(Article draft, String question) {
    Path folder = folder();
    try (var search = LuceneSearch.open(folder, embeddings, clock)) {
      search.index(LuceneSearch.passages(draft));
      var answers = new ExtractedAnswers(search, embeddings, clock);
      return reading(
          draft,
          answers.answer(question(draft, question, Channel.WEB_CHAT)),
          answers.answer(question(draft, question, Channel.SMS)));
    } finally {
      delete(folder);
    }
  }

  private static Question question(Article draft, String question, Channel channel) {
    return new Question(question, List.of(), draft.language(), channel);
  }

  private static Reading reading(Article draft, Found chat, Found sms) {
    if (chat instanceof Found.Answered inChat && sms instanceof Found.Answered text) {
      String words = SmsSegments.plain(text.text() + "\n" + text.citations().getFirst().url());
      return new Reading.Answered(
          inChat.text(),
          words,
          SmsSegments.count(words),
          inChat.basis().confidence(),
          inChat.citations().stream().map(page -> new Quote(draft.id(), page.quote())).toList());
    }
    return new Reading.Unanswered(
        "no sentence in it fits the question well enough. Say it in a sentence of its own, in the"
            + " words people use.");
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("handrail-preview");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
