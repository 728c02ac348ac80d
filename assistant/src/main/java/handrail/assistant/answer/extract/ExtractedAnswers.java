package handrail.assistant.answer.extract;

import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.assistant.answer.Answers;
import handrail.assistant.answer.Answers.Found.Answered;
import handrail.assistant.answer.Answers.Found.Clarify;
import handrail.assistant.answer.Answers.Found.Unknown;
import handrail.assistant.answer.extract.Choosing.Scored;
import handrail.assistant.answer.extract.Several.Read;
import handrail.assistant.answer.text.Readings;
import handrail.assistant.answer.text.Spelling;
import handrail.assistant.answer.text.Terms;
import handrail.assistant.answer.text.Vectors;
import handrail.channels.Message.Citation;
import handrail.knowledge.Basis;
import handrail.knowledge.Search;
import handrail.knowledge.Search.Hit;
import handrail.knowledge.Search.NotReady;
import handrail.knowledge.text.Unit;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Answers by quoting: the sentences of one article that fit the question, exactly as an editor
/// published them. Nothing is generated, so nothing can be invented.
public final class ExtractedAnswers implements Answers {
  private final Spelling spelling;
  private final Readings readings;
  private final Looking looking;
  private final InParts inParts;
  private final Judging judging;
  private final Saying saying;
  private final double threshold;

  /// @param search the published pages, or those an editor wants to try
  public ExtractedAnswers(Search search, EmbeddingModel model, Clock clock) {
    this(search, new Vectors(model), clock);
  }

  /// @param vectors shared with triage, which looks at each message first
  public ExtractedAnswers(Search search, Vectors vectors, Clock clock) {
    this(search, vectors, clock, Confidence.trained());
  }

  ExtractedAnswers(Search search, Vectors vectors, Clock clock, Confidence confidence) {
    Terms terms = new Terms();
    spelling = new Spelling(search);
    readings = new Readings(terms);
    threshold = confidence.threshold();
    saying = new Saying(clock);
    var considering = new Considering(terms, readings, confidence);
    var followUps = new FollowUps(terms, vectors, spelling);
    looking = new Looking(followUps, new Finding(search, clock), considering);
    inParts = new InParts(terms, looking, threshold);
    judging = new Judging(looking, saying, new Differing(terms), threshold);
  }

  /// What an answer came from, for whoever builds on it.
  ///
  /// @param understood empty when the question has no words
  /// @param hits what was found, best first
  /// @param read the pages that were read
  public record Looked(
      Optional<Understood> understood, List<Hit> hits, List<Candidate> read, Found found) {
    static Looked atNothing(Found found) {
      return new Looked(Optional.empty(), List.of(), List.of(), found);
    }
  }

  @Override
  public Found answer(Question question) {
    try {
      return look(question).found();
    } catch (NotReady _) {
      return new Found.NotReady();
    }
  }

  /// Understand, search, read, judge, say.
  ///
  /// @throws NotReady when the search cannot be used now
  public Looked look(Question question) throws NotReady {
    if (!FollowUps.hasWords(question.text())) {
      var nothing = Basis.ofNothing(question.text());
      return Looked.atNothing(new Unknown(nothing, Optional.empty()));
    }
    var whole = looking.new Whole(question);
    Optional<Several> several = inParts.several(whole);
    return several.isPresent()
        ? inParts(question, several.get())
        : judging.judged(question, whole.read());
  }

  /// A message that asks several things, each answered or named as missing.
  private Looked inParts(Question question, Several several) {
    var basis = several.basis(spelling.mended(question).text(), threshold);
    var said = saying.say(question, several, basis);
    return new Looked(
        Optional.of(several.answered().getFirst().question()),
        several.hits(),
        several.read(),
        said);
  }

  /// Every step of the same, to look at.
  ///
  /// @throws NotReady when the search cannot be used now
  public Steps steps(Question question) throws NotReady {
    return Steps.of(look(question), question.text());
  }

  @Override
  public Optional<Answered> more(Question question, List<Citation> said) {
    try {
      return saying.more(question, inParts.quoted(question, said), said);
    } catch (NotReady _) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Clarify> near(Question question) {
    try {
      return FollowUps.hasWords(question.text()) ? judging.near(question) : Optional.empty();
    } catch (NotReady _) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> teamFor(Question question) {
    try {
      return FollowUps.hasWords(question.text())
          ? Rivals.team(looking.find(question).hits())
          : Optional.empty();
    } catch (NotReady _) {
      return Optional.empty();
    }
  }

  /// The articles that may answer, each as if it were sure enough: what the confidence is trained
  /// on.
  Read read(Question question) throws NotReady {
    return looking.read(question);
  }

  /// Whether a question is less than a question without those before it.
  public boolean leans(Question question) {
    return !question.earlier().isEmpty()
        && FollowUps.hasWords(question.text())
        && looking.leans(question.text());
  }

  /// A sentence of a passage that somebody else chose.
  public record Chosen(Hit hit, Unit unit) {}

  /// Says sentences of one article that somebody else chose, as it would say its own.
  ///
  /// @param chosen at least one, the most wanted first
  /// @return empty when none of them fits the channel
  public Optional<Answered> say(Question question, Basis basis, List<Chosen> chosen) {
    List<Scored> ranked =
        chosen.stream()
            .map(one -> new Scored(readings.of(one.hit()), one.unit(), 1, 1, 1))
            .filter(scored -> scored.reading().units().contains(scored.unit()))
            .toList();
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    Understood understood = looking.understand(question);
    var signals = new Signals(List.of());
    var said = new Candidate(understood, List.of(), ranked, signals, basis.confidence());
    return Optional.of(saying.say(question, said, basis))
        .filter(answered -> !answered.citations().isEmpty());
  }
}
