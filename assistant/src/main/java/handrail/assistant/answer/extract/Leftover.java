package handrail.assistant.answer.extract;

import handrail.assistant.answer.extract.Choosing.Scored;
import handrail.assistant.answer.text.Reading;
import handrail.channels.Message.Citation;
import handrail.knowledge.text.Unit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What pages say beyond what has been said of them: the rest of the passages quoted, then the
/// passages beside them that also speak of the matter; one passage at a time.
final class Leftover {
  /// A passage whose best sentence comes this close to the page's best speaks of the matter too.
  private static final double OF_THE_MATTER = .7;

  private final Beside beside;
  private final List<Rest> rests;

  /// What is left of one passage.
  ///
  /// @param begun whether some of it has been said
  private record Rest(Reading reading, List<Unit> units, boolean begun) {}

  /// A piece of it, fit to be said.
  record Piece(Picked picked, String text) {}

  private Leftover(Beside beside, List<Rest> rests) {
    this.beside = beside;
    this.rests = rests;
  }

  static Leftover of(List<Candidate> pages, List<Citation> said, Beside beside) {
    Set<Reading> readings = new LinkedHashSet<>();
    pages.forEach(
        page -> readings(page.ranked()).filter(one -> isBegun(one, said)).forEach(readings::add));
    pages.forEach(page -> readings(ofTheMatter(page)).forEach(readings::add));
    Leftover none = new Leftover(beside, List.of());
    return new Leftover(
        beside,
        readings.stream()
            .map(reading -> none.rest(reading, said))
            .filter(rest -> !rest.units().isEmpty())
            .toList());
  }

  /// What is said next; empty when there is no more.
  Optional<Piece> next() {
    return rests.stream().findFirst().map(this::piece);
  }

  private Piece piece(Rest rest) {
    int kept = rest.units().size();
    while (kept > 1
        && (!holds(rest, first(rest, kept)) || rest.units().get(kept - 1).leadsTo() > 0)) {
      kept--;
    }
    Picked picked = first(rest, kept);
    boolean all = rests.size() == 1 && kept == rest.units().size();
    return new Piece(picked, text(rest, picked, all ? beside : beside.beingCut()));
  }

  private static Picked first(Rest rest, int units) {
    return new Picked().with(rest.reading(), rest.units().subList(0, units));
  }

  private static String text(Rest rest, Picked picked, Beside beside) {
    String words = rest.begun() ? picked.text() : Layout.headed(picked);
    return beside.around(words, List.of(rest.reading().passage()));
  }

  /// Without what is too long to be ever said on this channel: the page has it.
  private Rest rest(Reading reading, List<Citation> said) {
    Rest whole = new Rest(reading, List.of(), isBegun(reading, said));
    return new Rest(
        reading,
        reading.units().stream()
            .filter(unit -> !isSaid(reading, unit, said) && isShort(whole, unit))
            .toList(),
        whole.begun());
  }

  private boolean isShort(Rest rest, Unit unit) {
    Picked alone = new Picked().with(rest.reading(), List.of(unit));
    return holds(rest, alone);
  }

  private boolean holds(Rest rest, Picked picked) {
    return Limits.of(beside.channel(), rest.reading().passage().url())
        .hold(text(rest, picked, beside.beingCut()));
  }

  private static Stream<Reading> readings(List<Scored> ranked) {
    return ranked.stream().map(Scored::reading).distinct();
  }

  private static List<Scored> ofTheMatter(Candidate page) {
    double enough = page.ranked().getFirst().score() * OF_THE_MATTER;
    return page.ranked().stream().filter(scored -> scored.score() >= enough).toList();
  }

  private static boolean isBegun(Reading reading, List<Citation> said) {
    return reading.units().stream().anyMatch(unit -> isSaid(reading, unit, said));
  }

  private static boolean isSaid(Reading reading, Unit unit, List<Citation> said) {
    return said.stream()
        .anyMatch(
            quote ->
                quote.url().equals(reading.passage().url()) && quote.quote().contains(unit.text()));
  }
}
