package handrail.assistant.answer.extract;

import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.assistant.answer.Answers;
import handrail.assistant.answer.Answers.Found.Answered;
import handrail.assistant.answer.Answers.Found.Clarify;
import handrail.assistant.answer.Answers.Found.Differ;
import handrail.assistant.answer.Answers.Found.Unknown;
import handrail.assistant.answer.extract.Choosing.Scored;
import handrail.assistant.answer.extract.Explaining.Judged;
import handrail.assistant.answer.text.Readings;
import handrail.assistant.answer.text.Terms;
import handrail.assistant.answer.text.Titles;
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
  /// A matter is a team's from this likeness of meaning on; right far more often than not, and the
  /// worker can pass it on.
  private static final double NEAR = .4;

  /// Articles read for one question; the one that fits best is answered from.
  private static final int READ = 4;

  private final FollowUps followUps;
  private final Finding finding;
  private final Readings readings;
  private final Considering considering;
  private final Saying saying;
  private final InParts inParts;
  private final Differing differing;
  private final Confidence confidence;

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
    this.confidence = confidence;
    followUps = new FollowUps(terms, vectors);
    finding = new Finding(search, clock);
    readings = new Readings(terms);
    considering = new Considering(terms, readings, confidence);
    saying = new Saying(clock);
    differing = new Differing(terms, confidence.threshold());
    inParts = new InParts(terms, new ReadPages(), confidence.threshold());
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

  /// Every step of the same, to look at.
  ///
  /// @throws NotReady when the search cannot be used now
  public Steps steps(Question question) throws NotReady {
    return Steps.of(look(question), question.text());
  }

  @Override
  public Found answer(Question question) {
    try {
      return look(question).found();
    } catch (NotReady _) {
      return new Found.NotReady();
    }
  }

  @Override
  public Optional<String> teamFor(Question question) {
    if (!FollowUps.hasWords(question.text())) {
      return Optional.empty();
    }
    try {
      Understood understood = followUps.understand(question);
      return team(finding.find(understood, question.language()).hits());
    } catch (NotReady _) {
      return Optional.empty();
    }
  }

  private static Optional<String> team(List<Hit> hits) {
    return hits.stream()
        .findFirst()
        .filter(hit -> hit.cosine() >= NEAR)
        .map(hit -> hit.passage().team());
  }

  /// Understand, search, read, judge, say.
  ///
  /// @throws NotReady when the search cannot be used now
  public Looked look(Question question) throws NotReady {
    if (!FollowUps.hasWords(question.text())) {
      var nothing = Basis.ofNothing(question.text());
      return Looked.atNothing(new Unknown(nothing, Optional.empty()));
    }
    Optional<Several> several = inParts.several(question);
    if (several.isPresent()) {
      return inParts(question, several.get());
    }
    Understood understood = followUps.understand(question);
    Finding.Found found = finding.find(understood, question.language());
    List<Hit> hits = found.hits();
    if (hits.isEmpty() || !followUps.saysSomething(understood)) {
      var basis = Explaining.found(understood, found, confidence.threshold());
      return new Looked(Optional.of(understood), hits, List.of(), new Unknown(basis, team(hits)));
    }
    Judged judged =
        Titles.chosen(question.text(), hits)
            .map(document -> considering.consider(understood, hits, document))
            .map(page -> new Judged(List.of(page), page, true))
            .orElseGet(() -> best(candidates(understood, hits)));
    var basis = Explaining.judged(judged, found, confidence.threshold());
    return new Looked(
        Optional.of(understood), hits, judged.read(), outcome(question, judged, basis));
  }

  /// A message that asks several things, each answered or named as missing.
  private Looked inParts(Question question, Several several) {
    var basis = several.basis(question.text(), confidence.threshold());
    var said = saying.say(question, several, basis);
    return new Looked(
        Optional.of(several.answered().getFirst().question()),
        several.hits(),
        several.read(),
        said);
  }

  @Override
  public Optional<Answered> more(Question question, List<Citation> said) {
    try {
      return saying.more(question, inParts.quoted(question, said), said);
    } catch (NotReady _) {
      return Optional.empty();
    }
  }

  private static Judged best(List<Candidate> candidates) {
    return new Judged(candidates, Candidate.surest(candidates).orElseThrow(), false);
  }

  private List<Candidate> candidates(Understood understood, List<Hit> hits) {
    return Rivals.documents(hits).stream()
        .limit(READ)
        .map(document -> considering.consider(understood, hits, document))
        .toList();
  }

  /// What would be answered if it were sure enough, from each article read: what the confidence is
  /// trained on.
  List<Candidate> candidates(Question question) throws NotReady {
    return read(question).pages();
  }

  private Several.Read read(Question question) throws NotReady {
    Understood understood = followUps.understand(question);
    Finding.Found found = finding.find(understood, question.language());
    return new Several.Read(candidates(understood, found.hits()), found);
  }

  private final class ReadPages implements InParts.Pages {
    @Override
    public Several.Read read(Question question) throws NotReady {
      return ExtractedAnswers.this.read(question);
    }

    @Override
    public Candidate read(Question question, Candidate known) {
      return considering.consider(followUps.understand(question), known.hits(), known.document());
    }
  }

  /// Whether a question is less than a question without those before it.
  public boolean leans(Question question) {
    return !question.earlier().isEmpty()
        && FollowUps.hasWords(question.text())
        && followUps.leans(question.text());
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
    Understood understood = followUps.understand(question);
    var signals = new Signals(List.of());
    var said = new Candidate(understood, List.of(), ranked, signals, basis.confidence());
    return Optional.of(saying.say(question, said, basis))
        .filter(answered -> !answered.citations().isEmpty());
  }

  private Found outcome(Question question, Judged judged, Basis basis) {
    Candidate candidate = judged.best();
    if (judged.sure() >= confidence.threshold()) {
      return differing
          .among(judged.read())
          .<Found>map(pages -> new Differ(pages, basis, team(candidate.hits())))
          .orElseGet(() -> saying.say(question, candidate, basis));
    }
    List<String> choices = Rivals.choices(candidate.hits());
    return choices.isEmpty()
        ? new Unknown(basis, team(candidate.hits()))
        : new Clarify(Phrases.in(question.language()).whichOfThese(), choices, basis);
  }
}
