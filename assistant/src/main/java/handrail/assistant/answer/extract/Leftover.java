package handrail.assistant.answer.extract;

import handrail.assistant.answer.extract.Choosing.Scored;
import handrail.assistant.answer.text.Reading;
import handrail.channels.Message.Citation;
import handrail.knowledge.Passage;
import handrail.knowledge.text.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What pages say beyond what has been said of them: the rest of the passages quoted, then the
/// passages beside them that also speak of the matter; as much at once as the channel carries.
final class Leftover {
  /// A passage whose best sentence comes this close to the page's best speaks of the matter too.
  private static final double OF_THE_MATTER = .7;

  private final Beside beside;
  private final List<Citation> said;
  private final List<Set<String>> heard = new ArrayList<>();
  private final List<Rest> rests = new ArrayList<>();

  /// What is left of one passage.
  ///
  /// @param begun whether some of it has been said
  private record Rest(Reading reading, List<Unit> units, boolean begun) {
    Rest first(int kept) {
      return new Rest(reading, units.subList(0, kept), begun);
    }

    Picked picked() {
      return new Picked().with(reading, units);
    }

    String text() {
      return begun ? picked().text() : Layout.headed(picked());
    }

    /// "You need one of these:" is not said without the list.
    boolean endsInTheAir() {
      return !units.isEmpty() && units.getLast().leadsTo() > 0;
    }
  }

  /// A piece of it, fit to be said.
  record Piece(Picked picked, String text) {}

  private Leftover(Beside beside, List<Citation> said) {
    this.beside = beside;
    this.said = said;
  }

  static Leftover of(List<Candidate> pages, List<Citation> said, Beside beside) {
    Leftover left = new Leftover(beside, said);
    Set<Reading> readings = new LinkedHashSet<>();
    pages.forEach(page -> readings(page.ranked()).filter(left::isBegun).forEach(readings::add));
    pages.forEach(page -> readings(ofTheMatter(page)).forEach(readings::add));
    readings.forEach(left::hear);
    readings.forEach(left::add);
    return left;
  }

  /// What is said next; empty when there is no more.
  Optional<Piece> next() {
    List<Rest> taken = new ArrayList<>();
    boolean whole = true;
    for (int i = 0; i < rests.size() && whole; i++) {
      Rest rest = rests.get(i);
      Rest most = most(taken, rest);
      if (!most.units().isEmpty()) {
        taken.add(most);
      }
      whole = taken.isEmpty() || most.equals(rest);
    }
    return taken.isEmpty()
        ? Optional.empty()
        : Optional.of(new Piece(picked(taken), text(taken, whole ? beside : beside.beingCut())));
  }

  /// As much of a passage as can be said behind what is taken already.
  private Rest most(List<Rest> taken, Rest rest) {
    int kept = rest.units().size();
    while (kept > 0 && (rest.first(kept).endsInTheAir() || !hold(with(taken, rest.first(kept))))) {
      kept--;
    }
    return rest.first(kept);
  }

  private static List<Rest> with(List<Rest> taken, Rest rest) {
    return Stream.concat(taken.stream(), Stream.of(rest)).toList();
  }

  private boolean hold(List<Rest> taken) {
    return Limits.of(beside.channel(), taken.getFirst().reading().passage().url())
        .hold(text(taken, beside.beingCut()));
  }

  private static String text(List<Rest> taken, Beside beside) {
    List<Passage> pages = taken.stream().map(rest -> rest.reading().passage()).toList();
    String words = Layout.below(taken.stream().map(Rest::text).toList(), beside.channel());
    return beside.around(words, pages);
  }

  private static Picked picked(List<Rest> taken) {
    Picked all = new Picked();
    taken.forEach(rest -> all.addAll(rest.picked()));
    return all;
  }

  private void hear(Reading reading) {
    reading.units().stream()
        .filter(unit -> isSaid(reading, unit))
        .forEach(unit -> hear(reading, unit));
  }

  private void hear(Reading reading, Unit unit) {
    if (unit.standsAlone()) {
      heard.add(reading.stems().get(unit.place()));
    }
  }

  /// Without what is too long to be ever said on this channel, the page has it, and without
  /// sentences that repeat what is heard already.
  private void add(Reading reading) {
    List<Unit> units = new ArrayList<>();
    for (Unit unit : reading.units()) {
      if (!isSaid(reading, unit) && isShort(reading, unit) && !repeats(reading, unit)) {
        units.add(unit);
        hear(reading, unit);
      }
    }
    if (!units.isEmpty() && !units.stream().allMatch(unit -> unit.leadsTo() > 0)) {
      rests.add(new Rest(reading, units, isBegun(reading)));
    }
  }

  private boolean isShort(Reading reading, Unit unit) {
    return hold(List.of(new Rest(reading, List.of(unit), isBegun(reading))));
  }

  private boolean repeats(Reading reading, Unit unit) {
    Set<String> words = reading.stems().get(unit.place());
    return unit.standsAlone() && heard.stream().anyMatch(one -> Assembling.repeats(one, words));
  }

  private static Stream<Reading> readings(List<Scored> ranked) {
    return ranked.stream().map(Scored::reading).distinct();
  }

  private static List<Scored> ofTheMatter(Candidate page) {
    double enough = page.ranked().getFirst().score() * OF_THE_MATTER;
    return page.ranked().stream().filter(scored -> scored.score() >= enough).toList();
  }

  private boolean isBegun(Reading reading) {
    return reading.units().stream().anyMatch(unit -> isSaid(reading, unit));
  }

  private boolean isSaid(Reading reading, Unit unit) {
    return said.stream()
        .anyMatch(
            quote ->
                quote.url().equals(reading.passage().url()) && quote.quote().contains(unit.text()));
  }
}
