package handrail.assistant.answer.extract;

import handrail.assistant.answer.extract.Choosing.Scored;
import handrail.assistant.answer.text.Asks;
import handrail.assistant.answer.text.Reading;
import handrail.assistant.answer.text.Terms;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a sentence gives what one part of a question asks for, on the page that answers another
/// part: the subject is known there, so what counts is what is new in the part.
final class Fit {
  /// The share of its own words that must be met.
  private static final double MET = .5;

  /// "Where is the depot if I fetch them myself" asks where the depot is.
  private static final Pattern CONDITION =
      Pattern.compile("(?<=\\w{3} )(?:if|os) .*", Pattern.CASE_INSENSITIVE);

  private final Terms terms;
  private final double enough;
  private final Set<String> words;
  private final Set<Asks> kinds;

  /// @param part the citizen's words for it
  /// @param elsewhere whether another page is sure to answer it: then no word may be missing here
  Fit(Terms terms, String part, boolean elsewhere) {
    this.terms = terms;
    this.enough = elsewhere ? 1 : MET;
    String asked = CONDITION.matcher(part).replaceFirst("");
    words = terms.of(asked);
    kinds = Asks.of(asked);
  }

  /// The page with only those of its sentences that fit; empty when none does.
  ///
  /// @param sure that this is the page
  Optional<Candidate> of(Candidate page, double sure) {
    Scored best = page.ranked().getFirst();
    List<Scored> fitting =
        page.ranked().stream().filter(one -> fits(one, one.equals(best))).toList();
    return fitting.isEmpty()
        ? Optional.empty()
        : Optional.of(new Candidate(page.question(), page.hits(), fitting, page.signals(), sure));
  }

  /// "And when is it on?" has no words of its own: what comes first gives it, or its heading says
  /// so.
  private boolean fits(Scored scored, boolean best) {
    Reading reading = scored.reading();
    int place = scored.unit().place();
    boolean headed = !Collections.disjoint(reading.headed(), kinds);
    boolean given = kinds.isEmpty() || !Collections.disjoint(reading.gives().get(place), kinds);
    if (words.isEmpty()) {
      return given && (headed || (best && !kinds.isEmpty()));
    }
    Set<String> all = new HashSet<>(reading.stems().get(place));
    double own = met(all);
    all.addAll(reading.about());
    return given && (own > 0 || headed) && met(all) >= enough;
  }

  private double met(Set<String> stems) {
    return words.stream().mapToDouble(word -> terms.met(word, stems)).average().orElse(0);
  }
}
