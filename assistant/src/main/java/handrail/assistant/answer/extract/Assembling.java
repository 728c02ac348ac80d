package handrail.assistant.answer.extract;

import handrail.assistant.answer.extract.Choosing.Scored;
import handrail.assistant.answer.text.Asks;
import handrail.knowledge.Basis.Why;
import handrail.knowledge.text.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Puts an answer together: the best sentence, what it cannot stand without, and what comes close
/// to it, as far as the channel carries.
final class Assembling {
  /// A further sentence must come this close to the best one.
  private static final double CLOSE = .82;

  /// A sentence that shares this much of its words with one already said repeats it.
  private static final double REPEATS = .75;

  /// Begins by pointing at the sentence before, without which it says nothing.
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "^(it|they|them|this|these|those|but|however|otherwise|then|after that|if so|if not|if"
              + " they|he|she|there|mae hyn|byddan nhw)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Limits limits;
  private final Predicate<Picked> carries;
  private final Set<Asks> asks;
  private final List<LeftOut> leftOut = new ArrayList<>();
  private boolean cut;

  /// @param carries whether the channel carries it with all that is said beside it
  Assembling(Limits limits, Predicate<Picked> carries, Set<Asks> asks) {
    this.limits = limits;
    this.carries = carries;
    this.asks = asks;
  }

  /// A unit that is not said, and why.
  record LeftOut(Scored scored, Why why) {}

  /// What is left out, the best first.
  List<LeftOut> leftOut() {
    return leftOut;
  }

  /// Whether something that answers too, or the rest of a list, did not fit.
  boolean isCut() {
    return cut;
  }

  /// Empty only when there is nothing to say that fits.
  Picked assemble(List<Scored> ranked) {
    Picked picked = new Picked();
    double enough = ranked.isEmpty() ? 0 : ranked.getFirst().score() * CLOSE;
    for (Scored next : ranked) {
      boolean wanted = picked.isEmpty() || next.score() >= enough;
      if (!wanted) {
        leftOut.add(new LeftOut(next, Why.FAR));
      } else if (repeats(picked, next)) {
        leftOut.add(new LeftOut(next, Why.REPEATS));
      } else {
        picked = extended(picked, next);
      }
    }
    Picked said = picked;
    leftOut.removeIf(left -> said.has(left.scored().reading(), left.scored().unit()));
    return picked;
  }

  private static boolean repeats(Picked picked, Scored next) {
    Set<String> words = next.reading().stems().get(next.unit().place());
    return picked.has(next.reading(), next.unit())
        || picked.stems().anyMatch(said -> repeats(said, words));
  }

  /// Whether one sentence, by its words, says what another does.
  static boolean repeats(Set<String> said, Set<String> words) {
    return shared(said, words) >= REPEATS;
  }

  private static double shared(Set<String> one, Set<String> other) {
    int fewer = Math.min(one.size(), other.size());
    return fewer == 0 ? 0 : one.stream().filter(other::contains).count() / (double) fewer;
  }

  private Picked extended(Picked picked, Scored next) {
    List<Unit> whole = company(next);
    if (whole.isEmpty()) {
      leftOut.add(new LeftOut(next, Why.NO_CONDITION));
      return picked;
    }
    Picked all = picked.with(next.reading(), whole);
    if (fits(all)) {
      return all;
    }
    cut |= !isCarried(all);
    leftOut.add(new LeftOut(next, Why.NO_ROOM));
    return Stream.concat(shortened(picked, next, whole), alone(picked, next))
        .filter(this::fits)
        .findFirst()
        .orElse(picked);
  }

  private boolean fits(Picked picked) {
    return picked.sentences() <= limits.sentences() && isCarried(picked);
  }

  private boolean isCarried(Picked picked) {
    return picked.items() <= limits.items() && carries.test(picked);
  }

  /// The unit with everything that makes it whole; nothing when it cannot be said.
  private List<Unit> company(Scored scored) {
    Unit unit = scored.unit();
    List<Unit> all = scored.reading().units();
    if (unit.leadsTo() > 0) {
      return list(all, unit.leadsTo());
    }
    if (unit.inList() && (!unit.standsAlone() || asks.stream().anyMatch(Asks::wantsAll))) {
      return list(all, unit.group());
    }
    if (Eligibility.isVerdict(unit.text())) {
      return Eligibility.withCondition(all, unit);
    }
    if (unit.place() > 0 && POINTS_BACK.matcher(unit.text()).find()) {
      Unit before = all.get(unit.place() - 1);
      return before.standsAlone() ? List.of(before, unit) : list(all, before.group(), unit);
    }
    return List.of(unit);
  }

  private static List<Unit> list(List<Unit> all, int group, Unit... after) {
    return Stream.concat(
            all.stream()
                .filter(unit -> group > 0 && (unit.leadsTo() == group || unit.group() == group)),
            Stream.of(after))
        .toList();
  }

  /// A list that is too long is said from its beginning, as much of it as fits; the page has the
  /// rest.
  private static Stream<Picked> shortened(Picked picked, Scored next, List<Unit> whole) {
    return Stream.iterate(whole.size() - 1, kept -> kept > 1, kept -> kept - 1)
        .map(kept -> picked.with(next.reading(), whole.subList(0, kept)));
  }

  private static Stream<Picked> alone(Picked picked, Scored next) {
    return next.unit().standsAlone() && !Eligibility.isVerdict(next.unit().text())
        ? Stream.of(picked.with(next.reading(), List.of(next.unit())))
        : Stream.empty();
  }
}
