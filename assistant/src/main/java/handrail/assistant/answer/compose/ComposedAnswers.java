package handrail.assistant.answer.compose;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import handrail.assistant.answer.Answers;
import handrail.assistant.answer.Answers.Found.Answered;
import handrail.assistant.answer.extract.ExtractedAnswers;
import handrail.assistant.answer.extract.ExtractedAnswers.Looked;
import handrail.assistant.answer.text.Terms;
import handrail.channels.Message.Citation;
import handrail.knowledge.Passage;
import handrail.knowledge.Search.Hit;
import handrail.knowledge.Search.NotReady;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Lets a language model put the answer together from the passages, and keeps of it what the pages
/// support. Whatever goes wrong, the extract goes out. Whether there is an answer at all is not
/// asked of the model.
public final class ComposedAnswers implements Answers {
  /// No call is left hanging longer than the most patient channel waits.
  private static final Duration LONGEST = Duration.ofSeconds(12);

  /// Passages a model gets to see.
  private static final int SHOWN = 5;

  private final ExtractedAnswers extracts;
  private final ChatModel model;
  private final Budget budget;
  private final Terms terms = new Terms();

  public ComposedAnswers(ExtractedAnswers extracts, ChatModel model) {
    this(extracts, model, Budget.usual());
  }

  ComposedAnswers(ExtractedAnswers extracts, ChatModel model, Budget budget) {
    this.extracts = extracts;
    this.model = model;
    this.budget = budget;
  }

  /// Any OpenAI-compatible endpoint.
  ///
  /// @param url up to and without `/chat/completions`
  public static ChatModel model(URI url, String name, String key) {
    return OpenAiChatModel.builder()
        .baseUrl(url.toString())
        .modelName(name)
        .apiKey(key)
        .temperature(0.0)
        .timeout(LONGEST)
        .maxRetries(0)
        .build();
  }

  @Override
  public Found answer(Question question) {
    try {
      Looked looked = extracts.look(question);
      return switch (looked.found()) {
        case Answered extract when isOfOnePage(extract) ->
            composed(question, looked, extract).orElse(extract);
        case Answered inParts -> inParts;
        case Found.Differ differ -> differ;
        case Found.Clarify clarify -> clarify;
        case Found.Unknown unknown -> unknown;
        case Found.NotReady notReady -> notReady;
      };
    } catch (NotReady _) {
      return new Found.NotReady();
    }
  }

  /// What is put together from several pages, or names what is missing, stays as it is.
  private static boolean isOfOnePage(Answered extract) {
    return extract.missing().isEmpty()
        && extract.citations().stream().map(Citation::url).distinct().count() == 1;
  }

  @Override
  public Optional<Answered> more(Question question, List<Citation> said) {
    return extracts.more(question, said);
  }

  @Override
  public Optional<String> teamFor(Question question) {
    return extracts.teamFor(question);
  }

  private Optional<Answered> composed(Question question, Looked looked, Answered extract) {
    List<Passage> passages = passages(looked, extract);
    Links links = new Links();
    return budget
        .spend(
            question.channel(),
            () -> model.chat(Prompt.of(question, passages, links)).aiMessage().text())
        .flatMap(reply -> Composed.checked(reply, links, new Supported(terms, passages)))
        .flatMap(
            composed ->
                extracts
                    .dressed(question, passages.getFirst(), composed.text())
                    .map(text -> new Answered(text, composed.citations(), extract.basis())));
  }

  /// Those of the article the extract is from: two pages are never blended.
  private static List<Passage> passages(Looked looked, Answered extract) {
    URI page = extract.citations().getFirst().url();
    return looked.hits().stream()
        .map(Hit::passage)
        .filter(passage -> passage.url().equals(page))
        .limit(SHOWN)
        .toList();
  }
}
