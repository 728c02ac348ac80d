package handrail.assistant.answer.compose;

import handrail.assistant.answer.text.Terms;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Checks a question that a model has put into other words. It is only looked for, never said, but
/// a question about something else would find a true answer to it.
final class Rephrased {
  private static final int LONGEST = 200;

  /// Everyday words may become those of the pages, but most must be the citizen's own.
  private static final double OWN = .65;

  /// Of what was asked last, at least this share must still be asked.
  private static final double KEPT = .5;

  /// How far a word is met by another spelling or another word for it.
  private static final double MET = .7;

  /// One line of words: no address, markup, code, or script that is not ours.
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{IsLatin}\\d '’£€$%.,?!&()-]{3," + LONGEST + "}");

  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]+");

  private final Terms terms;
  private final String said;
  private final Set<String> known;
  private final Set<String> asked;

  /// @param told the conversation as the model saw it
  Rephrased(Terms terms, Told told) {
    this.terms = terms;
    this.said = String.join(" ", told.earlier()) + " " + told.question();
    this.asked = terms.of(Masking.uncovered(told.question()));
    this.known = new HashSet<>(asked);
    told.earlier().forEach(text -> known.addAll(terms.of(Masking.uncovered(text))));
  }

  /// The question; empty when it cannot be trusted to be the citizen's.
  Optional<String> checked(Reply reply) {
    String question = reply.text().replaceAll("^[\"“]|[\"”]$", "").strip();
    return !reply.cut() && isPlain(question) && isTheCitizens(question)
        ? Optional.of(question)
        : Optional.empty();
  }

  private static boolean isPlain(String question) {
    return PLAIN.matcher(question).matches() && !new Links().strangeIn(question);
  }

  private boolean isTheCitizens(String question) {
    Set<String> words = terms.of(question);
    return !words.isEmpty()
        && met(words, known) >= OWN
        && met(asked, words) >= KEPT
        && Verbatim.figures(question, said)
        && NAME.matcher(question).results().map(MatchResult::group).allMatch(this::isKnown);
  }

  /// "How" begins with a capital too, and names nobody.
  private boolean isKnown(String name) {
    return met(terms.of(name), known) == 1;
  }

  private double met(Set<String> words, Set<String> in) {
    return words.stream().mapToInt(word -> terms.met(word, in) >= MET ? 1 : 0).average().orElse(1);
  }
}
