package handrail.assistant.answer.extract;

import handrail.assistant.answer.text.Asks;
import handrail.assistant.answer.text.Reading;
import handrail.assistant.answer.text.Terms;
import handrail.assistant.answer.text.Vectors;
import handrail.channels.Message.Citation;
import handrail.knowledge.Passage;
import handrail.knowledge.text.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Scores the sentences of an article for one question, by meaning, by words and by the kind of
/// thing asked for.
final class Choosing {
  /// Set by hand on the questions of `AnswersOnNorthmoorTest`: meaning leads, words decide between
  /// neighbours, the kind of question breaks ties.
  private static final double MEANING = 1;

  private static final double WORDS = .7;
  private static final double KIND = .2;
  private static final double HEADING = .25;

  /// A word in the heading counts for the sentences under it, but less than in the sentence.
  private static final double FROM_HEADING = .4;

  private final Terms terms;

  Choosing(Terms terms) {
    this.terms = terms;
  }

  /// A unit with what speaks for it.
  ///
  /// @param covered the share of the question's words it meets, 0 to 1
  /// @param cosine likeness of meaning
  record Scored(Reading reading, Unit unit, double score, double covered, double cosine) {
    /// The unit alone, with its page.
    Citation citation() {
      Passage page = reading.passage();
      return new Citation(page.title(), page.url(), unit.text());
    }
  }

  /// All units, the best first.
  List<Scored> rank(Understood question, List<Reading> readings) {
    Map<String, Double> wanted = weights(question, readings);
    Set<Asks> asks = Asks.of(question.focus());
    List<Scored> scored = new ArrayList<>();
    for (Reading reading : readings) {
      for (Unit unit : reading.units()) {
        scored.add(score(question, reading, unit, new Wanted(wanted, asks)));
      }
    }
    scored.sort(Comparator.comparingDouble(Scored::score).reversed());
    return scored;
  }

  private record Wanted(Map<String, Double> words, Set<Asks> kinds) {}

  private Scored score(Understood question, Reading reading, Unit unit, Wanted wanted) {
    double cosine =
        (Vectors.cosine(question.vector(), reading.vectors().get(unit.place()))
                + Vectors.cosine(question.focusVector(), reading.vectors().get(unit.place())))
            / 2;
    double covered = covered(wanted.words(), reading, unit);
    double score = MEANING * cosine + WORDS * covered + kind(wanted.kinds(), reading, unit);
    return new Scored(reading, unit, score, covered, cosine);
  }

  private double covered(Map<String, Double> wanted, Reading reading, Unit unit) {
    double met = 0;
    double all = 0;
    for (var word : wanted.entrySet()) {
      double here = terms.met(word.getKey(), reading.stems().get(unit.place()));
      double above = FROM_HEADING * terms.met(word.getKey(), reading.about());
      met += word.getValue() * Math.max(here, above);
      all += word.getValue();
    }
    return all == 0 ? 0 : met / all;
  }

  private static double kind(Set<Asks> asks, Reading reading, Unit unit) {
    double points = 0;
    for (Asks kind : asks) {
      points += reading.gives().get(unit.place()).contains(kind) ? KIND : 0;
      points += reading.headed().contains(kind) ? HEADING : 0;
    }
    return asks.isEmpty() ? 0 : points / asks.size();
  }

  /// A word that stands in every sentence of the article tells nothing about which one is wanted.
  private Map<String, Double> weights(Understood question, List<Reading> readings) {
    List<Set<String>> all = readings.stream().flatMap(one -> one.stems().stream()).toList();
    Map<String, Double> weights = new HashMap<>();
    for (String word : terms.of(question.text())) {
      long holding = all.stream().filter(stems -> stems.contains(word)).count();
      double rare = Math.log(1 + (all.size() + .5) / (holding + .5));
      weights.put(word, rare);
    }
    if (question.followsUp()) {
      terms.of(question.focus()).forEach(word -> weights.merge(word, 2.0, (a, b) -> a * b));
    }
    return weights;
  }
}
