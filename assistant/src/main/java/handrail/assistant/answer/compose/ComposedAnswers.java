package handrail.assistant.answer.compose;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import handrail.assistant.answer.Answers;
import handrail.assistant.answer.Answers.Found.Answered;
import handrail.assistant.answer.compose.ModelCalls.Allowance;
import handrail.assistant.answer.compose.Tally.Outcome;
import handrail.assistant.answer.compose.Tally.Purpose;
import handrail.assistant.answer.extract.ExtractedAnswers;
import handrail.assistant.answer.extract.ExtractedAnswers.Chosen;
import handrail.assistant.answer.extract.ExtractedAnswers.Looked;
import handrail.assistant.answer.text.Terms;
import handrail.channels.Message.Citation;
import handrail.knowledge.Passage;
import handrail.knowledge.Search.Hit;
import handrail.knowledge.Search.NotReady;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/// Lets a language model say a follow-up in whole, and put the answer together from the passages;
/// of both it keeps what holds. Whatever goes wrong, the extract goes out. Whether there is an
/// answer at all is not asked of the model.
public final class ComposedAnswers implements Answers {
  /// Passages a model gets to see: nearly every article whole, in some 1,000 tokens.
  private static final int SHOWN = 8;

  private final ExtractedAnswers extracts;
  private final ModelCalls calls;
  private final BiPredicate<String, List<String>> safe;
  private final Terms terms = new Terms();

  /// @param safe whether a message, after those before it, shows nothing of danger: one that may is
  ///     no model's business
  public ComposedAnswers(
      ExtractedAnswers extracts, ModelCalls calls, BiPredicate<String, List<String>> safe) {
    this.extracts = extracts;
    this.calls = calls;
    this.safe = safe;
  }

  /// Any OpenAI-compatible endpoint.
  ///
  /// @param url up to and without `/chat/completions`
  public static ChatModel model(URI url, String name, String key) {
    return OpenAiChatModel.builder()
        .httpClientBuilder(new BoundedHttp())
        .baseUrl(url.toString())
        .modelName(name)
        .apiKey(key)
        .temperature(0.0)
        .maxTokens(Tokens.REPLY)
        .maxRetries(0)
        .build();
  }

  @Override
  public Found answer(Question question) {
    try {
      return mayBeTold(question) ? withModel(question) : extracts.look(question).found();
    } catch (NotReady _) {
      return new Found.NotReady();
    }
  }

  @Override
  public Optional<Answered> more(Question question, List<Citation> said) {
    return extracts.more(question, said);
  }

  @Override
  public Optional<Found.Clarify> near(Question question) {
    return extracts.near(question);
  }

  @Override
  public Optional<String> teamFor(Question question) {
    return extracts.teamFor(question);
  }

  /// Where somebody may be in danger, nothing that was said around it leaves the house.
  private boolean mayBeTold(Question question) {
    List<String> earlier = Told.latest(question);
    boolean safely = safe.test(question.text(), earlier);
    for (int i = 0; safely && i < earlier.size(); i++) {
      safely = safe.test(earlier.get(i), earlier.subList(0, i));
    }
    if (!safely) {
      Tally.count(Purpose.COMPOSE, Outcome.HELD_BACK);
    }
    return safely;
  }

  /// One turn's question, what a model may see of it, and what its calls may take.
  private record Turn(Question question, Told told, Allowance allowance) {}

  private Found withModel(Question question) throws NotReady {
    var turn = new Turn(question, Told.of(question), calls.begin(question));
    Optional<Question> rephrased = rephrased(turn);
    if (rephrased.isPresent()) {
      Looked looked = extracts.look(rephrased.get());
      if (looked.found() instanceof Answered) {
        Tally.count(Purpose.REPHRASE, Outcome.USED);
        return said(turn, rephrased.get(), looked);
      }
      Tally.count(Purpose.REPHRASE, Outcome.UNSUPPORTED);
    }
    return said(turn, question, extracts.look(question));
  }

  /// A follow-up said in whole; empty when the question is none, and when no good one came of it.
  private Optional<Question> rephrased(Turn turn) {
    Question question = turn.question();
    if (!extracts.leans(question)) {
      return Optional.empty();
    }
    Optional<Reply> reply =
        calls.ask(Purpose.REPHRASE, turn.allowance(), Prompt.toRephrase(question, turn.told()));
    Optional<Question> whole =
        reply
            .flatMap(new Rephrased(terms, turn.told())::checked)
            .map(text -> question.inOtherWords(text, List.of()));
    if (reply.isPresent() && whole.isEmpty()) {
      Tally.count(Purpose.REPHRASE, Outcome.UNSUPPORTED);
    }
    return whole;
  }

  private Found said(Turn turn, Question asked, Looked looked) {
    return switch (looked.found()) {
      case Answered extract when isOfOnePage(extract) ->
          composed(turn, hits(looked, extract))
              .flatMap(chosen -> extracts.say(asked, extract.basis(), chosen))
              .orElse(extract);
      case Answered inParts -> inParts;
      case Found.Unsure unsure -> unsure;
      case Found.Differ differ -> differ;
      case Found.Clarify clarify -> clarify;
      case Found.Unknown unknown -> unknown;
      case Found.NotReady notReady -> notReady;
      case Found.SwitchedOff off -> off;
    };
  }

  /// What is put together from several pages, or names what is missing, stays as it is.
  private static boolean isOfOnePage(Answered extract) {
    return extract.missing().isEmpty()
        && extract.citations().stream().map(Citation::url).distinct().count() == 1;
  }

  /// The sentences the model put together; empty when it gave none of these pages.
  private Optional<List<Chosen>> composed(Turn turn, List<Hit> hits) {
    Links links = new Links();
    List<Passage> passages = hits.stream().map(Hit::passage).toList();
    var messages = Prompt.toCompose(turn.question(), turn.told(), passages, links);
    Optional<List<Chosen>> chosen =
        calls
            .ask(Purpose.COMPOSE, turn.allowance(), messages)
            .map(new Supported(terms, hits, links)::in);
    chosen.ifPresent(
        some -> Tally.count(Purpose.COMPOSE, some.isEmpty() ? Outcome.UNSUPPORTED : Outcome.USED));
    return chosen.filter(some -> !some.isEmpty());
  }

  /// Those of the article the extract is from: two pages are never blended.
  private static List<Hit> hits(Looked looked, Answered extract) {
    URI page = extract.citations().getFirst().url();
    return looked.hits().stream()
        .filter(hit -> hit.passage().url().equals(page))
        .limit(SHOWN)
        .toList();
  }
}
