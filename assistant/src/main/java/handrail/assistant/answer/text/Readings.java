package handrail.assistant.answer.text;

import handrail.knowledge.Passage;
import java.util.List;
import java.util.Map;

/// Keeps passages as they were read, so that no sentence is embedded twice. A sentence costs 3 to 8
/// ms, which a turn cannot afford; [#warm] reads the published pages before anybody asks.
public final class Readings {
  /// Passages kept: about 8 units of 1.5 kB each, so 60 MB at the most.
  private static final int KEPT = 5_000;

  /// Units embedded of one passage; a longer table is still found by its words.
  private static final int EMBEDDED = 60;

  private final Terms terms;
  private final Vectors vectors;
  private final Map<Passage, Reading> kept = Remembered.atMost(KEPT);

  public Readings(Terms terms, Vectors vectors) {
    this.terms = terms;
    this.vectors = vectors;
  }

  public Reading of(Passage passage) {
    Reading known = kept.get(passage);
    if (known != null) {
      return known;
    }
    Reading made = read(passage);
    kept.put(passage, made);
    return made;
  }

  public void warm(List<Passage> passages) {
    passages.forEach(this::of);
  }

  private Reading read(Passage passage) {
    List<Unit> units = Units.of(passage.text()).stream().limit(EMBEDDED).toList();
    String above = passage.heading().isEmpty() ? passage.title() : passage.heading();
    return new Reading(
        passage,
        units,
        terms.of(passage.title() + " " + passage.heading()),
        units.stream().map(unit -> terms.of(unit.text())).toList(),
        vectors.ofAll(units.stream().map(unit -> above + ": " + unit.text()).toList()),
        units.stream().map(unit -> Asks.givenBy(unit.text())).toList(),
        Asks.headedBy(passage.heading()));
  }
}
