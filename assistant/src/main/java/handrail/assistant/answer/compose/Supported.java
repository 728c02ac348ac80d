package handrail.assistant.answer.compose;

import handrail.assistant.answer.text.Terms;
import handrail.knowledge.text.Unit;
import handrail.knowledge.text.Units;
import handrail.knowledge.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks one sentence of a model against the pages: figures and names stand there verbatim, nearly
/// all its words stand in one sentence of theirs, and a "not" is in both or in neither.
final class Supported {
  /// The share of a sentence's telling words that one sentence of a page must hold.
  private static final double SHARED = .75;

  private static final Pattern FIGURE = Pattern.compile("[£$€]?\\d[\\d,.:/%]*(?:am|pm)?");
  private static final Pattern NAME = Pattern.compile("(?<=[\\p{L},;] )\\p{Lu}[\\p{L}'’-]+");
  private static final Pattern DENIAL =
      Pattern.compile(
          "\\b(not|no|never|none|cannot|without|unless|\\w+n['’]t)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern VERDICT =
      Pattern.compile(
          "\\byou(['’]re| are| do| will)? (definitely |clearly )?(eligible|entitled|qualify|be"
              + " eligible|be entitled)\\b(?!.*\\bif\\b)",
          Pattern.CASE_INSENSITIVE);

  private final Terms terms;
  private final List<Line> lines;

  private record Line(Passage passage, Unit unit, Set<String> stems) {}

  /// What a sentence rests on.
  record Support(Passage passage, String quote) {}

  Supported(Terms terms, List<Passage> passages) {
    this.terms = terms;
    List<Line> lines = new ArrayList<>();
    for (Passage passage : passages) {
      Units.of(passage.text())
          .forEach(unit -> lines.add(new Line(passage, unit, terms.of(unit.text()))));
    }
    this.lines = List.copyOf(lines);
  }

  Optional<Support> of(String sentence) {
    Set<String> stems = terms.of(sentence);
    return stems.isEmpty() || VERDICT.matcher(sentence).find()
        ? Optional.empty()
        : lines.stream()
            .filter(line -> shared(stems, line) >= SHARED && agrees(sentence, line.unit().text()))
            .max(Comparator.comparingDouble(line -> shared(stems, line)))
            .map(line -> new Support(line.passage(), line.unit().text()));
  }

  private static double shared(Set<String> stems, Line line) {
    return stems.stream().filter(line.stems()::contains).count() / (double) stems.size();
  }

  private static boolean agrees(String sentence, String source) {
    return DENIAL.matcher(sentence).find() == DENIAL.matcher(source).find()
        && holdsAll(FIGURE, sentence, source)
        && holdsAll(NAME, sentence, source);
  }

  private static boolean holdsAll(Pattern pattern, String sentence, String source) {
    Matcher found = pattern.matcher(sentence);
    while (found.find()) {
      String whole = found.group().replaceAll("[.,:/]+$", "");
      if (!Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(whole) + "(?![\\p{L}\\d])")
          .matcher(source)
          .find()) {
        return false;
      }
    }
    return true;
  }
}
