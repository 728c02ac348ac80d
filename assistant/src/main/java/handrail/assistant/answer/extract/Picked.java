package handrail.assistant.answer.extract;

import handrail.assistant.answer.text.Reading;
import handrail.channels.Message.Citation;
import handrail.knowledge.Passage;
import handrail.knowledge.text.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Units picked for an answer, in reading order.
final class Picked {
  private final Map<Reading, NavigableSet<Unit>> units =
      new TreeMap<>(Comparator.comparingInt(Picked::place).thenComparing(r -> r.passage().id()));

  /// What is said together: units that follow each other in their passage.
  ///
  /// @param quote exactly as it stands in the passage
  /// @param said the same words, a table row with a full stop
  record Block(Reading reading, String quote, String said) {}

  void add(Reading reading, List<Unit> more) {
    units
        .computeIfAbsent(reading, _ -> new TreeSet<>(Comparator.comparingInt(Unit::place)))
        .addAll(more);
  }

  void addAll(Picked other) {
    other.units.forEach((reading, picked) -> add(reading, List.copyOf(picked)));
  }

  Picked with(Reading reading, List<Unit> more) {
    Picked both = new Picked();
    both.addAll(this);
    both.add(reading, more);
    return both;
  }

  boolean has(Reading reading, Unit unit) {
    return units.containsKey(reading) && units.get(reading).contains(unit);
  }

  boolean isEmpty() {
    return units.isEmpty();
  }

  /// The passages it is from, in reading order.
  List<Passage> passages() {
    return units.keySet().stream().map(Reading::passage).toList();
  }

  /// The exact words, each with its page.
  List<Citation> citations() {
    return blocks().stream().map(Picked::citation).toList();
  }

  private static Citation citation(Block block) {
    Passage passage = block.reading().passage();
    return new Citation(passage.title(), passage.url(), block.quote());
  }

  Stream<Set<String>> stems() {
    return units.entrySet().stream()
        .flatMap(
            read -> read.getValue().stream().map(unit -> read.getKey().stems().get(unit.place())));
  }

  int sentences() {
    return (int)
        units.values().stream()
            .flatMap(NavigableSet::stream)
            .filter(unit -> !unit.inList() || unit.standsAlone())
            .count();
  }

  int items() {
    return (int) units.values().stream().flatMap(NavigableSet::stream).filter(Unit::inList).count();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    units.forEach(
        (reading, picked) -> runs(picked).forEach(run -> blocks.add(block(reading, run))));
    return blocks;
  }

  /// The answer as it is said.
  String text() {
    StringBuilder text = new StringBuilder();
    for (Block block : blocks()) {
      boolean list = block.said().contains("\n") || text.indexOf("\n") >= 0;
      text.append(text.isEmpty() ? "" : list ? "\n" : " ").append(block.said());
    }
    return text.toString();
  }

  private static List<List<Unit>> runs(NavigableSet<Unit> picked) {
    List<List<Unit>> runs = new ArrayList<>();
    for (Unit unit : picked) {
      if (!runs.isEmpty() && follows(runs.getLast().getLast(), unit)) {
        runs.getLast().add(unit);
      } else {
        runs.add(new ArrayList<>(List.of(unit)));
      }
    }
    return runs;
  }

  private static boolean follows(Unit before, Unit unit) {
    return unit.place() == before.place() + 1;
  }

  /// A list that no sentence leads into is said under its heading: behind another list it would be
  /// taken for more of the same.
  private static Block block(Reading reading, List<Unit> run) {
    Unit first = run.getFirst();
    boolean bare = first.inList() && !first.standsAlone();
    if (run.size() == 1 && !bare) {
      return new Block(reading, first.text(), first.alone());
    }
    String quote = reading.passage().text().substring(first.start(), run.getLast().end());
    return new Block(reading, quote, bare ? heading(reading) + ":\n" + quote : quote);
  }

  private static String heading(Reading reading) {
    String heading = heading(reading.passage());
    return heading.isEmpty() ? reading.passage().title() : heading;
  }

  /// The heading right above a passage; empty above the first of its page.
  static String heading(Passage passage) {
    String headings = passage.heading();
    return headings.substring(headings.lastIndexOf('›') + 1).strip();
  }

  private static int place(Reading reading) {
    String id = reading.passage().id();
    String place = id.substring(id.lastIndexOf('#') + 1);
    return place.matches("\\d{1,6}") ? Integer.parseInt(place) : 0;
  }
}
