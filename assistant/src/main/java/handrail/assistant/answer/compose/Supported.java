package handrail.assistant.answer.compose;

import handrail.assistant.answer.extract.ExtractedAnswers.Chosen;
import handrail.assistant.answer.text.Terms;
import handrail.knowledge.Search.Hit;
import handrail.knowledge.text.Unit;
import handrail.knowledge.text.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the sentence of a page that a model's sentence repeats: figures and names stand in it
/// verbatim, nearly all words too, and there are as many a "not" in the one as in the other. That
/// sentence is what the citizen is told, as the page has it: nothing a model wrote is ever said.
final class Supported {
  /// The share of a sentence's telling words that one sentence of a page must hold.
  private static final double SHARED = .75;

  private static final Pattern DENIAL =
      Pattern.compile(
          "\\b(not|no|never|none|nor|cannot|without|unless|except|only|\\w+n['’]t)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern VERDICT =
      Pattern.compile(
          "\\byou(['’]re| are| do| will)? (definitely |clearly )?(eligible|entitled|qualify|be"
              + " eligible|be entitled)\\b(?!.*\\bif\\b)",
          Pattern.CASE_INSENSITIVE);

  private final Terms terms;
  private final Links links;
  private final List<Line> lines;

  private record Line(Hit hit, Unit unit, Set<String> stems) {}

  /// @param links what stood for the addresses of the passages
  Supported(Terms terms, List<Hit> hits, Links links) {
    this.terms = terms;
    this.links = links;
    List<Line> lines = new ArrayList<>();
    for (Hit hit : hits) {
      Units.of(hit.passage().text())
          .forEach(unit -> lines.add(new Line(hit, unit, terms.of(unit.text()))));
    }
    this.lines = List.copyOf(lines);
  }

  /// The sentences a reply repeats, each once, in its order. The end of a reply that was cut is not
  /// known, so its last sentence is left out.
  List<Chosen> in(Reply reply) {
    List<Unit> said = Units.of(reply.text());
    Set<Chosen> chosen = new LinkedHashSet<>();
    said.stream()
        .limit(reply.cut() ? Math.max(0, said.size() - 1) : said.size())
        .filter(unit -> !links.strangeIn(unit.text()))
        .forEach(unit -> repeated(links.shown(unit.text())).ifPresent(chosen::add));
    return List.copyOf(chosen);
  }

  private Optional<Chosen> repeated(String sentence) {
    Set<String> stems = terms.of(sentence);
    return stems.isEmpty() || VERDICT.matcher(sentence).find()
        ? Optional.empty()
        : lines.stream()
            .filter(line -> shared(stems, line) >= SHARED && agrees(sentence, line))
            .max(
                Comparator.<Line, Boolean>comparing(line -> line.unit().text().equals(sentence))
                    .thenComparingDouble(line -> likeness(stems, line)))
            .map(line -> new Chosen(line.hit(), line.unit()));
  }

  private static double shared(Set<String> stems, Line line) {
    return stems.stream().filter(line.stems()::contains).count() / (double) stems.size();
  }

  /// The page's sentence with the fewest words more: the one that was copied, of several that hold
  /// all of it.
  private static double likeness(Set<String> stems, Line line) {
    double both = shared(stems, line) * stems.size();
    return both / (stems.size() + line.stems().size() - both);
  }

  private boolean agrees(String sentence, Line line) {
    String source = line.unit().text();
    return DENIAL.matcher(sentence).results().count() == DENIAL.matcher(source).results().count()
        && Verbatim.figures(sentence, source)
        && Verbatim.names(sentence, source)
        && line.stems().containsAll(terms.of(sentence.split("\\s+", 2)[0]));
  }
}
