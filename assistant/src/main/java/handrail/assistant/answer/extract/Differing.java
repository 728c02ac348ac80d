package handrail.assistant.answer.extract;

import handrail.assistant.answer.extract.Choosing.Scored;
import handrail.assistant.answer.text.Terms;
import handrail.channels.Message.Citation;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds two pages that both answer a question and give different figures for the same thing.
/// Nothing is blended and nothing guessed then. Pages may differ for good reason, such as the
/// prices of two halls, so the one that is answered from must be sure, the other near to it, and
/// their sentences must say the same in all but the figure.
final class Differing {
  /// A page this near in confidence to the surest answers as well: where two say the same, each
  /// takes from the other's confidence. No question of Northmoor's meets a false alarm.
  private static final double NEAR = .25;

  /// Sentences looked at on each page: the one that answers, and what would stand beside it.
  private static final int BEST = 2;

  /// The share of all their telling words that both sentences have.
  private static final double SAME = .6;

  private final Terms terms;

  Differing(Terms terms) {
    this.terms = terms;
  }

  /// What each of the two says; empty when pages agree or only one answers.
  ///
  /// @param pages those that were read, the surest of which answers
  Optional<List<Citation>> among(List<Candidate> pages) {
    List<Candidate> surest =
        pages.stream().sorted(Comparator.comparingDouble(Candidate::sure).reversed()).toList();
    return surest.stream()
        .skip(1)
        .filter(page -> page.sure() >= surest.getFirst().sure() - NEAR)
        .flatMap(page -> between(surest.getFirst(), page).stream())
        .findFirst();
  }

  private Optional<List<Citation>> between(Candidate one, Candidate other) {
    for (Scored here : best(one)) {
      for (Scored there : best(other)) {
        if (differ(here, there)) {
          return Optional.of(List.of(here.citation(), there.citation()));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Scored> best(Candidate page) {
    return page.ranked().stream().limit(BEST).toList();
  }

  private boolean differ(Scored one, Scored other) {
    return Figures.differ(one.unit().text(), other.unit().text())
        && sameThing(words(one), words(other));
  }

  private boolean sameThing(Set<String> one, Set<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    double met =
        all.stream()
            .mapToDouble(word -> Math.min(terms.met(word, one), terms.met(word, other)))
            .sum();
    return !all.isEmpty() && met / all.size() >= SAME;
  }

  private Set<String> words(Scored scored) {
    return terms.of(Figures.without(scored.unit().text()));
  }
}
