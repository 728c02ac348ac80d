package handrail.assistant.answer.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/// The stems of the words that carry meaning, and which of them mean the same.
public final class Terms {
  /// A text is read as far as this: a question of 10,000 words has made its point by then.
  private static final int CHARACTERS = 2_000;

  /// Shorter words have too many neighbours at one letter's distance.
  private static final int SPELLING_FROM = 5;

  /// The words of a hundred questions: each is compared with every sentence that may answer.
  private static final int SPELLINGS = 1_000;

  private final EnglishAnalyzer analyzer = new EnglishAnalyzer(CharArraySet.EMPTY_SET);
  private final Set<String> carriers;
  private final Map<String, Set<String>> same;
  private final Map<String, CharacterRunAutomaton> spellings = Remembered.atMost(SPELLINGS);

  public Terms() {
    carriers = new HashSet<>();
    Lines.of("question-words.txt")
        .forEach(line -> carriers.addAll(Arrays.asList(line.split("\\s+", -1))));
    same = new HashMap<>();
    Lines.of("synonyms.txt").forEach(this::meanTheSame);
  }

  /// The stems of a text that are more than the carriers of a question, in order, each once.
  public Set<String> of(String text) {
    Set<String> found = new LinkedHashSet<>();
    for (String word : words(text)) {
      if (!carriers.contains(word)) {
        found.addAll(stems(word));
      }
    }
    return found;
  }

  /// How far `wanted` is met by a text with these stems: 1 the word itself, .8 one letter off, .7
  /// another word for it, 0 not at all.
  public double met(String wanted, Set<String> stems) {
    if (stems.contains(wanted)) {
      return 1;
    }
    if (same.getOrDefault(wanted, Set.of()).stream().anyMatch(stems::contains)) {
      return .7;
    }
    return wanted.length() >= SPELLING_FROM && misspelt(wanted, stems) ? .8 : 0;
  }

  private boolean misspelt(String wanted, Set<String> stems) {
    var near = spellings.computeIfAbsent(wanted, Terms::near);
    return stems.stream().anyMatch(stem -> stem.length() >= SPELLING_FROM - 1 && near.run(stem));
  }

  private static CharacterRunAutomaton near(String word) {
    return new CharacterRunAutomaton(
        Operations.determinize(
            new LevenshteinAutomata(word, true).toAutomaton(1),
            Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
  }

  private static List<String> words(String text) {
    String read = text.length() > CHARACTERS ? text.substring(0, CHARACTERS) : text;
    return Arrays.stream(read.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}'’]+", -1))
        .map(word -> word.replaceAll("['’]", ""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private List<String> stems(String text) {
    List<String> stems = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", new StringReader(text))) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        stems.add(term.toString());
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return stems;
  }

  /// A phrase stands for the others by its first telling word; as an answer any of its words does.
  private void meanTheSame(String line) {
    List<List<String>> phrases =
        Arrays.stream(line.split(",", -1)).map(phrase -> stems(phrase.strip())).toList();
    for (List<String> phrase : phrases) {
      if (phrase.size() == 1) {
        phrases.stream()
            .filter(other -> !other.equals(phrase))
            .forEach(
                other ->
                    same.computeIfAbsent(phrase.getFirst(), _ -> new HashSet<>()).addAll(other));
      }
    }
  }
}
