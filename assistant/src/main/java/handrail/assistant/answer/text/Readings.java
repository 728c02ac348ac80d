package handrail.assistant.answer.text;

import handrail.knowledge.Passage;
import handrail.knowledge.Search.Hit;
import handrail.knowledge.text.Unit;
import handrail.knowledge.text.Units;
import java.util.List;
import java.util.Map;

/// Keeps passages as they were read: what is found for one question is mostly what was found for
/// another.
public final class Readings {
  /// Passages kept: about 8 units of 2 kB each, so 80 MB at the most.
  private static final int KEPT = 5_000;

  private final Terms terms;
  private final Map<Passage, Reading> kept = Remembered.atMost(KEPT);

  public Readings(Terms terms) {
    this.terms = terms;
  }

  public Reading of(Hit hit) {
    Reading known = kept.get(hit.passage());
    if (known != null) {
      return known;
    }
    Reading made = read(hit);
    kept.put(hit.passage(), made);
    return made;
  }

  private Reading read(Hit hit) {
    Passage passage = hit.passage();
    List<Unit> units = Units.of(passage.text()).stream().limit(hit.sentences().size()).toList();
    return new Reading(
        passage,
        units,
        terms.of(passage.title() + " " + passage.heading()),
        units.stream().map(unit -> terms.of(unit.text())).toList(),
        hit.sentences(),
        units.stream().map(unit -> Asks.givenBy(unit.text())).toList(),
        Asks.headedBy(passage.heading()));
  }
}
