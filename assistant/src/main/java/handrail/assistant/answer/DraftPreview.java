package handrail.assistant.answer;

import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.assistant.answer.Answers.Found;
import handrail.assistant.answer.extract.ExtractedAnswers;
import handrail.channels.Channel;
import handrail.channels.Message.Citation;
import handrail.channels.sms.SmsSegments;
import handrail.knowledge.Article;
import handrail.knowledge.Basis;
import handrail.knowledge.Preview;
import handrail.knowledge.search.LuceneSearch;
import handrail.knowledge.search.WithDraft;
import java.time.Clock;
import java.util.List;

/// Shows editors what citizens are told, and would be told from a draft. A draft is always answered
/// from by extraction, also where a language model is configured: it is the sentences an editor
/// wants to see.
public final class DraftPreview implements Preview {
  private static final String NO_SENTENCE =
      "no page has a sentence that fits the question well enough. Say it in a sentence of its own,"
          + " in the words people use.";
  private static final String UNSURE =
      "a page is quoted only as one that may be meant, with the way to a person beside it. Say the"
          + " answer in a sentence of its own, in the words people use.";
  private static final String NOT_READY =
      "the pages are being read in at this moment. Try again in a minute.";

  private final LuceneSearch search;
  private final Answers answers;
  private final EmbeddingModel embeddings;
  private final Clock clock;

  /// @param search the published pages
  /// @param answers what citizens get from them
  public DraftPreview(
      LuceneSearch search, Answers answers, EmbeddingModel embeddings, Clock clock) {
    this.search = search;
    this.answers = answers;
    this.embeddings = embeddings;
    this.clock = clock;
  }

  @Override
  public Reading ask(Question question) {
    return reading(question, answers);
  }

  @Override
  public Trial read(Article draft, String question) {
    var language = draft.language();
    try (var pages = new WithDraft(search, draft, embeddings, clock)) {
      var tried = new ExtractedAnswers(pages, embeddings, clock);
      return new Trial(
          reading(new Question(question, language, Way.CHAT), tried),
          reading(new Question(question, language, Way.TEXT), tried));
    }
  }

  private static Reading reading(Question question, Answers answers) {
    var channel = channel(question.way());
    var asked = new Answers.Question(question.text(), List.of(), question.language(), channel);
    var found = answers.answer(asked);
    return switch (found) {
      case Found.Answered it -> answered(it, question.way());
      case Found.Unsure it -> new Reading.Unanswered(UNSURE, it.answer().basis());
      case Found.Clarify it -> new Reading.Asked(it.question(), it.choices(), it.basis());
      case Found.Differ it -> new Reading.Unanswered(differ(it.pages()), it.basis());
      case Found.Unknown it -> new Reading.Unanswered(NO_SENTENCE, it.basis());
      case Found.NotReady _, Found.SwitchedOff _ ->
          new Reading.Unanswered(NOT_READY, Basis.ofNothing(question.text()));
    };
  }

  private static String differ(List<Citation> pages) {
    return "two pages say different things about it: \"%s\" and \"%s\". Make them agree."
        .formatted(pages.getFirst().title(), pages.getLast().title());
  }

  private static Channel channel(Way way) {
    return switch (way) {
      case CHAT -> Channel.WEB_CHAT;
      case TEXT -> Channel.SMS;
      case CALL -> Channel.VOICE;
    };
  }

  private static Reading answered(Found.Answered answer, Way way) {
    var quotes =
        answer.citations().stream()
            .map(page -> new Quote(article(page, answer.basis()), page.quote()))
            .toList();
    if (way != Way.TEXT) {
      return new Reading.Answered(answer.text(), 0, quotes, answer.basis());
    }
    var page = answer.citations().getFirst().url();
    var words = SmsSegments.plain(answer.text() + "\n" + page);
    return new Reading.Answered(words, SmsSegments.count(words), quotes, answer.basis());
  }

  /// The article a citation is of, which citizens know by its title and address only.
  private static String article(Citation page, Basis basis) {
    var said = basis.passages().stream().filter(found -> found.use() == Basis.Use.SAID).toList();
    return said.stream()
        .filter(found -> found.title().equals(page.title()))
        .findFirst()
        .or(() -> said.stream().findFirst())
        .map(Basis.Found::article)
        .orElse("");
  }
}
