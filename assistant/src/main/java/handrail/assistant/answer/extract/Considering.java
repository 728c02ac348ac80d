package handrail.assistant.answer.extract;

import handrail.assistant.answer.extract.Choosing.Scored;
import handrail.assistant.answer.text.Asks;
import handrail.assistant.answer.text.Reading;
import handrail.assistant.answer.text.Readings;
import handrail.assistant.answer.text.Terms;
import handrail.knowledge.Search.Hit;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads one article of those found, and says how sure it is that this answers the question.
final class Considering {
  private final Terms terms;
  private final Readings readings;
  private final Choosing choosing;
  private final Confidence confidence;

  Considering(Terms terms, Readings readings, Confidence confidence) {
    this.terms = terms;
    this.readings = readings;
    this.choosing = new Choosing(terms);
    this.confidence = confidence;
  }

  Candidate consider(Understood question, List<Hit> hits, String document) {
    List<Reading> read =
        hits.stream()
            .filter(hit -> hit.passage().document().equals(document))
            .map(readings::of)
            .toList();
    List<Scored> ranked = choosing.rank(question, read);
    Set<String> words = terms.of(question.text());
    Set<String> known = known(read);
    Scored best = ranked.getFirst();
    Signals signals = Signals.of(hits, document, covered(words, known), best, words.size());
    double shown = isEnglish(best) ? 1 : shown(question, words, known, best);
    double sure = sure(question.wasAnsweredFrom(best.reading().passage()), signals);
    return new Candidate(question, hits, ranked, signals, shown * sure);
  }

  private double sure(boolean samePage, Signals signals) {
    return samePage ? confidence.ofSamePage(signals) : confidence.of(signals);
  }

  private static Set<String> known(List<Reading> read) {
    Set<String> known = new HashSet<>();
    read.forEach(reading -> known.addAll(reading.about()));
    read.forEach(reading -> reading.stems().forEach(known::addAll));
    return known;
  }

  private double covered(Set<String> words, Set<String> known) {
    return words.stream().mapToDouble(word -> terms.met(word, known)).average().orElse(0);
  }

  private static boolean isEnglish(Scored best) {
    return best.reading().passage().language().equals("en");
  }

  /// The share of what is asked that a page meets at all, each telling word and the kind of thing
  /// asked for. The model was not made for Welsh and finds all Welsh alike, so there a page must
  /// show by its words that it answers: "an extra bin" is not any extra thing that has a price.
  private double shown(Understood question, Set<String> words, Set<String> known, Scored best) {
    double met = words.stream().filter(word -> terms.met(word, known) > 0).count();
    return (met + (gives(best, Asks.of(question.focus())) ? 1 : 0)) / (words.size() + 1);
  }

  private static boolean gives(Scored best, Set<Asks> kinds) {
    Reading reading = best.reading();
    return kinds.isEmpty()
        || !Collections.disjoint(reading.gives().get(best.unit().place()), kinds)
        || !Collections.disjoint(reading.headed(), kinds);
  }
}
