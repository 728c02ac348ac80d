package handrail.assistant.answer.extract;

import handrail.assistant.answer.extract.Assembling.LeftOut;
import handrail.assistant.answer.extract.Choosing.Scored;
import handrail.knowledge.Basis;
import handrail.knowledge.Basis.Dropped;
import handrail.knowledge.Basis.Found;
import handrail.knowledge.Basis.Signal;
import handrail.knowledge.Basis.Use;
import handrail.knowledge.Basis.Why;
import handrail.knowledge.Passage;
import handrail.knowledge.Search.Hit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes down how an answer came about, while it comes about.
final class Explaining {
  /// Passages named: the best of every page read, and those next to them.
  private static final int NAMED = 6;

  /// Sentences named that were not said: the best of them.
  private static final int SENTENCES = 3;

  private Explaining() {}

  /// The pages looked into for one question.
  ///
  /// @param read each page with its sentences, the one that is answered from included
  /// @param best the one that fits best
  /// @param known why it need not be weighed
  record Judged(List<Candidate> read, Candidate best, Optional<Known> known) {
    double sure() {
      return known.isPresent() ? 1 : best.sure();
    }

    List<Signal> signals() {
      return known
          .map(page -> List.of(new Signal(page.how(), 1)))
          .orElseGet(() -> Explaining.signals(best.signals()));
    }
  }

  /// Nothing was read.
  static Basis found(Understood question, Finding.Found found, double threshold) {
    var passages = passages(found.hits(), Set.of());
    return new Basis(question.words(), 0, threshold, List.of(), passages, List.of())
        .without(expired(found));
  }

  /// Pages were read, and one fits best.
  static Basis judged(Judged judged, Finding.Found found, double threshold) {
    Candidate best = judged.best();
    boolean answers = judged.sure() >= threshold;
    return new Basis(
            best.question().words(),
            judged.sure(),
            threshold,
            judged.signals(),
            passages(found.hits(), documents(judged.read())),
            pages(judged, answers))
        .without(expired(found));
  }

  /// An answer was put together.
  ///
  /// @param hits what was found; what is quoted is among it
  static Basis said(Basis basis, List<Hit> hits, Picked said, List<LeftOut> leftOut) {
    return new Basis(
            basis.understoodAs(),
            basis.confidence(),
            basis.threshold(),
            basis.signals(),
            quoted(basis.passages(), hits, said),
            sentences(leftOut))
        .without(basis.dropped());
  }

  private static Set<String> documents(List<Candidate> read) {
    return read.stream().map(Candidate::document).collect(Collectors.toSet());
  }

  static List<Signal> signals(Signals signals) {
    return IntStream.range(0, signals.values().size())
        .mapToObj(i -> new Signal(Signals.NAMES.get(i), signals.values().get(i)))
        .toList();
  }

  /// The best passage of every page read has its place, whatever stands before it.
  private static List<Found> passages(List<Hit> hits, Set<String> read) {
    Set<String> seen = new HashSet<>();
    var first =
        hits.stream()
            .collect(
                Collectors.partitioningBy(
                    hit -> read.contains(document(hit)) && seen.add(document(hit))));
    return Stream.of(true, false)
        .flatMap(one -> first.getOrDefault(one, List.of()).stream())
        .limit(NAMED)
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .map(hit -> Found.of(hit, read.contains(document(hit)) ? Use.READ : Use.FOUND))
        .toList();
  }

  /// What the answer quotes is named even if better passages were found.
  private static List<Found> quoted(List<Found> named, List<Hit> hits, Picked said) {
    var quoted =
        said.blocks().stream()
            .map(block -> block.reading().passage().id())
            .collect(Collectors.toSet());
    var known = named.stream().map(Found::id).collect(Collectors.toSet());
    var missing =
        hits.stream()
            .filter(hit -> quoted.contains(hit.passage().id()))
            .filter(hit -> !known.contains(hit.passage().id()))
            .map(hit -> Found.of(hit, Use.SAID));
    var marked = named.stream().map(one -> quoted.contains(one.id()) ? one.as(Use.SAID) : one);
    Set<String> once = new HashSet<>();
    return Stream.concat(missing, marked)
        .sorted(Comparator.comparing((Found one) -> one.use() != Use.SAID))
        .filter(one -> once.add(one.id()))
        .limit(NAMED)
        .sorted(Comparator.comparingDouble(Found::score).reversed())
        .toList();
  }

  private static List<Dropped> pages(Judged judged, boolean answers) {
    return judged.read().stream()
        .filter(page -> !answers || !page.document().equals(judged.best().document()))
        .map(page -> dropped(page.passage(), answers ? Why.OTHER_PAGE : Why.PAGE_UNSURE))
        .toList();
  }

  private static List<Dropped> expired(Finding.Found found) {
    return found.expired().stream()
        .map(hit -> dropped(hit.passage(), Why.EXPIRED))
        .distinct()
        .toList();
  }

  private static Dropped dropped(Passage page, Why why) {
    return new Dropped(page.document(), page.title(), why);
  }

  private static List<Dropped> sentences(List<LeftOut> leftOut) {
    return leftOut.stream().limit(SENTENCES).map(Explaining::sentence).toList();
  }

  private static Dropped sentence(LeftOut left) {
    Scored scored = left.scored();
    var article = scored.reading().passage().document();
    return new Dropped(article, scored.unit().text(), left.why());
  }

  private static String document(Hit hit) {
    return hit.passage().document();
  }
}
