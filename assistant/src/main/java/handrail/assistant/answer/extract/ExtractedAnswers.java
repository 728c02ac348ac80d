package handrail.assistant.answer.extract;

import dev.langchain4j.model.embedding.EmbeddingModel;
import handrail.assistant.answer.Answers;
import handrail.assistant.answer.Answers.Found.Answered;
import handrail.assistant.answer.Answers.Found.Clarify;
import handrail.assistant.answer.Answers.Found.Unknown;
import handrail.assistant.answer.extract.InParts.Several;
import handrail.assistant.answer.text.Readings;
import handrail.assistant.answer.text.Terms;
import handrail.assistant.answer.text.Titles;
import handrail.assistant.answer.text.Vectors;
import handrail.assistant.conversation.Turn.Basis;
import handrail.channels.Message.Citation;
import handrail.knowledge.Passage;
import handrail.knowledge.Search;
import handrail.knowledge.Search.Hit;
import handrail.knowledge.Search.NotReady;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Answers by quoting: the sentences of one article that fit the question, exactly as an editor
/// published them. Nothing is generated, so nothing can be invented.
public final class ExtractedAnswers implements Answers {
  /// Passages named in the basis of an answer.
  private static final int NAMED = 5;

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
  private final Confidence confidence;

  /// @param search the published pages, or those an editor wants to try
  public ExtractedAnswers(Search search, EmbeddingModel model, Clock clock) {
    this(search, model, clock, Confidence.trained());
  }

  ExtractedAnswers(Search search, EmbeddingModel model, Clock clock, Confidence confidence) {
    Terms terms = new Terms();
    Vectors vectors = new Vectors(model);
    this.confidence = confidence;
    followUps = new FollowUps(terms, vectors);
    finding = new Finding(search, clock);
    readings = new Readings(terms, vectors);
    considering = new Considering(terms, readings, confidence);
    saying = new Saying(clock);
    inParts = new InParts(new Parted(terms), this::candidates, confidence.threshold());
  }

  /// What an answer came from, for whoever builds on it.
  ///
  /// @param hits what was found, best first
  public record Looked(List<Hit> hits, Found found) {}

  /// Reads pages before anybody asks, so that the first question about one is as quick as the
  /// second. Takes some milliseconds a sentence.
  public void warm(List<Passage> passages) {
    readings.warm(passages);
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
      return team(finding.find(understood, question.language()));
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
      var nothing = new Basis(question.text(), 0, List.of());
      return new Looked(List.of(), new Unknown(nothing, Optional.empty()));
    }
    Optional<Several> several = inParts.several(question);
    if (several.isPresent()) {
      return inParts(question, several.get());
    }
    Understood understood = followUps.understand(question);
    List<Hit> hits = finding.find(understood, question.language());
    if (hits.isEmpty() || !followUps.saysSomething(understood)) {
      return new Looked(hits, new Unknown(basis(understood, hits, 0), team(hits)));
    }
    return new Looked(
        hits,
        Titles.chosen(question.text(), hits)
            .map(document -> considering.consider(understood, hits, document))
            .map(candidate -> judged(question, candidate, 1))
            .orElseGet(() -> best(question, candidates(understood, hits))));
  }

  private Looked inParts(Question question, Several several) {
    List<Candidate> answered = several.answered();
    Basis basis = basis(question.text(), answered);
    return new Looked(
        answered.getFirst().hits(), saying.say(question, answered, several.missing(), basis));
  }

  @Override
  public Optional<Answered> more(Question question, List<Citation> said) {
    try {
      List<Candidate> pages = inParts.pages(question, said);
      return pages.isEmpty()
          ? Optional.empty()
          : saying.more(question, pages, said, basis(question.text(), pages));
    } catch (NotReady _) {
      return Optional.empty();
    }
  }

  private Found best(Question question, List<Candidate> candidates) {
    var best = candidates.stream().max(Comparator.comparingDouble(Candidate::sure)).orElseThrow();
    return judged(question, best, best.sure());
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
    Understood understood = followUps.understand(question);
    return candidates(understood, finding.find(understood, question.language()));
  }

  /// Words made elsewhere from a page, with what must be said beside them.
  ///
  /// @return empty when that is more than the channel carries
  public Optional<String> dressed(Question question, Passage page, String text) {
    return saying.dressed(question, page, text);
  }

  private Found judged(Question question, Candidate candidate, double sure) {
    Basis basis = basis(candidate.question(), candidate.hits(), sure);
    if (sure >= confidence.threshold()) {
      return saying.say(question, candidate, basis);
    }
    List<String> choices = Rivals.choices(candidate.hits());
    return choices.isEmpty()
        ? new Unknown(basis, team(candidate.hits()))
        : new Clarify(Phrases.in(question.language()).whichOfThese(), choices, basis);
  }

  /// As sure as of the part it is least sure of.
  private static Basis basis(String asked, List<Candidate> pages) {
    return new Basis(
        asked,
        pages.stream().mapToDouble(Candidate::sure).min().orElse(0),
        pages.stream()
            .flatMap(page -> page.hits().stream().limit(NAMED))
            .map(ExtractedAnswers::named)
            .distinct()
            .toList());
  }

  private static Basis basis(Understood question, List<Hit> hits, double sure) {
    return new Basis(
        question.text(), sure, hits.stream().limit(NAMED).map(ExtractedAnswers::named).toList());
  }

  private static String named(Hit hit) {
    return String.format(
        Locale.ROOT, "%s@%d %.3f", hit.passage().id(), hit.passage().revision(), hit.cosine());
  }
}
