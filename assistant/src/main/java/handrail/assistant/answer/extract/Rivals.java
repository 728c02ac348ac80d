package handrail.assistant.answer.extract;

import handrail.assistant.answer.text.Titles;
import handrail.knowledge.Search.Hit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The articles between which a question does not decide.
final class Rivals {
  /// As near in meaning as this to the best is as good as the best.
  private static final double NEAR = .06;

  /// Below this likeness nothing is meant: choices would be guesses.
  private static final double LIKELY = .5;

  private static final int CHOICES = 4;

  /// With this share of the words of whichever has most a page may be what a word was about.
  private static final double WORTH = .3;

  /// A matter is a team's from this likeness of meaning on; right far more often than not, and the
  /// worker can pass it on.
  private static final double OWNED = .4;

  private Rivals() {}

  /// Whose matter it is; empty when nothing is near.
  static Optional<String> team(List<Hit> hits) {
    return hits.stream()
        .findFirst()
        .filter(hit -> hit.cosine() >= OWNED)
        .map(hit -> hit.passage().team());
  }

  /// The articles found, the best first.
  static List<String> documents(List<Hit> hits) {
    return hits.stream().map(hit -> hit.passage().document()).distinct().toList();
  }

  /// At most four that a word or two may be about. Their words must count for something: Welsh is
  /// all alike to the model.
  static List<String> near(List<Hit> hits) {
    double most = hits.stream().mapToDouble(Hit::lexicalShare).max().orElse(0);
    return titles(
        hits.stream().filter(hit -> hit.cosine() >= OWNED && hit.lexicalShare() > most * WORTH));
  }

  private static List<String> titles(Stream<Hit> hits) {
    return hits.map(hit -> Titles.inFewWords(hit.passage().title()))
        .distinct()
        .limit(CHOICES)
        .toList();
  }

  /// Two to four choices, or none when nothing pulls apart.
  static List<String> choices(List<Hit> hits) {
    Map<String, Hit> best = new LinkedHashMap<>();
    hits.forEach(
        hit ->
            best.merge(hit.passage().document(), hit, (a, b) -> a.cosine() >= b.cosine() ? a : b));
    double most = best.values().stream().mapToDouble(Hit::cosine).max().orElse(0);
    List<String> near =
        titles(
            best.values().stream()
                .filter(
                    hit -> most >= LIKELY && hit.lexicalRank() > 0 && hit.cosine() >= most - NEAR));
    return near.size() > 1 ? near : List.of();
  }
}
