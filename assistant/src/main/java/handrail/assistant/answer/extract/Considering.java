package handrail.assistant.answer.extract;

import handrail.assistant.answer.extract.Choosing.Scored;
import handrail.assistant.answer.text.Reading;
import handrail.assistant.answer.text.Readings;
import handrail.assistant.answer.text.Terms;
import handrail.knowledge.Search.Hit;
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
    Signals signals =
        Signals.of(hits, document, covered(words, read), ranked.getFirst(), words.size());
    return new Candidate(question, hits, ranked, signals, confidence.of(signals));
  }

  private double covered(Set<String> words, List<Reading> read) {
    Set<String> known = new HashSet<>();
    read.forEach(reading -> known.addAll(reading.about()));
    read.forEach(reading -> reading.stems().forEach(known::addAll));
    return words.stream().mapToDouble(word -> terms.met(word, known)).average().orElse(0);
  }
}
